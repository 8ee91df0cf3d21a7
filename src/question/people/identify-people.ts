import { nameKey } from '../../language/company-key.ts';
import type { KanjiReading, LookUpNames, NameReading } from '../../language/name-reading.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { NameEvidence } from '../../model/name-evidence.ts';
import type { Speaker } from '../../model/session.ts';
import { joinPeople } from './join-people.ts';
import { isKanji, type ReadingsOfNames, type SplitName, splitName, waysToSplit } from './name-parts.ts';

/** Somebody who speaks, under all names that the data and the evidence give. */
export interface KnownPerson {
  /** The name that stands for the person: the one that the data prints first. */
  readonly name: string;
  readonly names: readonly string[];
  readonly handles: readonly string[];
  readonly companies: readonly string[];
  readonly splits: readonly SplitName[];
}

/** Two names, and why they are one person's; `isJoined` is false where it is not enough. */
export interface NameJoin {
  readonly names: readonly [string, string];
  readonly evidence: readonly NameEvidence[];
  readonly isJoined: boolean;
}

export interface IdentifiedPeople {
  readonly people: readonly KnownPerson[];
  readonly joins: readonly NameJoin[];
  readonly readings: ReadingsOfNames;
  /** How single kanji sound within given names. */
  readonly kanji: readonly KanjiReading[];
}

/** Who speaks: the names of all speakers, those of one person together. The dictionary is asked once. */
export async function identifyPeople(
  { sessions, directory }: Pick<Corpus, 'sessions' | 'directory'>,
  lookUp: LookUpNames,
  yieldNow: () => Promise<void>,
): Promise<IdentifiedPeople> {
  const printed = await peopleAsPrinted(
    sessions.flatMap(({ speakers }) => speakers),
    yieldNow,
  );
  const found = await lookUp(wantedOf(printed.map(({ names }) => names)));
  const readings = readingsByPart(found.names);
  const split = printed.map((person) => ({ ...person, splits: splitAll(person.names, readings) }));
  const omitted = new Map(directory.people.map(({ name, omit }) => [nameKey(name), new Set(omit.map(nameKey))]));
  const { people, joins } = joinPeople(split, readings, (a, b) => isParted(a, b, omitted) || isParted(b, a, omitted));
  return { people, joins, readings, kanji: found.kanji };
}

/** Names are one person's where they stand for one speaker somewhere. */
async function peopleAsPrinted(
  speakers: readonly Speaker[],
  yieldNow: () => Promise<void>,
): Promise<Omit<KnownPerson, 'splits'>[]> {
  const byKey = new Map<string, number>();
  const people: { name: string; names: Set<string>; handles: Set<string>; companies: Set<string> }[] = [];
  for (const { name, otherNames, handles, company, companyNames } of speakers) {
    await yieldNow();
    const keys = [name, ...otherNames].map(nameKey);
    const at = keys.map((key) => byKey.get(key)).find((number) => number !== undefined) ?? people.length;
    people[at] ??= { name, names: new Set(), handles: new Set(), companies: new Set() };
    for (const one of [name, ...otherNames]) people[at].names.add(one);
    for (const handle of handles) people[at].handles.add(handle);
    for (const one of companyNames ?? (company ? [company] : [])) people[at].companies.add(one);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, at);
  }
  return people.map(({ name, names, handles, companies }) => ({
    name,
    names: [...names],
    handles: [...handles],
    companies: [...companies],
  }));
}

function wantedOf(names: readonly (readonly string[])[]) {
  const people = names.map((ofOne) => ofOne.flatMap((name) => waysToSplit(name).flat()));
  const parts = people.flat();
  const withoutKanji = people.filter((ofOne) => !ofOne.some(isKanji)).flat();
  return {
    sounds: new Set(parts.flatMap(({ sound }) => sound || [])),
    writings: new Set(parts.flatMap(({ text, sound }) => (sound === undefined ? text : []))),
    ofKanji: new Set(withoutKanji.flatMap(({ sound }) => piecesOf(sound ?? ''))),
  };
}

/** The longest reading of a kanji in a given name: "hisasi" of 久. */
const MAX_PIECE = 6;

/** What one kanji of a given name with a sound may sound like. */
const piecesOf = (sound: string): string[] =>
  [...sound].flatMap((_, at) =>
    [...sound.slice(at, at + MAX_PIECE)].flatMap((letter, length) =>
      /[aiueon]/.test(letter) ? sound.slice(at, at + length + 1) : [],
    ),
  );

function readingsByPart(found: readonly NameReading[]): ReadingsOfNames {
  const group = (keyOf: (reading: NameReading) => string): Map<string, NameReading[]> => {
    const groups = new Map<string, NameReading[]>();
    for (const reading of found) {
      const known = groups.get(keyOf(reading));
      if (known) known.push(reading);
      else groups.set(keyOf(reading), [reading]);
    }
    return groups;
  };
  const [sounds, writings] = [group(({ sound }) => sound), group(({ writing }) => writing)];
  return { bySound: (sound) => sounds.get(sound) ?? [], byWriting: (writing) => writings.get(writing) ?? [] };
}

const splitAll = (names: readonly string[], readings: ReadingsOfNames): SplitName[] =>
  names.flatMap((name) => splitName(name, readings) ?? []);

/** Whether somebody wrote down that a name of one is not the other's. */
function isParted(
  a: Omit<KnownPerson, 'splits'>,
  b: Omit<KnownPerson, 'splits'>,
  omitted: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  return a.names.some((name) => {
    const others = omitted.get(nameKey(name));
    return others !== undefined && b.names.some((other) => others.has(nameKey(other)));
  });
}
