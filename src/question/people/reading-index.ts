import { fnvOf } from '../../language/fnv.ts';
import { type PackedTexts, packTexts } from '../../language/pack-texts.ts';
import { createTermTable, type SavedTerms, type TermTable } from '../../language/term-table.ts';
import type { IdentifiedPeople, KnownPerson } from './identify-people.ts';
import { soundsOfPart } from './join-people.ts';
import { isKanji, type NamePart, nicknameSounds, type ReadingsOfNames, readingsOf } from './name-parts.ts';

/**
 * By which sounds and writings people can be named, in typed arrays: kept with the index, so that a question reads no dictionary.
 * What a name that is printed in Latin letters or kana may be in kanji is kept as hashes: eight bytes for each way to write it.
 */
export interface ReadingIndex {
  /**
   * Sounds of names (`nameSound`), and parts of names in kanji as they are printed: in order those that somebody has, and behind them
   * those that are only known.
   */
  readonly terms: PackedTexts;
  /** By term that somebody has: where its bearers begin; one more for the end. */
  readonly starts: Uint32Array;
  /** The number of a person, in the order in which names first come, and in the low bits how the term is the person's (`BEARING`). */
  readonly bearers: Uint32Array;
  /** The hashes of ways to write a sound in kanji, ascending, and beside each the sound's number, with its use in the low bits. */
  readonly hashes: Uint32Array;
  readonly written: Uint32Array;
  /** The people, ascending, who have given names that are printed without kanji anywhere. */
  readonly givenPeople: Uint32Array;
  /** By place among these: where the sounds of the given names begin; one more for the end. Sounds are numbers of `terms`. */
  readonly givenStarts: Uint32Array;
  readonly givenSounds: Uint32Array;
  /** Single kanji of given names, and by kanji where its sounds begin; one more for the end. */
  readonly kanji: SavedTerms;
  readonly kanjiStarts: Uint32Array;
  readonly kanjiSounds: Uint32Array;
}

/** How a term is part of a person's name, as bits. */
export const BEARING = { family: 1, given: 2, guessed: 4, hasKanji: 8 } as const;
export const BEARING_BITS = 4;
/** How a way to write a sound is used: the bits of a family and a given name, and one for kanji that the data or the dictionary takes otherwise elsewhere. */
export const USE_BITS = 3;
export const READ_OTHERWISE = 4;

/** FNV-1a (Fowler, Noll, Vo) of a piece of a text, by UTF-16 unit, mixed once more so that short texts differ in all bits. */
export function hashOfWriting(text: string, start = 0, end = text.length): number {
  let hash = fnvOf(text, start, end);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Collects by which sounds and writings people can be named. */
export function indexReadings({ people, readings, kanji }: IdentifiedPeople): ReadingIndex {
  const terms = createTermTable();
  const names = createTermTable();
  /** By term: its bearers, each with the bits of `BEARING`. */
  const lists: Map<number, number>[] = [];
  const attested = familiesInBothScripts(people);
  const writings = new Map<string, { readonly hash: number; readonly value: number }>();
  for (const person of people) {
    const number = names.add(person.name);
    for (const { term, bearing } of termsOf(person, readings)) {
      const at = terms.add(term);
      lists[at] ??= new Map();
      lists[at].set(number, (lists[at].get(number) ?? bearing) | bearing);
    }
    for (const { writing, sound, bits } of writingsOf(person, readings, attested))
      writings.set(`${writing} ${sound} ${bits}`, { hash: hashOfWriting(writing), value: (terms.add(sound) << USE_BITS) | bits });
  }
  const given = new Map<number, number[]>();
  for (const person of people)
    if (!hasKanji(person))
      given.set(
        names.add(person.name),
        givenSoundsOf(person).map((sound) => terms.add(sound)),
      );
  const soundsByKanji = groupKanji(kanji);
  const ofKanji = [...soundsByKanji.values()].map((sounds) => sounds.map((sound) => terms.add(sound)));
  const kanjiTable = createTermTable();
  for (const one of soundsByKanji.keys()) kanjiTable.add(one);
  const sorted = [...writings.values()].sort((a, b) => a.hash - b.hash);
  const withGiven = [...given].filter(([, sounds]) => sounds.length > 0).sort(([a], [b]) => a - b);
  const { ordered, numbers } = inOrder(terms, lists);
  const numberOf = (term: number): number => numbers[term] as number;
  return {
    terms: packTexts(ordered.map(terms.termAt)),
    ...packLists(ordered.flatMap((term) => lists[term] ?? [])),
    hashes: Uint32Array.from(sorted, ({ hash }) => hash),
    written: Uint32Array.from(sorted, ({ value }) => (numberOf(value >>> USE_BITS) << USE_BITS) | (value & USE_MASK)),
    givenPeople: Uint32Array.from(withGiven, ([person]) => person),
    givenStarts: startsOf(withGiven.map(([, sounds]) => sounds)),
    givenSounds: Uint32Array.from(
      withGiven.flatMap(([, sounds]) => sounds),
      numberOf,
    ),
    kanji: kanjiTable.save(),
    kanjiStarts: startsOf(ofKanji),
    kanjiSounds: Uint32Array.from(ofKanji.flat(), numberOf),
  };
}

const USE_MASK = 2 ** USE_BITS - 1;

/** Terms that somebody has in the order of their letters, then the others; and by term its number there. */
function inOrder({ size, termAt }: TermTable, lists: readonly (ReadonlyMap<number, number> | undefined)[]) {
  const all = Array.from({ length: size() }, (_, term) => ({ term, text: termAt(term), isBorne: (lists[term]?.size ?? 0) > 0 }));
  const ordered = all.sort((a, b) => Number(b.isBorne) - Number(a.isBorne) || (a.text < b.text ? -1 : 1)).map(({ term }) => term);
  const numbers = new Uint32Array(ordered.length);
  for (const [number, term] of ordered.entries()) numbers[term] = number;
  return { ordered, numbers };
}

/** The sounds of the given names of somebody, each once. */
const givenSoundsOf = (person: KnownPerson): string[] => [
  ...new Set(partsOf(person).flatMap(({ part, use }) => (use & BEARING.given ? (part.sound ?? []) : []))),
];

function groupKanji(readings: IdentifiedPeople['kanji']): Map<string, string[]> {
  const sounds = new Map<string, string[]>();
  for (const { kanji, sound } of readings) {
    const known = sounds.get(kanji);
    if (known) known.push(sound);
    else sounds.set(kanji, [sound]);
  }
  return sounds;
}

function startsOf(lists: readonly (readonly unknown[])[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] as number) + list.length;
  return starts;
}

/** Parts of names in kanji, sounds of parts that are printed or that the dictionary gives, and accounts. */
function termsOf(person: KnownPerson, readings: ReadingsOfNames): { term: string; bearing: number }[] {
  const kanji = hasKanji(person) ? BEARING.hasKanji : 0;
  const isPrinted = person.splits.some(({ family, given }) => !isKanji(family) && !isKanji(given));
  const ofParts = partsOf(person).flatMap(({ part, use }) => {
    const sounds = isKanji(part) && isPrinted ? [] : soundsForUse(part, use, readings);
    const guessed = isKanji(part) ? BEARING.guessed : 0;
    return [
      ...(isKanji(part) ? [{ term: part.text, bearing: use | kanji }] : []),
      ...sounds.map((term) => ({ term, bearing: use | kanji | guessed })),
    ];
  });
  const nicknames = person.names.flatMap((name) => nicknameSounds(name, readings));
  const accounts = person.handles.filter((handle) => handle.length >= MIN_HANDLE).map((handle) => handle.toLowerCase());
  return [...ofParts, ...[...nicknames, ...accounts].map((term) => ({ term, bearing: BEARING.family | kanji }))];
}

const hasKanji = ({ splits }: KnownPerson): boolean => splits.some(({ family }) => isKanji(family));

/** How the name of somebody whom the data prints without kanji may be written in kanji. */
function writingsOf(person: KnownPerson, readings: ReadingsOfNames, attested: ReadonlyMap<string, ReadonlySet<string>>) {
  if (hasKanji(person)) return [];
  return partsOf(person).flatMap(({ part, use }) =>
    readingsOf(part, readings).flatMap(({ writing, sound, use: of }) => {
      const bits = of === 'any' ? BEARING.family | BEARING.given : BEARING[of];
      const isReadOtherwise = use === BEARING.family && attested.get(writing)?.has(sound) === false;
      if (bits & use) return [{ writing, sound, bits: bits | (isReadOtherwise ? READ_OTHERWISE : 0) }];
      // The dictionary gives most writings one use, also where people have both: 北斗 is a family's name there.
      return [{ writing, sound, bits: use | READ_OTHERWISE }];
    }),
  );
}

const MIN_HANDLE = 4;

/** How family names in kanji are read, where the data prints both: 太田 alone is Ota then, and nobody called Oda. */
function familiesInBothScripts(people: readonly KnownPerson[]): Map<string, Set<string>> {
  const sounds = new Map<string, Set<string>>();
  for (const { splits } of people)
    for (const { family } of splits.filter((split) => isKanji(split.family)))
      for (const other of splits)
        if (other.family.sound !== undefined)
          sounds.set(family.text, (sounds.get(family.text) ?? new Set()).add(other.family.sound));
  return sounds;
}

/** The parts of all names of a person, each with its use; with both where it is not certain. */
function partsOf({ splits }: KnownPerson): { part: NamePart; use: number }[] {
  const either = BEARING.family | BEARING.given;
  return splits.flatMap(({ family, given, isOrderSure }) => [
    { part: family, use: isOrderSure ? BEARING.family : either },
    { part: given, use: isOrderSure ? BEARING.given : either },
  ]);
}

const soundsForUse = (part: NamePart, use: number, readings: ReadingsOfNames): string[] => [
  ...new Set([
    ...(use & BEARING.family ? soundsOfPart(part, 'family', readings) : []),
    ...(use & BEARING.given ? soundsOfPart(part, 'given', readings) : []),
  ]),
];

function packLists(lists: readonly ReadonlyMap<number, number>[]) {
  const starts = new Uint32Array(lists.length + 1);
  const bearers: number[] = [];
  for (const [term, list] of lists.entries()) {
    for (const [person, bearing] of list) bearers.push((person << BEARING_BITS) | bearing);
    starts[term + 1] = bearers.length;
  }
  return { starts, bearers: Uint32Array.from(bearers) };
}
