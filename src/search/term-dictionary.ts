import { consonantSkeleton, soundOf, soundSimilarity } from '../language/sounds-alike.ts';
import { formKey } from '../language/word-forms.ts';

/** A word of the corpus that a word of a question may mean. */
export interface Alternative {
  readonly term: string;
  /** How sure it is, 0 to 1. */
  readonly likeness: number;
}

/** The words of the corpus, looked up by other things than their spelling. */
export interface TermDictionary {
  /** Words that sound like this one: loanword and origin, spelling variants, most typos. The most alike first. */
  soundingLike(word: string): Alternative[];
  /** Other forms of the word: 減らす → 減らし, cluster → clusters. */
  formsOf(word: string): string[];
  /** Katakana compounds of the corpus that begin or end with the word: クラスタ → マルチクラスタ. */
  compoundsWith(word: string): string[];
}

const KATAKANA_WORD = /^[\p{Script=Katakana}ー]{2,}$/u;
const LATIN_WORD = /^[a-z][a-z0-9]{2,}$/;
const SHORTEST_AFFIX = 3;
const SHORTEST_REST = 2;

/** How alike two sounds must be, by the length of the consonant skeleton: a short one meets many words by chance. */
const LIKENESS_FLOOR: readonly number[] = [1, 1, 0.93, 0.87, 0.8, 0.74];
const LIKENESS_FLOOR_LONG = 0.7;
/** From here on one consonant may be wrong, missing or too many. */
const SHORTEST_EDITED_SKELETON = 4;
const EDITED_LIKENESS_FLOOR = 0.8;
const MOST_ALTERNATIVES = 6;

/** Builds the look-ups over the terms of an index. Costs one pass over them. */
export function createTermDictionary(terms: Iterable<string>): TermDictionary {
  const bySkeleton = new Map<string, string[]>();
  const byDeletion = new Map<string, Set<string>>();
  const byForm = new Map<string, string[]>();
  const byAffix = new Map<string, string[]>();
  for (const term of terms) {
    const form = formKey(term);
    if (form) push(byForm, form, term);
    const isKatakana = KATAKANA_WORD.test(term);
    if (!isKatakana && !LATIN_WORD.test(term)) continue;
    if (isKatakana) for (const affix of affixesOf(term)) push(byAffix, affix, term);
    const skeleton = consonantSkeleton(soundOf(term) ?? '');
    if (skeleton.length < 2) continue;
    push(bySkeleton, skeleton, term);
    if (skeleton.length >= SHORTEST_EDITED_SKELETON) {
      for (const shorter of deletionsOf(skeleton)) {
        const known = byDeletion.get(shorter);
        if (known) known.add(skeleton);
        else byDeletion.set(shorter, new Set([skeleton]));
      }
    }
  }

  const soundingLike = (word: string): Alternative[] => {
    const sound = soundOf(word);
    if (!sound) return [];
    const skeleton = consonantSkeleton(sound);
    if (skeleton.length < 2) return [];
    const found = new Map<string, number>();
    const consider = (candidates: readonly string[], floor: number): void => {
      for (const term of candidates) {
        if (term === word || found.has(term)) continue;
        const likeness = soundSimilarity(sound, soundOf(term) ?? '');
        if (likeness >= floor) found.set(term, likeness);
      }
    };
    consider(bySkeleton.get(skeleton) ?? [], LIKENESS_FLOOR[skeleton.length] ?? LIKENESS_FLOOR_LONG);
    if (skeleton.length >= SHORTEST_EDITED_SKELETON) {
      for (const other of neighboursOf(skeleton, byDeletion)) consider(bySkeleton.get(other) ?? [], EDITED_LIKENESS_FLOOR);
    }
    return [...found]
      .map(([term, likeness]) => ({ term, likeness }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, MOST_ALTERNATIVES);
  };

  return {
    soundingLike,
    formsOf: (word) => {
      const key = formKey(word);
      return key ? (byForm.get(key) ?? []).filter((term) => term !== word) : [];
    },
    compoundsWith: (word) => (KATAKANA_WORD.test(word) ? (byAffix.get(word) ?? []) : []),
  };
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function* affixesOf(term: string): Generator<string> {
  for (let length = SHORTEST_AFFIX; length <= term.length - SHORTEST_REST; length++) {
    yield term.slice(0, length);
    yield term.slice(-length);
  }
}

function* deletionsOf(skeleton: string): Generator<string> {
  for (let i = 0; i < skeleton.length; i++) yield skeleton.slice(0, i) + skeleton.slice(i + 1);
}

/** Skeletons one edit away (after SymSpell: two words one edit apart share a spelling with one letter deleted). */
function neighboursOf(skeleton: string, byDeletion: Map<string, Set<string>>): Set<string> {
  const neighbours = new Set<string>(byDeletion.get(skeleton) ?? []);
  for (const shorter of deletionsOf(skeleton)) {
    neighbours.add(shorter);
    for (const other of byDeletion.get(shorter) ?? []) neighbours.add(other);
  }
  neighbours.delete(skeleton);
  return neighbours;
}
