import { companyKey, companyName, nameKey } from '../language/company-key.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Corpus, Event } from '../model.ts';
import { createNameFinder, type NameFinder } from './name-finder.ts';

/** All names the corpus knows, ready to be found in questions. */
export interface Lexicon {
  readonly events: readonly Event[];
  /** Names of one edition: CNDT2022, CloudNative Days Tokyo 2022. */
  readonly editions: NameFinder<string>;
  /** Names of a series, without the year: CNDT, クラネデ東京. */
  readonly series: NameFinder<string>;
  readonly places: NameFinder<string>;
  /** Names that are surely somebody's: full names, accounts that are no word. The value is the canonical name. */
  readonly people: NameFinder<string>;
  /** Names that may be somebody's: family and given names, short accounts; only with さん or @. */
  readonly callNames: NameFinder<string>;
  /** Companies by all spellings and short names; the value is the company's key. */
  readonly companies: NameFinder<string>;
  /** The usual spelling of a company, by its key. */
  readonly companyNames: ReadonlyMap<string, string>;
}

/** An account name that is this long and no word of the vocabulary is taken for somebody without an @. */
const SURE_HANDLE = 6;
/** Names of the whole family of events: they limit nothing. */
export const FAMILY_NAMES = /cloud ?native ?days|クラウドネイティブデイズ|クラネデ|(?<![a-z0-9])cnd(?![a-z0-9])/g;

export function createLexicon(corpus: Corpus, vocabulary: VocabularyMatcher): Lexicon {
  const { events, sessions } = corpus;
  const names = events.flatMap((event) =>
    [
      event.id,
      event.name,
      ...event.name.split(' / '),
      event.name.replace(/ by .*$/, ''),
      ...event.aliases,
      ...event.hashtags,
    ].map((name) => [name, event.id] as const),
  );
  const isFamily = (name: string): boolean => nameKey(name).replace(FAMILY_NAMES, '') === '';
  const series = names
    .map(([name, id]) => [name.replace(/\s*20\d\d/, ''), id] as const)
    .filter(([name], index) => name !== names[index]?.[0] && !isFamily(name));
  const speakers = sessions.flatMap((session) => session.speakers);
  const full = speakers.flatMap(({ name, otherNames, handles }) => {
    const written = [name, ...otherNames].filter(
      (text) => /[\s・]/.test(text) || /\p{Script=Han}{3}/u.test(text) || text.length >= SURE_HANDLE,
    );
    const sure = handles.filter((handle) => handle.length >= SURE_HANDLE && vocabulary.match(handle).length === 0);
    return [...written, ...written.map(reversed), ...sure].map((text) => [text, name] as const);
  });
  const parts = speakers.flatMap(({ name, otherNames, handles }) =>
    [...[name, ...otherNames].flatMap((text) => [text, ...text.split(/[\s・]+/)]), ...handles].map(
      (text) => [text, name] as const,
    ),
  );
  const companies = speakers.flatMap(({ company }) => (company ? [company] : []));
  return {
    events,
    editions: createNameFinder(names),
    series: createNameFinder(series),
    places: createNameFinder(
      events.flatMap(({ id, places }) => places.filter((place) => !ONLINE.test(place)).map((place) => [place, id] as const)),
    ),
    people: createNameFinder(full),
    callNames: createNameFinder(parts),
    companies: createNameFinder(companySpellings(companies, corpus, vocabulary)),
    companyNames: usualNames(companies, vocabulary),
  };
}

/** "Online" is most often a topic, not a place. */
const ONLINE = /^(?:online|オンライン)$/i;

const reversed = (name: string): string => name.split(/\s+/).reverse().join(' ');

function companySpellings(
  companies: readonly string[],
  corpus: Corpus,
  vocabulary: VocabularyMatcher,
): (readonly [string, string])[] {
  const keys = new Set(companies.map((company) => companyKey(company, vocabulary)));
  const short = corpus.vocabulary.same.flatMap((group) => {
    const key = vocabulary.conceptOf(group[0] ?? '') ?? '';
    return keys.has(key) ? group.map((name) => [name, key] as const) : [];
  });
  const written = companies.flatMap((company) => {
    const key = companyKey(company, vocabulary);
    return [
      company,
      companyName(company),
      companyName(company).replace(/^日本(?=\p{Script=Katakana})|\s*(?:Japan|ジャパン)$/gu, ''),
    ].map((name) => [name, key] as const);
  });
  return [...short, ...written];
}

function usualNames(companies: readonly string[], vocabulary: VocabularyMatcher): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const company of companies) {
    const key = companyKey(company, vocabulary);
    const spellings = counts.get(key) ?? new Map<string, number>();
    spellings.set(companyName(company), (spellings.get(companyName(company)) ?? 0) + 1);
    counts.set(key, spellings);
  }
  return new Map([...counts].map(([key, spellings]) => [key, [...spellings].sort((a, b) => b[1] - a[1])[0]?.[0] ?? key]));
}
