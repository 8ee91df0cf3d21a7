import type { Vocabulary } from '../model/corpus.ts';
import { foldKatakana } from './fold-katakana.ts';
import { normalizeText } from './normalize-text.ts';
import { formKey } from './word-forms.ts';

/** A word of the vocabulary, found in a text. */
export interface VocabularyMatch {
  /** What was found, in normal form. */
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
  /** The term under which every word of its group is indexed; absent for a phrase that is only asked by. */
  readonly concept?: string;
  /** The phrases it stands for when somebody asks by it. */
  readonly finds: readonly string[];
}

export interface VocabularyMatcher {
  /** All words of the vocabulary in a text (any case and width), the longest first at each place. */
  match(text: string): VocabularyMatch[];
  /** The index terms of a text: one for each word of a `same` group that stands in it. */
  concepts(text: string): string[];
  /** Words of the vocabulary that are other forms of an English word: replacing → replacement. */
  formsOf(word: string): Pick<VocabularyMatch, 'concept' | 'finds'>[];
  /** Those of some index terms that `concepts` gives for a text. */
  conceptsAmong(wanted: ReadonlySet<string>, text: string): string[];
  /** The index term of a phrase's group, if it has one. */
  conceptOf(phrase: string): string | undefined;
}

interface Entry {
  readonly phrase: string;
  /** Gives the end of the phrase at a place in a text, or -1; made when it is first needed. */
  matches?: (text: string, at: number) => number;
  concept?: string;
  finds: string[];
}

/** Marks a term of the index as the name of a group, so that it never meets a word of a text. */
export const CONCEPT_MARK = '\u0001';

/** A vocabulary in the spelling in which it is compared; done once, when it is read. */
export const spellVocabulary = ({ same, near }: Vocabulary): Vocabulary => ({
  same: same.map((group) => group.map(spell)),
  near: near.map(({ ask, find }) => ({ ask: ask.map(spell), find: find.map(spell) })),
});

/**
 * Builds the matcher of a vocabulary that `spellVocabulary` gave.
 * Cost of a match: the text's length times the few phrases that begin with the same two characters.
 */
export function createVocabularyMatcher(vocabulary: Vocabulary): VocabularyMatcher {
  const entries = new Map<string, Entry>();
  const entryOf = (phrase: string): Entry => {
    const known = entries.get(phrase);
    if (known) return known;
    const entry: Entry = { phrase, finds: [] };
    entries.set(phrase, entry);
    return entry;
  };
  for (const group of vocabulary.same) {
    const concept = CONCEPT_MARK + group[0];
    for (const word of group) entryOf(word).concept ??= concept;
  }
  for (const { ask, find } of vocabulary.near) {
    for (const word of ask) entryOf(word).finds.push(...find);
  }
  const candidatesAt = createCandidates([...entries.values()]);
  let namedCandidatesAt: typeof candidatesAt | undefined;

  const match = (original: string): VocabularyMatch[] => {
    const text = spell(original);
    const found: VocabularyMatch[] = [];
    for (let at = 0; at < text.length; at++) {
      for (const entry of candidatesAt(text, at)) {
        const end = endOf(entry, text, at);
        if (end < 0) continue;
        const { phrase, concept, finds } = entry;
        found.push({ phrase, start: at, end, ...(concept && { concept }), finds });
      }
    }
    return found;
  };
  let conceptEntries: Map<string, Entry[]> | undefined;
  const byConcept = (): Map<string, Entry[]> => {
    conceptEntries ??= groupBy(entries.values(), ({ concept }) => concept);
    return conceptEntries;
  };
  let byForm: Map<string, Entry[]> | undefined;
  const forms = (): Map<string, Entry[]> => {
    byForm ??= groupBy(entries.values(), ({ phrase }) => (/^[a-z]+$/.test(phrase) ? formKey(phrase) : undefined));
    return byForm;
  };
  return {
    match,
    formsOf: (word) =>
      (/^[a-z]+$/.test(word) ? (forms().get(formKey(word) ?? '') ?? []) : []).map(({ concept, finds }) => ({
        ...(concept && { concept }),
        finds,
      })),
    concepts(text) {
      namedCandidatesAt ??= createCandidates([...entries.values()].filter(({ concept }) => concept !== undefined));
      const spelled = spell(text);
      const found: string[] = [];
      for (let at = 0; at < spelled.length; at++)
        for (const entry of namedCandidatesAt(spelled, at))
          if (entry.concept && endOf(entry, spelled, at) >= 0) found.push(entry.concept);
      return found;
    },
    conceptsAmong(wanted, text) {
      const spelled = spell(text);
      return [...wanted].filter((concept) => (byConcept().get(concept) ?? []).some((entry) => standsIn(spelled, entry)));
    },
    conceptOf: (phrase) => entries.get(spell(phrase))?.concept,
  };
}

/** Where a phrase ends that begins at a place of a text, or -1. */
function endOf(entry: Entry, text: string, at: number): number {
  entry.matches ??= phraseTest(entry.phrase);
  return entry.matches(text, at);
}

/** Whether a phrase stands anywhere in a text. */
function standsIn(text: string, entry: Entry): boolean {
  const head = entry.phrase.slice(0, -1) || entry.phrase;
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) if (endOf(entry, text, at) >= 0) return true;
  return false;
}

/** A phrase is looked up by its first two letters, unless the second is one that inflects. */
const hasFixedStart = ({ phrase }: Entry): boolean =>
  phrase.length > 2 || (phrase.length === 2 && inflectingStem(phrase) === undefined);
const NONE: readonly Entry[] = [];

/** a-z and 0-9. */
const isLatinUnit = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);

/** Gives the phrases that may begin at a place of a text, the longest first; none within a Latin word. */
function createCandidates(entries: readonly Entry[]): (text: string, at: number) => readonly Entry[] {
  const sorted = entries.toSorted((a, b) => b.phrase.length - a.phrase.length);
  const byFirst = groupBy(sorted, ({ phrase }) => phrase.charCodeAt(0));
  const grouped = new Map<number, Candidates>();
  const groupedBy = (first: number): Candidates => {
    const known = grouped.get(first) ?? candidatesAmong(byFirst.get(first) ?? NONE);
    grouped.set(first, known);
    return known;
  };
  const isFirst = new Uint8Array(2 ** 16);
  for (const first of byFirst.keys()) isFirst[first] = 1;
  return (text, at) => {
    const first = text.charCodeAt(at);
    if (isFirst[first] === 0 || (isLatinUnit(first) && isLatinUnit(text.charCodeAt(at - 1)))) return NONE;
    const { bySecond, others } = groupedBy(first);
    return bySecond.get(text.charCodeAt(at + 1)) ?? others;
  };
}

/** Phrases that begin with the same letter. */
interface Candidates {
  readonly bySecond: ReadonlyMap<number, readonly Entry[]>;
  /** Those for any second letter. */
  readonly others: readonly Entry[];
}

function candidatesAmong(entries: readonly Entry[]): Candidates {
  const others = entries.filter((entry) => !hasFixedStart(entry));
  const fixed = groupBy(entries, (entry) => (hasFixedStart(entry) ? entry.phrase.charCodeAt(1) : undefined));
  return { others, bySecond: new Map([...fixed].map(([second, some]) => [second, [...some, ...others]])) };
}

function groupBy<K>(entries: Iterable<Entry>, keyOf: (entry: Entry) => K | undefined): Map<K, Entry[]> {
  const groups = new Map<K, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** The spelling in which phrases and texts are compared: normal form, katakana folded, `-`, `_` and spaces alike. */
export const spell = (text: string): string =>
  normalizeText(text)
    .replace(/[\p{Script=Katakana}ー]+/gu, foldKatakana)
    .replace(/(?<=[a-z0-9])[\s_-]+(?=[a-z0-9])/g, ' ');

function phraseTest(phrase: string): NonNullable<Entry['matches']> {
  const stem = inflectingStem(phrase);
  const word = stem ?? phrase;
  return (text, at) => {
    if (!text.startsWith(word, at)) return -1;
    let end = at + word.length;
    if (stem) {
      const ending = text[end] ?? '';
      if (!endingsOf(phrase).includes(ending)) return -1;
      if (ending) end++;
    }
    return standsAlone(text, at, end, word) ? end : -1;
  };
}

const LATIN = /[a-z0-9]/;
const KATAKANA = /[\p{Script=Katakana}ー]/u;
/** A shorter katakana word inside a longer one is most often another word (ログ in プログラム). */
const SAFE_INSIDE_KATAKANA = 4;

function standsAlone(text: string, start: number, end: number, word: string): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const first = word[0] ?? '';
  const last = word.at(-1) ?? '';
  if (LATIN.test(first) && LATIN.test(before)) return false;
  if (LATIN.test(last) && LATIN.test(after)) return false;
  if (word.length >= SAFE_INSIDE_KATAKANA) return true;
  return !(KATAKANA.test(first) && KATAKANA.test(before)) && !(KATAKANA.test(last) && KATAKANA.test(after));
}

/** Endings by the last kana of the dictionary form (godan rows with their sound changes, ichidan, adjectives). */
const ENDINGS: Readonly<Record<string, string>> = {
  う: 'うわいえおっ',
  く: 'くかきけこい',
  ぐ: 'ぐがぎげごい',
  す: 'すさしせそ',
  つ: 'つたちてとっ',
  ぬ: 'ぬなにねのん',
  ぶ: 'ぶばびべぼん',
  む: 'むまみめもん',
  る: 'るらりれろっ',
  い: 'いくかけさそす',
};
/** Of a verb like 止める or 落ちる the stem goes on with these, or ends a phrase. */
const ICHIDAN_ENDINGS = 'るてたなまよれずらん';

const INFLECTING = /[\p{Script=Han}ぁ-ん][うくぐすつぬぶむるい]$/u;
const HAS_KANJI = /\p{Script=Han}/u;

/** The part of a verb or adjective that does not change, for a phrase that ends in one; `undefined` for other phrases. */
function inflectingStem(phrase: string): string | undefined {
  return phrase.length >= 2 && HAS_KANJI.test(phrase) && INFLECTING.test(phrase) ? phrase.slice(0, -1) : undefined;
}

function endingsOf(phrase: string): string {
  const last = phrase.at(-1) ?? '';
  const isIchidan = last === 'る' && /[いきしちにみりぎじびえけせてねめれげぜでべ]る$/.test(phrase);
  return (ENDINGS[last] ?? last) + (isIchidan ? ICHIDAN_ENDINGS : '');
}
