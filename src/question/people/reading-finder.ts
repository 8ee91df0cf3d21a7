import { nameSound } from '../../language/name-sound.ts';
import { exchanged, oneEditAway } from '../../language/one-edit-away.ts';
import { createSortedTexts } from '../../language/sorted-texts.ts';
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

/** Who has a piece of text as a part of a name, and whether any sound that somebody has begins with its sound. */
interface Borne {
  readonly bearers: ReadonlyMap<number, Bearer>;
  readonly mayGoOn: boolean;
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

const NO_PARTS: PartAt[] = [];
const NO_PEOPLE: NamedPeople[] = [];
/** So many pieces are kept with who bears them. */
const MAX_KNOWN = 8_192;

/** Kinds of letters, each a bit. */
const [KANJI, HIRAGANA, KATAKANA, LATIN, WRITTEN, GOES_ON] = [1, 2, 4, 8, 16, 32] as const;
const KINDS: readonly (readonly [number, RegExp])[] = [
  [KANJI, /[\p{Script=Han}々ヶ]/u],
  [HIRAGANA, /[ぁ-ゖー]/],
  [KATAKANA, /[ァ-ヵー]/],
  [LATIN, /[a-z\u00DF-\u024F'-]/],
  [WRITTEN, /[\p{Script=Han}々\p{Script=Hiragana}\p{Script=Katakana}ー]/u],
  // These go on with the syllable before them.
  [GOES_ON, /[ぁぃぅぇぉゃゅょっんァィゥェォャュョッンー]/],
];
const IS_KNOWN = 64;
/** By UTF-16 unit its kinds, found when it is first met. */
const kindsOf = new Uint8Array(2 ** 16);

/** Whether a letter of a text is of a kind. */
function isOf(kind: number, text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  const kinds = kindsOf[unit] as number;
  return ((kinds === 0 ? classify(unit) : kinds) & kind) !== 0;
}

function classify(unit: number): number {
  const letter = String.fromCharCode(unit);
  const kinds = KINDS.reduce((bits, [kind, letters]) => (letters.test(letter) ? bits | kind : bits), IS_KNOWN);
  kindsOf[unit] = kinds;
  return kinds;
}

function hasKanji(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isOf(KANJI, text, at)) return true;
  return false;
}

/** ヶ is written as ケ as well. */
const KE_AS_KATAKANA = /(?<=[\p{Script=Han}])[ケヵ](?=[\p{Script=Han}])/gu;

const BETWEEN = /[\s・.,]/;
/** How many kanji a given name has that is read kanji by kanji. */
const MAX_SPELT = 3;
/** A name of two kanji is as often a family's alone. */
const MIN_KANJI_OF_FULL = 3;
/** A shorter name is one letter away from too many. */
const MIN_MISSPELT = 4;
const LETTERS: readonly string[] = [...'abdeghikmnoprstuwyz'];
/** Hiragana behind katakana is grammar more often than the end of a name. */
const MIN_MIXED = 5;
const [MAX_WRITING, MAX_KANA, MAX_GAP, MIN_KANA_OF_FULL] = [5, 9, 2, 4];

/**
 * Finds people by how their names sound or may be written; `nameAt` gives a person's name by number. Each place is looked at once, with
 * pieces of a bounded length.
 */
export function createReadingFinder(saved: ReadingIndex, nameAt: (person: number) => string): ReadingFinder {
  const terms = createSortedTexts(saved.terms, saved.starts.length - 1);
  const givenNames = createGivenNameReader(saved, terms);

  const { bySound, mayBegin, byWriting, mayBeWritten, familyOf } = createBearers(saved, terms, givenNames.isRegular);

  /** Grammar in kana comes again in every question: what was looked up is kept, up to a number. */
  const known = new Map<string, Borne>();
  const bearersOf = (piece: string, isKanji: boolean): Borne => {
    const kept = known.get(piece);
    if (kept) return kept;
    const sound = isKanji ? undefined : nameSound(piece);
    const bearers = isKanji ? inKanji(piece) : bySound(sound, piece);
    const borne = { bearers, mayGoOn: bearers.size > 0 || sound === undefined || mayBegin(sound) };
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(piece, borne);
    return borne;
  };
  const inKanji = (piece: string): ReadonlyMap<number, Bearer> => {
    const bearers = byWriting(piece, 0, piece.length);
    if (bearers.size > 0 || !piece.includes('ヶ')) return bearers;
    const spelt = givenNames.soundsWithKe(piece).flatMap((sound) => [...bySound(sound, sound)]);
    return new Map(spelt.map(([person, { use }]) => [person, { use, doubt: 2 }]));
  };
  const partsAt = (text: string, at: number): PartAt[] => {
    let parts = NO_PARTS;
    let isOver = false;
    const isLatin = isOf(LATIN, text, at);
    for (const end of endsAt(text, at)) {
      const isKanji = !isLatin && hasKanji(text, at, end);
      if ((isOver && !isKanji) || (isKanji && !mayBeWritten(text, at, end))) continue;
      const { bearers, mayGoOn } = bearersOf(text.slice(at, end), isKanji);
      if (bearers.size > 0) parts = parts.concat({ end, isKanji, kana: isKanji || isLatin ? 0 : end - at, bearers });
      // Longer pieces begin with this sound.
      isOver ||= !mayGoOn;
    }
    return parts;
  };
  const namesOf = (found: readonly number[]): string[] => found.map(nameAt);

  return {
    find(written) {
      const text = written.replace(KE_AS_KATAKANA, 'ヶ');
      const parts = partsByPlace(text, partsAt);
      const at = (place: number): PartAt[] => parts[place] ?? (place < text.length ? partsAt(text, place) : NO_PARTS);
      return parts.flatMap((firsts, start) => {
        if (firsts.length === 0) return NO_PEOPLE;
        const full = firsts.flatMap((first) => [...fullNames(first, start, text, at), ...speltOut(first, start, text)]);
        const called = firsts.filter(({ end }) => isWhole(text, start, end)).flatMap(callName);
        return [...longest(full).map(toNamed(start, true)), ...called.map(toNamed(start, false))];
      });
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

function partsByPlace(text: string, partsAt: (text: string, at: number) => PartAt[]): PartAt[][] {
  const parts: PartAt[][] = [];
  for (let place = 0; place < text.length; place++) if (isStart(text, place)) parts[place] = partsAt(text, place);
  return parts;
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
  endsWithin(text, at, KANJI, 1, MAX_SPELT).filter((end) => !isOf(KANJI, text, end) || isHonorificAt(text, end));

/** Where a part that begins at a place may end. */
function endsAt(text: string, at: number): number[] {
  if (isOf(KANJI, text, at)) return endsWithin(text, at, WRITTEN, 1, MAX_WRITING);
  const kana = isOf(HIRAGANA, text, at) ? HIRAGANA : isOf(KATAKANA, text, at) ? KATAKANA : undefined;
  if (kana) return isOf(GOES_ON, text, at) ? NO_ENDS : kanaEnds(text, at, kana);
  let end = at;
  while (isOf(LATIN, text, end)) end += 1;
  return end - at > 1 ? [end] : NO_ENDS;
}

const NO_ENDS: number[] = [];

/** Of one kana alone, then of both, then with kanji behind them. */
function kanaEnds(text: string, at: number, kana: number): number[] {
  const ends: number[] = [];
  let isPure = true;
  for (let end = at + 1; end - at <= MAX_KANA && isOf(HIRAGANA | KATAKANA, text, end - 1); end++) {
    isPure &&= isOf(kana, text, end - 1);
    const isEnd = isPure ? end - at > 1 : end - at >= MIN_MIXED && !isOf(KATAKANA, text, end);
    if (isEnd && !isOf(GOES_ON, text, end)) ends.push(end);
  }
  let isKanji = false;
  for (let end = at + 1; end - at <= MAX_WRITING && isOf(WRITTEN, text, end - 1); end++) {
    isKanji ||= isOf(KANJI, text, end - 1);
    if (isKanji) ends.push(end);
  }
  return ends;
}

function endsWithin(text: string, at: number, letters: number, least: number, most: number): number[] {
  const ends: number[] = [];
  for (let end = at + 1; end - at <= most && isOf(letters, text, end - 1); end++) if (end - at >= least) ends.push(end);
  return ends;
}

/** Not within a Latin or katakana word. */
function isStart(text: string, at: number): boolean {
  if (isOf(LATIN, text, at)) return !/[a-z0-9\u00DF-\u024F_-]/.test(text[at - 1] ?? '');
  return isOf(WRITTEN, text, at) && !(isOf(KATAKANA, text, at) && isOf(KATAKANA, text, at - 1));
}

/** Not cut out of a katakana word; one kanji is not cut out of several. */
function isWhole(text: string, start: number, end: number): boolean {
  if (isOf(KATAKANA, text, start) && isOf(KATAKANA, text, end)) return false;
  if (end - start === 1 && (isOf(KANJI, text, start - 1) || isOf(KANJI, text, end))) return false;
  return !/[0-9_]/.test(text[end] ?? '');
}

/** A family and a given name of one person, in either order; of several people those about whom there is least doubt. */
function fullNames(first: PartAt, start: number, text: string, partsAt: (at: number) => readonly PartAt[]): Found[] {
  let next = first.end;
  while (next - first.end < MAX_GAP && BETWEEN.test(text[next] ?? '')) next += 1;
  return partsAt(next).flatMap((second): Found[] => {
    const kana = first.kana + second.kana;
    const isShort = kana > 0 && kana === first.end - start + second.end - next && kana < MIN_KANA_OF_FULL;
    if (isShort || (isOf(KATAKANA, text, next) && isOf(KATAKANA, text, second.end))) return [];
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
