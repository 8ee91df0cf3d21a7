import { exchanged, oneEditAway } from '../language/one-edit-away.ts';
import { consonantSkeleton, soundOf, soundSimilarity } from '../language/sounds-alike.ts';
import { formKey, kanjiKey } from '../language/word-forms.ts';
import { longerWords } from './longer-words.ts';
import { openLists, type SavedLists, type WordLists } from './open-lists.ts';
import { type SortedAffixes, sortAffixes } from './sort-affixes.ts';

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
  /** Adds two English words that stand side by side, with a space between, so that one katakana word can find them. */
  addPair(pair: string): void;
  /** Words that sound like this one: loanword and origin, spelling variants, most typos. The most alike first. */
  soundingLike(word: string): Alternative[];
  /** Words that differ from this one in a letter: replaced, left out, put in, or two exchanged. */
  misspelling(word: string): string[];
  /** Other forms of the word: 減らす → 減らし, cluster → clusters. */
  formsOf(word: string): string[];
  /** Katakana compounds of the corpus that begin or end with the word: クラスタ → マルチクラスタ. */
  compoundsWith(word: string): string[];
  /** Words of the corpus that a single kanji stands in, by no order, as many as a question can ask for: 東 → 東京. */
  wordsHolding(kanji: string): string[];
  save(): SavedDictionary;
}

export interface SavedDictionary {
  /** Terms by the consonants of their sound. */
  readonly skeletons: SavedLists;
  /** By what their forms have in common. */
  readonly forms: SavedLists;
  /** By the kanji in them. */
  readonly kanji: SavedLists;
  /** Katakana words. */
  readonly affixes: SortedAffixes;
  readonly letters: Letters;
}

/** What skeletons and katakana words are spelled with. */
interface Letters {
  readonly sound: readonly string[];
  readonly katakana: readonly string[];
}

const KATAKANA_WORD = /^[\p{Script=Katakana}ー]{2,}$/u;
const LATIN_WORD = /^[a-z][a-z0-9]{2,}$/;
const MIN_SKELETON = 2;
const MIN_PAIR_SKELETON = 3;
const MIN_PLURAL = 4;
const MIN_MISSPELLING = 4;
/** Every letter of a word may be wrong in every way: what that costs grows with the square of its length, and nobody looks for longer words. */
const MAX_MISSPELLING = 24;
const MIN_AFFIX = 3;
const MIN_REST = 2;
const KANJI = /\p{Script=Han}/u;
const KANJI_WORD = /^\p{Script=Han}{2,8}$/u;
/** A kanji that stands in more words says nothing by itself. */
const MAX_HOLDING = 50;

/** Stands before a word that is known only from names. */
const NAME_MARK = '@';

/** How alike two sounds must be, by the length of the consonant skeleton: a short one meets many words by chance. */
const LIKENESS_FLOOR: readonly number[] = [1, 1, 0.93, 0.85, 0.8, 0.74];
const LIKENESS_FLOOR_LONG = 0.7;
/** From here on one consonant may be wrong, missing or too many. */
const MIN_EDITED_SKELETON = 4;
const EDITED_LIKENESS_FLOOR = 0.8;
const MAX_ALTERNATIVES = 6;

/**
 * An empty dictionary, or the one that was saved. It forgets nothing: `isKnown` tells which words still stand in the corpus,
 * and no others are given.
 */
export function createTermDictionary(isKnown: (word: string) => boolean, saved?: SavedDictionary): TermDictionary {
  const bySkeleton = openLists(saved?.skeletons);
  const byForm = openLists(saved?.forms);
  const byKanji = openLists(saved?.kanji);
  const gathered = gatherFrom(bySkeleton, saved);

  const isWord = (term: string): boolean =>
    isKnown(term) && bySkeleton.get(consonantSkeleton(soundOf(term) ?? '')).includes(term);
  const isKnownTerm = (term: string): boolean => (term.includes(' ') ? term.split(' ').every(isKnown) : isKnown(term));

  /** What was listened to before: a question has each of its words looked up several times. */
  const heard = new Map<string, readonly Alternative[]>();
  const addSound = (skeleton: string, term: string): void => {
    heard.clear();
    gathered.forget();
    if (skeleton.length < MIN_SKELETON) return;
    bySkeleton.push(skeleton, term);
  };

  const addKanji = (term: string): void => {
    for (const kanji of new Set(term)) {
      const holding = byKanji.get(kanji);
      if (holding.length < MAX_HOLDING && !holding.includes(term)) byKanji.push(kanji, term);
    }
  };

  return {
    add(term, isName) {
      const form = formKey(term);
      if (form && !byForm.get(form).includes(term)) byForm.push(form, term);
      if (KANJI_WORD.test(term)) addKanji(term);
      const isKatakana = KATAKANA_WORD.test(term);
      if (!isKatakana && !LATIN_WORD.test(term)) return;
      const skeleton = consonantSkeleton(soundOf(term) ?? '');
      if (skeleton.length < MIN_SKELETON) return;
      const listed = isName ? NAME_MARK + term : term;
      if (bySkeleton.get(skeleton).includes(listed)) return;
      addSound(skeleton, listed);
      const singular = /[^s]s$/.test(term) && term.length > MIN_PLURAL ? term.slice(0, -1) : undefined;
      if (singular) addSound(consonantSkeleton(soundOf(singular) ?? ''), term);
    },
    addPair(pair) {
      const skeleton = consonantSkeleton(soundOfTerm(pair));
      if (skeleton.length >= MIN_PAIR_SKELETON && !bySkeleton.get(skeleton).includes(pair)) addSound(skeleton, pair);
    },
    soundingLike(word) {
      const likely = heard.get(word) ?? allSounding(word, bySkeleton, () => gathered.letters().sound);
      if (heard.size >= REMEMBERED_SOUNDS) heard.clear();
      heard.set(word, likely);
      return likely.filter(({ term }) => isKnownTerm(term)).slice(0, MAX_ALTERNATIVES);
    },
    misspelling(word) {
      if (word.length < MIN_MISSPELLING || word.length > MAX_MISSPELLING) return [];
      if (!KATAKANA_WORD.test(word) && !LATIN_WORD.test(word)) return [];
      const alphabet = LATIN_WORD.test(word) ? LATIN_LETTERS : gathered.letters().katakana;
      const near = new Set([...oneEditAway(word, alphabet), ...exchanged(word)]);
      return [...near].filter((term) => term !== word && isWord(term));
    },
    formsOf(word) {
      const key = formKey(word) ?? kanjiKey(word);
      if (!key) return [];
      // 申込 is no form of 申す: of what has several kanji, the word that leaves out its kana is one.
      const bare = kanjiKey(key);
      return [...byForm.get(key), ...(bare ? [bare] : [])].filter((term) => term !== word && isKnown(term));
    },
    compoundsWith(word) {
      if (word.length < MIN_AFFIX || !KATAKANA_WORD.test(word)) return [];
      return longerWords(gathered.affixes(), word, MIN_REST).filter(isKnown);
    },
    wordsHolding: (kanji) => (KANJI.test(kanji) && [...kanji].length === 1 ? byKanji.get(kanji).filter(isKnown) : []),
    save: () => ({
      skeletons: bySkeleton.save(),
      forms: byForm.save(),
      kanji: byKanji.save(),
      affixes: gathered.affixes(),
      letters: gathered.letters(),
    }),
  };
}

/** All words that sound like one, the most alike first, whether they still stand in the corpus or not. */
function allSounding(word: string, bySkeleton: WordLists, letters: () => readonly string[]): readonly Alternative[] {
  const sound = soundOf(word);
  const skeleton = consonantSkeleton(sound ?? '');
  if (!sound || skeleton.length < MIN_SKELETON) return [];
  const found = new Map<string, Alternative>();
  const consider = (candidates: readonly string[], threshold: number): void => {
    for (const candidate of candidates) {
      const isName = candidate.startsWith(NAME_MARK);
      const term = isName ? candidate.slice(NAME_MARK.length) : candidate;
      if (term === word || found.has(term)) continue;
      const likeness = bestSimilarity(sound, term, threshold);
      if (likeness >= threshold) found.set(term, { term, likeness, isName });
    }
  };
  consider(bySkeleton.get(skeleton), LIKENESS_FLOOR[skeleton.length] ?? LIKENESS_FLOOR_LONG);
  if (skeleton.length >= MIN_EDITED_SKELETON && skeleton.length <= MAX_MISSPELLING) {
    for (const other of oneEditAway(skeleton, letters()))
      if (bySkeleton.has(other)) consider(bySkeleton.get(other), EDITED_LIKENESS_FLOOR);
  }
  return [...found.values()].sort((a, b) => b.likeness - a.likeness);
}

function* katakanaWords(bySkeleton: WordLists): Generator<string> {
  for (const key of bySkeleton.keys()) for (const term of bySkeleton.get(key)) if (KATAKANA_WORD.test(term)) yield term;
}

/** What is gathered from all words: when it is asked for, once, until another word comes. */
function gatherFrom(bySkeleton: WordLists, saved?: SavedDictionary) {
  let { affixes, letters }: Partial<SavedDictionary> = saved ?? {};
  return {
    affixes(): SortedAffixes {
      affixes ??= sortAffixes(katakanaWords(bySkeleton));
      return affixes;
    },
    letters(): Letters {
      letters ??= { sound: lettersIn(bySkeleton.keys()), katakana: lettersIn(katakanaWords(bySkeleton)) };
      return letters;
    },
    forget() {
      [affixes, letters] = [undefined, undefined];
    },
  };
}

/** The sound of a word or of a pair of words. */
function soundOfTerm(term: string): string {
  const known = sounds.get(term);
  if (known !== undefined) return known;
  const words = term.split(' ').map((word) => soundOf(word) ?? '');
  if (sounds.size >= REMEMBERED_SOUNDS) sounds.clear();
  sounds.set(term, words.join(''));
  return words.join('');
}

/** How alike a sound is to a word's; an English plural may be meant in the singular, as katakana has it. */
function bestSimilarity(sound: string, term: string, atLeast: number): number {
  const likeness = soundSimilarity(sound, soundOfTerm(term), atLeast);
  return /[^s]s$/.test(term) ? Math.max(likeness, soundSimilarity(sound, soundOfTerm(term.slice(0, -1)), atLeast)) : likeness;
}

const REMEMBERED_SOUNDS = 20_000;
const sounds = new Map<string, string>();

const LATIN_LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
const lettersIn = (words: Iterable<string>): string[] => {
  const letters = new Set<string>();
  for (const word of words) for (const letter of word) letters.add(letter);
  return [...letters];
};
