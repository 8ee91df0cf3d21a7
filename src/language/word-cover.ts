export interface Cover {
  readonly words: readonly string[];
  /** One character that may stand anywhere between the words. */
  readonly character?: RegExp;
}

/**
 * Tells of a text whether it is nothing but the words and characters given, one after the other; the empty text is.
 * A pattern of alternatives that repeat, `^(?:a|ab|b)*$`, reads some texts in exponentially many ways. Here each place that a row
 * of words can end at is visited once: time grows with the text's length.
 */
export function createWordCover({ words, character }: Cover): (text: string) => boolean {
  const byFirst = new Map<string, string[]>();
  for (const word of words) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);
  const endsFrom = (text: string, at: number): number[] => {
    const letter = String.fromCodePoint(text.codePointAt(at) as number);
    const fitting = (byFirst.get(text.charAt(at)) ?? [])
      .filter((word) => text.startsWith(word, at))
      .map(({ length }) => at + length);
    return character?.test(letter) ? [...fitting, at + letter.length] : fitting;
  };
  return (text) => {
    const isReached = new Uint8Array(text.length + 1);
    isReached[0] = 1;
    for (let at = 0; at < text.length; at++) if (isReached[at]) for (const end of endsFrom(text, at)) isReached[end] = 1;
    return isReached[text.length] === 1;
  };
}
