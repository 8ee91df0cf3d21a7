import { nameSound } from '../../language/name-sound.ts';
import { exchanged, oneEditAway } from '../../language/one-edit-away.ts';
import { createTermTable } from '../../language/term-table.ts';
import { type Bearer, createBearers } from './bearers.ts';
import { createGivenNameReader } from './given-name-reader.ts';
import { isHonorificAt } from './honorific.ts';
import { BEARING, type ReadingIndex } from './reading-index.ts';

/** People who may be named at a place of a question. */
export interface NamedPeople {
  readonly start: number;
  readonly end: number;
  readonly people: readonly string[];
  /** Family and given name; else the family name alone, or a given one. */
  readonly isFull: boolean;
}

export interface ReadingFinder {
  /** Of a text in its normal form: full names before shorter ones that begin at the same place. */
  find(text: string): NamedPeople[];
  /** Those who are meant by a family name with one slip of the keyboard: only where one name is that near. */
  findMisspelt(name: string): readonly string[];
}

/** A part of a name that may stand at a place: who has it, and as what. */
interface PartAt {
  readonly end: number;
  readonly bearers: ReadonlyMap<number, Bearer>;
  readonly isKanji: boolean;
  /** Kana alone, so many: few of them are many things. */
  readonly kana: number;
}

/** With so much doubt a part names somebody only beside another part with less. */
const MAX_DOUBT = 3;

const KANJI = /[\p{Script=Han}々]/u;
const HIRAGANA = /[ぁ-ゖー]/;
const KATAKANA = /[ァ-ヶー]/;
/** These go on with the syllable before them. */
const GOES_ON = /[ぁぃぅぇぉゃゅょっんァィゥェォャュョッンー]/;
const LATIN = /[a-z\u00DF-\u024F'-]/;
const WRITTEN = /[\p{Script=Han}々\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const BETWEEN = /[\s・.,]/;
/** How many kanji a given name has that is read kanji by kanji. */
const MAX_SPELT = 3;
/** A name of two kanji is as often a family's alone. */
const MIN_KANJI_OF_FULL = 3;
/** A shorter name is one letter away from too many. */
const MIN_MISSPELT = 4;
const LETTERS: readonly string[] = [...'abdeghikmnoprstuwyz'];
const [MAX_WRITING, MAX_KANA, MAX_GAP, MIN_KANA_OF_FULL] = [5, 9, 2, 4];

/** Finds people by how their names sound or may be written. Each place is looked at once, with pieces of a bounded length. */
export function createReadingFinder(saved: ReadingIndex): ReadingFinder {
  const terms = createTermTable(saved.terms);
  const people = createTermTable(saved.people);
  const givenNames = createGivenNameReader(saved, terms);

  const { bySound, mayBegin, byWriting, familyOf } = createBearers(saved, terms);

  const partsAt = (text: string, at: number): PartAt[] => {
    const parts: PartAt[] = [];
    let isOver = false;
    for (const end of endsAt(text, at)) {
      const piece = text.slice(at, end);
      const isKanji = KANJI.test(piece);
      if (isOver && !isKanji) continue;
      const sound = isKanji ? undefined : nameSound(piece);
      const kana = isKanji || LATIN.test(text[at] ?? '') ? 0 : end - at;
      const bearers = isKanji ? byWriting(text, at, end) : bySound(sound, piece);
      if (bearers.size > 0) parts.push({ end, isKanji, kana, bearers });
      // Longer pieces begin with this sound.
      else isOver ||= sound !== undefined && !mayBegin(sound);
    }
    return parts;
  };
  const namesOf = (found: readonly number[]): string[] => found.map((person) => people.termAt(person));

  return {
    find(text) {
      const parts = Array.from({ length: text.length }, (_, at): PartAt[] | undefined =>
        isStart(text, at) ? partsAt(text, at) : undefined,
      );
      const at = (place: number): PartAt[] => parts[place] ?? (place < text.length ? partsAt(text, place) : []);
      return parts.flatMap((firsts, start) => [
        ...longest([
          ...(firsts ?? []).flatMap((first) => fullNames(first, start, text, at)),
          ...(firsts ?? []).flatMap((first) => speltOut(first, start, text)),
        ]).map(toNamed(start, true)),
        ...(firsts ?? [])
          .filter(({ end }) => isWhole(text, start, end))
          .flatMap(callName)
          .map(toNamed(start, false)),
      ]);
    },
    findMisspelt(name) {
      const sound = nameSound(name) ?? '';
      if (sound.length < MIN_MISSPELT) return [];
      const near = new Set(
        [...oneEditAway(sound, LETTERS), ...exchanged(sound)].map((other) => terms.find(other)).filter((term) => term >= 0),
      );
      const families = [...near].map(familyOf).filter((bearers) => bearers.length > 0);
      return families.length === 1 ? namesOf(families[0] ?? []) : [];
    },
  };

  /** A family name in kanji, and kanji to the end of their run that can be read as the given name of one who has it. */
  function speltOut({ end, bearers, isKanji }: PartAt, start: number, text: string): Found[] {
    if (!isKanji) return [];
    return kanjiEnds(text, end).flatMap((last) => {
      if (last - start < MIN_KANJI_OF_FULL) return [];
      const found = [...bearers].flatMap(([person, { use, doubt }]) =>
        use & BEARING.family && doubt < MAX_DOUBT && givenNames.canBe(text, end, last, person) ? [person] : [],
      );
      return found.length > 0 ? [{ end: last, found }] : [];
    });
  }

  function toNamed(start: number, isFull: boolean) {
    return ({ end, found }: Found): NamedPeople => ({ start, end, isFull, people: namesOf(found) });
  }
}

interface Found {
  readonly end: number;
  readonly found: readonly number[];
}

interface RatedPerson {
  readonly person: number;
  readonly doubt: number;
  /** As what the first part of the name is taken. */
  readonly first: number;
}

const startsWithFamily = ({ first }: RatedPerson): boolean => (first & BEARING.family) !== 0;

/** The longest one: 海野太 is within 海野太郎. */
const longest = (found: readonly Found[]): Found[] =>
  found.length === 0 ? [] : [found.reduce((best, other) => (other.end > best.end ? other : best))];

/** Where a given name in kanji alone may end: before an honorific, or where the kanji do. */
const kanjiEnds = (text: string, at: number): number[] =>
  endsWithin(text, at, KANJI, 1, MAX_SPELT).filter((end) => !KANJI.test(text[end] ?? '') || isHonorificAt(text, end));

/** Where a part that begins at a place may end. */
function endsAt(text: string, at: number): number[] {
  const letter = text[at] ?? '';
  if (KANJI.test(letter)) return endsWithin(text, at, WRITTEN, 1, MAX_WRITING);
  const kana = HIRAGANA.test(letter) ? HIRAGANA : KATAKANA.test(letter) ? KATAKANA : undefined;
  if (kana) {
    if (GOES_ON.test(letter)) return [];
    const withKanji = endsWithin(text, at, WRITTEN, 2, MAX_WRITING).filter((end) => KANJI.test(text.slice(at, end)));
    return [...endsWithin(text, at, kana, 2, MAX_KANA).filter((end) => !GOES_ON.test(text[end] ?? '')), ...withKanji];
  }
  let end = at;
  while (end < text.length && LATIN.test(text[end] as string)) end += 1;
  return end - at > 1 ? [end] : [];
}

function endsWithin(text: string, at: number, letters: RegExp, least: number, most: number): number[] {
  const ends: number[] = [];
  for (let end = at + 1; end <= Math.min(text.length, at + most) && letters.test(text[end - 1] as string); end++)
    if (end - at >= least) ends.push(end);
  return ends;
}

/** Not within a Latin or katakana word. */
function isStart(text: string, at: number): boolean {
  const [before, letter] = [text[at - 1] ?? '', text[at] as string];
  if (LATIN.test(letter)) return !/[a-z0-9\u00DF-\u024F_-]/.test(before);
  return !(KATAKANA.test(letter) && KATAKANA.test(before)) && WRITTEN.test(letter);
}

/** Not cut out of a katakana word; one kanji is not cut out of several. */
function isWhole(text: string, start: number, end: number): boolean {
  const [before, after] = [text[start - 1] ?? '', text[end] ?? ''];
  if (KATAKANA.test(text[start] ?? '') && KATAKANA.test(after)) return false;
  if (end - start === 1 && (KANJI.test(before) || KANJI.test(after))) return false;
  return !/[0-9_]/.test(after);
}

/** A family and a given name of one person, in either order; of several people those about whom there is least doubt. */
function fullNames(first: PartAt, start: number, text: string, partsAt: (at: number) => readonly PartAt[]): Found[] {
  let next = first.end;
  while (next - first.end < MAX_GAP && BETWEEN.test(text[next] ?? '')) next += 1;
  return partsAt(next).flatMap((second): Found[] => {
    const kana = first.kana + second.kana;
    const isShort = kana > 0 && kana === first.end - start + second.end - next && kana < MIN_KANA_OF_FULL;
    if (isShort || (KATAKANA.test(text[next] ?? '') && KATAKANA.test(text[second.end] ?? ''))) return [];
    const rated: RatedPerson[] = [];
    for (const [person, one] of first.bearers) {
      const other = second.bearers.get(person);
      if (other && (one.use | other.use) === (BEARING.family | BEARING.given))
        rated.push({ person, doubt: one.doubt + other.doubt, first: one.use });
    }
    // Two kanji are a family name as often: 大森; kana before kanji, or after a given name, are rather grammar: この中, 幸せと.
    const isTwoKanji = first.isKanji && second.isKanji && first.end - start + second.end - next === 2;
    const isGrammar = (first.kana > 0 && second.isKanji) || (first.isKanji && second.kana > 0 && !rated.some(startsWithFamily));
    if ((isTwoKanji || isGrammar) && rated.every(({ doubt }) => doubt > 0)) return [];
    const least = Math.min(...rated.map(({ doubt }) => doubt));
    return rated.length > 0
      ? [{ end: second.end, found: rated.filter(({ doubt }) => doubt === least).map(({ person }) => person) }]
      : [];
  });
}

/** A family name; in kana or Latin letters a printed given name too, where it is nobody's family name. */
function callName({ end, bearers, isKanji }: PartAt): Found[] {
  const all = [...bearers];
  const families = all
    .filter(([, { use, doubt }]) => use & BEARING.family && doubt < MAX_DOUBT)
    .sort(([, a], [, b]) => a.doubt - b.doubt);
  const given = isKanji ? [] : all.filter(([, { use, doubt }]) => use & BEARING.given && doubt < 2);
  const found = (families.length > 0 ? families : given).map(([person]) => person);
  return found.length > 0 ? [{ end, found }] : [];
}
