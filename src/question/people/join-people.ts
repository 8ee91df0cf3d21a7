import type { NameEvidence } from '../../model/name-evidence.ts';
import type { KnownPerson, NameJoin } from './identify-people.ts';
import { isKanji, type NamePart, type ReadingsOfNames, readingsOf, type SplitName } from './name-parts.ts';

export interface JoinedPeople {
  readonly people: readonly KnownPerson[];
  readonly joins: readonly NameJoin[];
}

/**
 * Joins people whose full names sound the same, where something else speaks for it too: a company, an account, or that nobody
 * else in the data has a family name that sounds so; the same name in the other order is enough. An account is enough without a name.
 * Two names in different kanji are two people's.
 */
export function joinPeople(
  people: readonly KnownPerson[],
  readings: ReadingsOfNames,
  isParted: (a: KnownPerson, b: KnownPerson) => boolean,
): JoinedPeople {
  const sounds = people.map((person) => soundsOf(person, readings));
  const families = countFamilies(sounds);
  const byFull = new Map<string, number[]>();
  const byHandle = new Map<string, number[]>();
  const root = people.map((_, at) => at);
  const find = (at: number): number => (root[at] === at ? at : find(root[at] ?? at));
  const membersOf = (at: number): number[] => people.flatMap((_, other) => (find(other) === find(at) ? [other] : []));
  const canBeOne = (one: number, two: number): boolean => {
    const [a, b] = [people[one], people[two]];
    return a !== undefined && b !== undefined && (a === b || (!isParted(a, b) && !haveOtherKanji(a, b)));
  };
  const pairs: Pair[] = [];
  people.forEach((person, at) => {
    const keys = [...new Set((sounds[at] ?? []).map(({ family, given }) => [family, given].sort().join(' ')))];
    const handles = person.handles.filter((handle) => handle.length >= MIN_HANDLE).map((handle) => handle.toLowerCase());
    const alike = [...keys.flatMap((key) => byFull.get(key) ?? []), ...handles.flatMap((handle) => byHandle.get(handle) ?? [])];
    pairs.push(...[...new Set(alike)].flatMap((other) => compare(other, at) ?? []));
    for (const key of keys) byFull.set(key, [...(byFull.get(key) ?? []), at]);
    for (const handle of handles) byHandle.set(handle, [...(byHandle.get(handle) ?? []), at]);
  });
  const joins = pairs.map(({ other, at, join }): NameJoin => {
    const isRival = (pair: Pair): boolean =>
      pair.join !== join && [pair.other, pair.at].some((one) => one === other || one === at);
    const isClear = SURE.some((one) => join.evidence.includes(one)) || !pairs.some(isRival);
    const isJoined =
      join.isJoined && isClear && membersOf(other).every((one) => membersOf(at).every((two) => canBeOne(one, two)));
    if (isJoined) root[Math.max(find(at), find(other))] = Math.min(find(at), find(other));
    return { ...join, isJoined };
  });

  function compare(other: number, at: number): Pair | undefined {
    const [a, b] = [people[other], people[at]];
    if (!a || !b || !canBeOne(other, at)) return undefined;
    const evidence = evidenceOf(a, b, sounds[other] ?? [], sounds[at] ?? [], families);
    const isJoined = SURE.some((one) => evidence.includes(one)) || (evidence.includes('reading') && evidence.length > 1);
    return { other, at, join: { names: [a.name, b.name], evidence, isJoined } };
  }
  return { people: merge(people, find), joins };
}

/** NameEvidence that is enough alone. Else the sound has to agree, and no third name may be the same person's as well. */
const SURE: readonly NameEvidence[] = ['order', 'handle'];

/** Two people, by their places, who may be one. */
interface Pair {
  readonly other: number;
  readonly at: number;
  readonly join: NameJoin;
}

/** Shorter account names are many people's. */
const MIN_HANDLE = 3;

interface FullSound {
  readonly family: string;
  readonly given: string;
  /** Whether the letters tell it; else a dictionary does. */
  readonly isPrinted: boolean;
}

/** How a full name sounds: as the data prints it, else in every way that the dictionary has. */
function soundsOf({ splits }: KnownPerson, readings: ReadingsOfNames): FullSound[] {
  const printed = splits.filter(({ family, given }) => !isKanji(family) && !isKanji(given));
  return (printed.length > 0 ? printed : splits).flatMap(({ family, given }) =>
    soundsOfPart(family, 'family', readings).flatMap((first) =>
      soundsOfPart(given, 'given', readings).map((last) => ({ family: first, given: last, isPrinted: printed.length > 0 })),
    ),
  );
}

/** How a part may be read: as its letters tell, else as the dictionary has it. */
export const soundsOfPart = (part: NamePart, use: 'family' | 'given', readings: ReadingsOfNames): string[] =>
  part.sound !== undefined
    ? [part.sound]
    : [
        ...new Set(
          readingsOf(part, readings).flatMap((reading) => (reading.use === use || reading.use === 'any' ? reading.sound : [])),
        ),
      ];

/** How many people have a family name that may sound so. */
function countFamilies(sounds: readonly (readonly FullSound[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const ofOne of sounds)
    for (const family of new Set(ofOne.map(({ family }) => family))) counts.set(family, (counts.get(family) ?? 0) + 1);
  return counts;
}

function evidenceOf(
  a: KnownPerson,
  b: KnownPerson,
  soundsA: readonly FullSound[],
  soundsB: readonly FullSound[],
  families: ReadonlyMap<string, number>,
): NameEvidence[] {
  const shared = soundsA.filter((one) => soundsB.some((other) => isSame(one, other)));
  const isSameWords = a.names.some((name) => b.names.some((other) => wordsOf(name) === wordsOf(other)));
  return [
    ...(shared.length > 0 ? ['reading' as const] : []),
    ...(isSameWords ? ['order' as const] : []),
    ...(a.companies.some((company) => b.companies.includes(company)) ? ['company' as const] : []),
    ...(a.handles.some((handle) => b.handles.includes(handle)) ? ['handle' as const] : []),
    ...(shared.some(({ family }) => families.get(family) === 2) ? ['only' as const] : []),
  ];
}

const isSame = (a: FullSound, b: FullSound): boolean =>
  (a.family === b.family && a.given === b.given) ||
  ((a.isPrinted || b.isPrinted) && a.family === b.given && a.given === b.family);
const wordsOf = (name: string): string => name.toLowerCase().split(/\s+/).sort().join(' ');

const kanjiNames = ({ splits }: KnownPerson): string[] =>
  splits.filter(isInKanji).map(({ family, given }) => family.text + given.text);
const isInKanji = ({ family, given }: SplitName): boolean => isKanji(family) && isKanji(given);

function haveOtherKanji(a: KnownPerson, b: KnownPerson): boolean {
  const [ofA, ofB] = [kanjiNames(a), kanjiNames(b)];
  return ofA.length > 0 && ofB.length > 0 && !ofA.some((name) => ofB.includes(name));
}

function merge(people: readonly KnownPerson[], find: (at: number) => number): KnownPerson[] {
  const groups = new Map<number, KnownPerson[]>();
  people.forEach((person, at) => {
    groups.set(find(at), [...(groups.get(find(at)) ?? []), person]);
  });
  const all = (group: readonly KnownPerson[], field: 'names' | 'handles' | 'companies'): string[] => [
    ...new Set(group.flatMap((person) => person[field])),
  ];
  return [...groups.values()].map((group) => ({
    name: group[0]?.name ?? '',
    names: all(group, 'names'),
    handles: all(group, 'handles'),
    companies: all(group, 'companies'),
    splits: group.flatMap(({ splits }) => splits),
  }));
}
