/** Many texts that are searched as one: much faster than one after the other. */
export interface Haystack {
  /** Calls `visit` for each text that holds the word, with the first place of it there; ascending. */
  find(word: string, visit: (text: number, at: number) => void): void;
  readonly texts: readonly string[];
}

const BETWEEN = '\n';

/** Texts without line breaks. */
export function createHaystack(texts: readonly string[]): Haystack {
  const starts = new Uint32Array(texts.length + 1);
  for (const [index, text] of texts.entries()) starts[index + 1] = (starts[index] ?? 0) + text.length + BETWEEN.length;
  const all = texts.join(BETWEEN);
  return {
    texts,
    find(word, visit) {
      let text = 0;
      for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, starts[text])) {
        while ((starts[text + 1] ?? Number.POSITIVE_INFINITY) <= at) text++;
        visit(text, at - (starts[text] ?? 0));
        text++;
        if (text >= texts.length) return;
      }
    },
  };
}
