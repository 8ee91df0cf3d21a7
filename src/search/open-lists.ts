/** Lists of words by key, read from their saved text only when they are asked for. */
export interface WordLists {
  get(key: string): readonly string[];
  has(key: string): boolean;
  keys(): IterableIterator<string>;
  push(key: string, word: string): void;
  save(): string;
}

/** None, or those of a text that was saved: lines, each a key, a tab, the words under it with tabs between. */
export function openLists(saved = ''): WordLists {
  const lists = new Map<string, string | string[]>();
  for (const line of saved.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab > 0) lists.set(line.slice(0, tab), line.slice(tab + 1));
  }
  const get = (key: string): string[] => {
    const list = lists.get(key) ?? [];
    return typeof list === 'string' ? list.split('\t') : list;
  };
  return {
    get,
    has: (key) => lists.has(key),
    keys: () => lists.keys(),
    push(key, word) {
      const list = get(key);
      list.push(word);
      lists.set(key, list);
    },
    save: () => [...lists.keys()].map((key) => `${key}\t${get(key).join('\t')}`).join('\n'),
  };
}
