import { lowerBound } from '../../language/lower-bound.ts';
import type { SortedTexts } from '../../language/sorted-texts.ts';
import { BEARING, BEARING_BITS, hashOfWriting, READ_OTHERWISE, type ReadingIndex, USE_BITS } from './reading-index.ts';

/** As what somebody has a part of a name, and how certain that is. */
export interface Bearer {
  readonly use: number;
  /** 0: as printed; 1: the printed sound; 2: by the dictionary; 3: by the dictionary, where it or the data takes it otherwise. */
  readonly doubt: number;
}

/** Who has a part of a name. */
export interface Bearers {
  /** Of the sound of a piece of a text, and of the piece as it is. */
  bySound(sound: string | undefined, text: string): ReadonlyMap<number, Bearer>;
  /** Whether any sound that somebody has begins so. */
  mayBegin(sound: string): boolean;
  byWriting(text: string, start: number, end: number): ReadonlyMap<number, Bearer>;
  /** Tells at a glance, now and then wrongly, whether somebody is written so: of nearly all pieces of a text nobody is. */
  mayBeWritten(text: string, start: number, end: number): boolean;
  /** Whose family name the term is, as printed or by its printed sound. */
  familyOf(term: number): number[];
}

/** `terms` has those that somebody has; `isRegular` tells whether a name in kanji sounds as its kanji do, one by one. */
export function createBearers(
  saved: ReadingIndex,
  terms: SortedTexts,
  isRegular: (name: string, sound: string) => boolean,
): Bearers {
  const bearersOf = (term: number, add: (person: number, bearing: number) => void): void => {
    if (term >= terms.size) return;
    for (let at = saved.starts[term] as number; at < (saved.starts[term + 1] as number); at++) {
      const bearer = saved.bearers[at] as number;
      add(bearer >>> BEARING_BITS, bearer & ((1 << BEARING_BITS) - 1));
    }
  };
  const bySound = (sound: string | undefined, text: string): ReadonlyMap<number, Bearer> => {
    const [first, second] = [sound === undefined ? -1 : terms.find(sound), sound === text ? -1 : terms.find(text)];
    if (first < 0 && second < 0) return NOBODY;
    const found = new Map<number, Bearer>();
    const add = (person: number, bearing: number): void => {
      found.set(person, { use: bearing & (BEARING.family | BEARING.given), doubt: bearing & BEARING.guessed ? 2 : 1 });
    };
    for (const term of [first, second]) if (term >= 0) bearersOf(term, add);
    return found;
  };
  const mayBeWritten = createGlance(saved.hashes);
  const writtenSo = (hash: number): number[] => {
    const values: number[] = [];
    for (let at = firstWith(saved.hashes, hash); saved.hashes[at] === hash; at++) values.push(saved.written[at] as number);
    return values;
  };
  const byWriting = (text: string, start: number, end: number): ReadonlyMap<number, Bearer> => {
    const term = terms.find(text, start, end);
    const hash = hashOfWriting(text, start, end);
    const values = mayBeWritten(hash) ? writtenSo(hash) : [];
    if (term < 0 && values.length === 0) return NOBODY;
    const found = new Map<number, Bearer>();
    const add = (use: number, doubt: number) => (person: number, bearing: number) => {
      const fits = bearing & use;
      if (doubt > 0 && bearing & (BEARING.hasKanji | BEARING.guessed)) return;
      const known = found.get(person);
      if (fits) found.set(person, { use: fits | (known?.use ?? 0), doubt: Math.min(doubt, known?.doubt ?? doubt) });
    };
    if (term >= 0) bearersOf(term, add(BEARING.family | BEARING.given, 0));
    const name = text.slice(start, end);
    const irregular = values.filter((value) => !isRegular(name, terms.textAt(value >>> USE_BITS)));
    // 石川 is Ishikawa where there is one, and nobody called Ishii.
    const isRare = irregular.length < values.length ? new Set(irregular) : new Set();
    for (const value of values)
      bearersOf(
        value >>> USE_BITS,
        add(value & (BEARING.family | BEARING.given), value & READ_OTHERWISE || isRare.has(value) ? 3 : 2),
      );
    return found;
  };
  const familyOf = (term: number): number[] => {
    const found: number[] = [];
    bearersOf(term, (person, bearing) => {
      if (bearing & BEARING.family && !(bearing & BEARING.guessed)) found.push(person);
    });
    return found;
  };
  return {
    bySound,
    mayBegin: (sound) => sound !== '' && terms.hasBeginning(sound),
    byWriting,
    mayBeWritten: (text, start, end) =>
      mayBeWritten(hashOfWriting(text, start, end)) || terms.find(text, start, end) >= 0 || hasKe(text, start, end),
    familyOf,
  };
}

/** What has a ヶ is spelt out where no dictionary has it. */
function hasKe(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text[at] === 'ヶ') return true;
  return false;
}

const NOBODY: ReadonlyMap<number, Bearer> = new Map();
const GLANCE_BITS = 21;

/** Tells at a glance, now and then wrongly, whether a hash is among many: most are not, and looking through all takes long. */
function createGlance(hashes: Uint32Array): (hash: number) => boolean {
  const marks = new Uint8Array(2 ** (GLANCE_BITS - 3));
  const [mask, places] = [2 ** GLANCE_BITS - 1, 3];
  for (const hash of hashes) {
    const bit = hash & mask;
    marks[bit >>> places] = (marks[bit >>> places] as number) | (1 << (bit & 7));
  }
  return (hash) => ((marks[(hash & mask) >>> places] as number) & (1 << (hash & 7))) !== 0;
}

const firstWith = (sorted: Uint32Array, value: number): number =>
  lowerBound(sorted.length, (place) => (sorted[place] as number) < value);
