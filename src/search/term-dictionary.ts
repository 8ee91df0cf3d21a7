import { consonantSkeleton, soundOf, soundSimilarity } from '../language/sounds-alike.ts';
import { formKey } from '../language/word-forms.ts';

/** A word of the corpus that a word of a question may mean; two words with a space between for a pair that stands side by side. */
export interface Alternative {
  readonly term: string;
  /** Whether it is known only as part of somebody's name. */
  readonly isName: boolean;
  /** How alike they sound, 0 to 1. */
  readonly likeness: number;
}

/** The words of the corpus, looked up by other things than their spelling. */
export interface TermDictionary {
  /** Adds a word; `isName` for one of a person's or company's name. */
  add(term: string, isName: boolean): void;
  /** Adds two English words that stand side by side, so that one katakana word can find them. */
  addPair(first: string, second: string): void;
  /** Words that sound like this one: loanword and origin, spelling variants, most typos. The most alike first. */
  soundingLike(word: string): Alternative[];
  /** Words that differ from this one in a letter: replaced, left out, put in, or two exchanged. */
  misspelling(word: string): string[];
  /** Other forms of the word: 減らす → 減らし, cluster → clusters. */
  formsOf(word: string): string[];
  /** Katakana compounds of the corpus that begin or end with the word: クラスタ → マルチクラスタ. */
  compoundsWith(word: string): string[];
  save(): SavedDictionary;
}

/** Each a text of lines: a key, a tab, the terms under it with tabs between. */
export interface SavedDictionary {
  readonly skeletons: string;
  readonly forms: string;
}

const KATAKANA_WORD = /^[\p{Script=Katakana}ー]{2,}$/u;
const LATIN_WORD = /^[a-z][a-z0-9]{2,}$/;
const SHORTEST_SKELETON = 2;
const SHORTEST_PAIR_SKELETON = 3;
const SHORTEST_PLURAL = 4;
const SHORTEST_MISSPELLING = 4;
const SHORTEST_AFFIX = 3;
const SHORTEST_REST = 2;

/** Stands before a word that is known only from names. */
const NAME_MARK = '@';

/** How alike two sounds must be, by the length of the consonant skeleton: a short one meets many words by chance. */
const LIKENESS_FLOOR: readonly number[] = [1, 1, 0.93, 0.85, 0.8, 0.74];
const LIKENESS_FLOOR_LONG = 0.7;
/** From here on one consonant may be wrong, missing or too many. */
const SHORTEST_EDITED_SKELETON = 4;
const EDITED_LIKENESS_FLOOR = 0.8;
const MOST_ALTERNATIVES = 6;

/** An empty dictionary, or the one that was saved. */
export function createTermDictionary(saved?: SavedDictionary): TermDictionary {
  const bySkeleton = openLists(saved?.skeletons);
  const byForm = openLists(saved?.forms);
  /** Skeletons by first sound and length: what is one edit away is in one of three of them. */
  let byShape: Map<string, string[]> | undefined;
  /** Words by first letter and length, for the same reason. */
  let byLetters: Map<string, string[]> | undefined;
  let katakana: string[] | undefined;

  const shapes = (): Map<string, string[]> => {
    if (byShape) return byShape;
    byShape = new Map();
    for (const skeleton of bySkeleton.keys()) push(byShape, shapeOf(skeleton), skeleton);
    return byShape;
  };
  const words = (): Map<string, string[]> => {
    if (byLetters) return byLetters;
    byLetters = new Map();
    for (const key of bySkeleton.keys()) {
      for (const term of bySkeleton.get(key))
        if (!term.includes(' ') && !term.startsWith(NAME_MARK)) push(byLetters, shapeOf(term), term);
    }
    return byLetters;
  };
  const neighboursOf = (skeleton: string): string[] =>
    [-1, 0, 1].flatMap((longer) =>
      (shapes().get(shapeOf(skeleton, longer)) ?? []).filter((other) => other !== skeleton && isOneEditAway(skeleton, other)),
    );
  const katakanaWords = (): string[] => {
    katakana ??= [...bySkeleton.keys()].flatMap((key) => bySkeleton.get(key)).filter((term) => KATAKANA_WORD.test(term));
    return katakana;
  };

  const addSound = (skeleton: string, term: string): void => {
    if (skeleton.length < SHORTEST_SKELETON) return;
    if (byShape && !bySkeleton.has(skeleton)) push(byShape, shapeOf(skeleton), skeleton);
    bySkeleton.push(skeleton, term);
  };

  return {
    add(term, isName) {
      const form = formKey(term);
      if (form) byForm.push(form, term);
      const isKatakana = KATAKANA_WORD.test(term);
      if (!isKatakana && !LATIN_WORD.test(term)) return;
      const skeleton = consonantSkeleton(soundOf(term) ?? '');
      if (skeleton.length < SHORTEST_SKELETON) return;
      if (isKatakana) katakana?.push(term);
      if (byLetters && !isName) push(byLetters, shapeOf(term), term);
      addSound(skeleton, isName ? NAME_MARK + term : term);
      const singular = /[^s]s$/.test(term) && term.length > SHORTEST_PLURAL ? term.slice(0, -1) : undefined;
      if (singular) addSound(consonantSkeleton(soundOf(singular) ?? ''), term);
    },
    addPair(first, second) {
      const pair = `${first} ${second}`;
      const skeleton = consonantSkeleton(soundOfTerm(pair));
      if (skeleton.length >= SHORTEST_PAIR_SKELETON && !bySkeleton.get(skeleton).includes(pair)) addSound(skeleton, pair);
    },
    soundingLike(word) {
      const sound = soundOf(word);
      const skeleton = consonantSkeleton(sound ?? '');
      if (!sound || skeleton.length < SHORTEST_SKELETON) return [];
      const found = new Map<string, Alternative>();
      const consider = (candidates: readonly string[], floor: number): void => {
        for (const candidate of candidates) {
          const isName = candidate.startsWith(NAME_MARK);
          const term = isName ? candidate.slice(NAME_MARK.length) : candidate;
          if (term === word || found.has(term)) continue;
          const likeness = bestSimilarity(sound, term);
          if (likeness >= floor) found.set(term, { term, likeness, isName });
        }
      };
      consider(bySkeleton.get(skeleton), LIKENESS_FLOOR[skeleton.length] ?? LIKENESS_FLOOR_LONG);
      if (skeleton.length >= SHORTEST_EDITED_SKELETON) {
        for (const other of neighboursOf(skeleton)) consider(bySkeleton.get(other), EDITED_LIKENESS_FLOOR);
      }
      return [...found.values()].sort((a, b) => b.likeness - a.likeness).slice(0, MOST_ALTERNATIVES);
    },
    misspelling(word) {
      if (word.length < SHORTEST_MISSPELLING || (!KATAKANA_WORD.test(word) && !LATIN_WORD.test(word))) return [];
      const near = [-1, 0, 1].flatMap((longer) => words().get(shapeOf(word, longer)) ?? []);
      return [...new Set(near)].filter((term) => term !== word && (isOneEditAway(word, term) || isExchange(word, term)));
    },
    formsOf(word) {
      const key = formKey(word);
      return key ? byForm.get(key).filter((term) => term !== word) : [];
    },
    compoundsWith(word) {
      if (word.length < SHORTEST_AFFIX || !KATAKANA_WORD.test(word)) return [];
      const isCompound = (term: string): boolean =>
        term.length >= word.length + SHORTEST_REST && (term.startsWith(word) || term.endsWith(word));
      return katakanaWords().filter(isCompound);
    },
    save: () => ({ skeletons: bySkeleton.save(), forms: byForm.save() }),
  };
}

/** The sound of a word or of a pair of words. */
const soundOfTerm = (term: string): string =>
  term
    .split(' ')
    .map((word) => soundOf(word) ?? '')
    .join('');

/** How alike a sound is to a word's; an English plural may be meant in the singular, as katakana has it. */
function bestSimilarity(sound: string, term: string): number {
  const likeness = soundSimilarity(sound, soundOfTerm(term));
  return /[^s]s$/.test(term) ? Math.max(likeness, soundSimilarity(sound, soundOfTerm(term.slice(0, -1)))) : likeness;
}

const shapeOf = (skeleton: string, longer = 0): string => `${skeleton[0]}${skeleton.length + longer}`;

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Whether one letter replaced, left out or put in makes one of the other. */
function isOneEditAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1);
}

/** Whether two neighbouring letters exchanged make one of the other. */
function isExchange(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Lists of words by key, read from their saved text only when they are asked for. */
interface WordLists {
  get(key: string): readonly string[];
  has(key: string): boolean;
  keys(): IterableIterator<string>;
  push(key: string, word: string): void;
  save(): string;
}

function openLists(saved = ''): WordLists {
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
