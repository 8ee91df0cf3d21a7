import { type PackedTexts, packTexts } from '../language/pack-texts.ts';
import { createTermTable, type SavedTerms } from '../language/term-table.ts';
import { textAt } from '../language/text-at.ts';

/** Lists of words by key. What was saved stays as it lies, in arrays that threads share; words are made of it when they are asked for. */
export interface WordLists {
  get(key: string): readonly string[];
  has(key: string): boolean;
  /** In the order in which they came. */
  keys(): Generator<string>;
  push(key: string, word: string): void;
  save(): SavedLists;
}

export interface SavedLists {
  readonly keys: SavedTerms;
  /** By the number of a key: its words with tabs between, nothing where the key itself is the only one. */
  readonly words: PackedTexts;
}

/** None, or those that were saved, which are never written to. */
export function openLists(saved?: SavedLists): WordLists {
  const keys = createTermTable(saved?.keys);
  const savedAt = (key: string): string[] => {
    const number = keys.find(key);
    if (!saved || number < 0) return [];
    return (textAt(saved.words, number) || key).split('\t');
  };
  /** New lists, and saved ones to which something came. */
  const changed = new Map<string, string[]>();
  const get = (key: string): string[] => changed.get(key) ?? savedAt(key);
  const lists: WordLists = {
    get,
    has: (key) => changed.has(key) || keys.find(key) >= 0,
    *keys() {
      for (let number = 0; number < keys.size(); number++) yield keys.termAt(number);
      for (const key of changed.keys()) if (keys.find(key) < 0) yield key;
    },
    push(key, word) {
      const list = get(key);
      list.push(word);
      changed.set(key, list);
    },
    save: () => (saved && changed.size === 0 ? saved : pack(lists)),
  };
  return lists;
}

function pack({ keys, get }: WordLists): SavedLists {
  const table = createTermTable();
  const texts: string[] = [];
  for (const key of keys()) {
    table.add(key);
    const words = get(key).join('\t');
    texts.push(words === key ? '' : words);
  }
  return { keys: table.save(), words: packTexts(texts) };
}
