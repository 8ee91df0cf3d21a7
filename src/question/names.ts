import { companyKey, companyName } from '../language/company-key.ts';
import { letterNames } from '../language/letter-names.ts';
import type { LookUpNames } from '../language/name-reading.ts';
import { CONCEPT_MARK, type VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Company } from '../model/directory.ts';
import type { Speaker } from '../model/session.ts';
import { createNameCollector, NAME, type SavedNames } from './name-finder.ts';
import { type IdentifiedPeople, identifyPeople } from './people/identify-people.ts';
import { indexReadings, type ReadingIndex } from './people/reading-index.ts';
import { seriesNames } from './series-names.ts';

/** All names of a corpus as structured-cloneable data: collected once, when the index is built, and kept with it. */
export interface Names {
  /** Names of one edition: CNDT2022, CloudNative Days Tokyo 2022. The value is the event's id. */
  readonly editions: SavedNames;
  /** Names of a series, without the year: CNDT, クラネデ東京. */
  readonly series: SavedNames;
  /**
   * Names that are surely somebody's: full names, accounts that are no word; and names that may be somebody's, only with さん or @:
   * family and given names, short accounts. The value is the canonical name; those of `readings` come first.
   */
  readonly people: SavedNames;
  /** Companies by all spellings and short names; the value is the company's key, with its usual spelling (`readCompany`). */
  readonly companies: SavedNames;
  /** The canonical name for each name under which somebody speaks that is not the canonical one. */
  readonly canonical: ReadonlyMap<string, string>;
  /** By which sounds and writings people can be named. */
  readonly readings: ReadingIndex;
}

/** An account name that is this long and no word of the vocabulary is taken for somebody without an @. */
const SURE_HANDLE = 6;
/** Collects the names of a corpus; `lookUp` asks a dictionary of names, `yieldNow` lets others work between them. */
export async function collectNames(
  corpus: Corpus,
  vocabulary: VocabularyMatcher,
  lookUp: LookUpNames,
  yieldNow: () => Promise<void>,
): Promise<Names> {
  const speakers = corpus.sessions.flatMap((session) => session.speakers);
  const identified = await identifyPeople(corpus, lookUp, yieldNow);
  const canonical = canonicalNames(speakers, identified);
  return {
    ...collectEventNames(corpus),
    people: await collectPeople(speakers, identified, canonical, vocabulary, yieldNow),
    companies: await collectCompanies(speakers, vocabulary, corpus, yieldNow),
    canonical,
    readings: indexReadings(identified),
  };
}

function collectEventNames({ events, directory, vocabulary }: Corpus): Pick<Names, 'editions' | 'series'> {
  const [editions, series] = [createNameCollector(), createNameCollector()];
  for (const { id, name, aliases, hashtags } of events)
    for (const edition of [id, name, ...name.split(' / '), name.split(' by ')[0] ?? '', ...aliases, ...hashtags])
      editions.add(edition, id);
  for (const { id, name, names } of directory.series)
    for (const event of events.filter((one) => one.series === id))
      for (const one of [name, ...names].flatMap((one) => seriesNames(one, directory.families, vocabulary)))
        series.add(one, event.id);
  for (const { id, series: of, dates } of events)
    for (const dated of directory.series.find((one) => one.id === of)?.datedNames ?? [])
      editions.add(`${dated}${dates[0]?.slice(0, 4) ?? ''}`, id);
  return { editions: editions.save(), series: series.save() };
}

/** The canonical name for each name under which somebody speaks that is not the canonical one. */
function canonicalNames(speakers: readonly Speaker[], { people }: IdentifiedPeople): Map<string, string> {
  const byName = new Map(people.flatMap(({ name, names }) => names.map((other) => [other, name] as const)));
  return new Map(
    speakers.flatMap(({ name }) => {
      const first = byName.get(name) ?? name;
      return first === name ? [] : [[name, first] as const];
    }),
  );
}

async function collectPeople(
  speakers: readonly Speaker[],
  { people }: IdentifiedPeople,
  canonical: ReadonlyMap<string, string>,
  vocabulary: VocabularyMatcher,
  yieldNow: () => Promise<void>,
): Promise<SavedNames> {
  const names = createNameCollector();
  // Readings know people by these numbers.
  for (const { name } of people) names.number(name);
  for (const { name, otherNames, handles } of speakers) {
    await yieldNow();
    const person = canonical.get(name) ?? name;
    const all = [name, ...otherNames];
    const full = all.filter((text) => /[\s・]/.test(text) || /\p{Script=Han}{3}/u.test(text) || text.length >= SURE_HANDLE);
    for (const text of full) {
      names.add(text, person);
      names.add(reversed(text), person);
    }
    for (const handle of handles)
      if (handle.length >= SURE_HANDLE && vocabulary.conceptOf(handle) === undefined) names.add(handle, person);
    for (const text of [...all, ...all.flatMap((text) => text.split(/[\s・]+/)), ...handles])
      names.add(text, person, NAME.called);
  }
  return names.save();
}

const reversed = (name: string): string => name.split(/\s+/).reverse().join(' ');

async function collectCompanies(
  speakers: readonly Speaker[],
  vocabulary: VocabularyMatcher,
  corpus: Corpus,
  yieldNow: () => Promise<void>,
): Promise<SavedNames> {
  const groups = new Map(corpus.vocabulary.same.map((group) => [CONCEPT_MARK + group[0], group]));
  const companies = createNameCollector();
  const keys = new Map<string, string>();
  /** By key: how often the company is spelled in each way. */
  const spellings = new Map<string, Map<string, number>>();
  for (const { company, companyNames } of speakers) {
    await yieldNow();
    for (const name of companyNames ?? (company ? [company] : [])) {
      const key = keys.get(name) ?? companyKey(name, vocabulary);
      const counts = spellings.get(key) ?? new Map<string, number>();
      const bare = companyName(name);
      counts.set(bare, (counts.get(bare) ?? 0) + 1);
      spellings.set(key, counts);
      keys.set(name, key);
      if (company && companyNames?.length === 1) keys.set(company, key);
    }
  }
  const described = corpus.directory.companies.filter(({ name }) => keys.has(name));
  const keyOf = (name: string): string => keys.get(name) ?? name;
  const usual = new Map([
    ...[...spellings].map(([key, counts]) => [key, usualOf(counts) ?? key] as const),
    ...described.map(({ name }) => [keyOf(name), name] as const),
  ]);
  const add = (name: string, key: string): void => companies.add(name, writeCompany(key, usual.get(key) ?? key));
  for (const { name, names, formerNames, shortNames } of described)
    for (const one of [name, ...names, ...formerNames, ...shortNames].flatMap(asWrittenAndSaid)) add(one, keyOf(name));
  // What the vocabulary says comes first where a name is two companies'.
  for (const key of spellings.keys()) for (const name of groups.get(key) ?? []) add(name, key);
  for (const [company, key] of keys) {
    await yieldNow();
    for (const name of spellingsOf(company)) add(name, key);
  }
  for (const { name, key } of groupNames(described, keyOf)) add(name, key);
  return companies.save();
}

const BEFORE_USUAL = '\n';
const writeCompany = (key: string, usual: string): string => (usual === key ? key : `${key}${BEFORE_USUAL}${usual}`);

/** The key of a company that was found, and its usual spelling. */
export function readCompany(value: string): { readonly key: string; readonly usual: string } {
  const [key = value, usual = key] = value.split(BEFORE_USUAL);
  return { key, usual };
}

/** An acronym is asked for letter by letter as well. */
const asWrittenAndSaid = (name: string): string[] => [name, letterNames(name) ?? []].flat();

/** What a whole group of companies is called, once for each of them: トヨタグループ. The bare name is often one company's own. */
function groupNames(companies: readonly Company[], keyOf: (name: string) => string): { name: string; key: string }[] {
  return companies.flatMap(({ name, group }) => {
    if (group === undefined) return [];
    const names = [group, ...(companies.find((company) => company.name === group)?.names ?? [])];
    return names.flatMap((one) => [`${one}グループ`, `${one} group`]).map((one) => ({ name: one, key: keyOf(name) }));
  });
}

function spellingsOf(company: string): string[] {
  const bare = companyName(company);
  const withoutCountry = bare.replace(/^日本(?=\p{Script=Katakana})|(?:Japan|ジャパン)$/gu, '').trim();
  return [company, bare, withoutCountry];
}

const usualOf = (counts: ReadonlyMap<string, number>): string | undefined =>
  [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)[0];
