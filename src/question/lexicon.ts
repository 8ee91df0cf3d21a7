import { companyKey, companyName, nameKey } from '../language/company-key.ts';
import { CONCEPT_MARK, type VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Corpus, Event, Session, Speaker } from '../model.ts';
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
  /** Companies whose name others talk about: products. The name alone does not make them the speaker's company. */
  readonly products: ReadonlySet<string>;
  /** The person whose name begins with these kanji, if there is only one. */
  named(kanji: string): readonly string[];
  /** The session that a question is the title of. */
  titled(question: string): string | undefined;
  /** The usual spelling of a company, by its key. */
  readonly companyNames: ReadonlyMap<string, string>;
}

/** An account name that is this long and no word of the vocabulary is taken for somebody without an @. */
const SURE_HANDLE = 6;
/** Names of the whole family of events: they limit nothing. */
export const FAMILY_NAMES = /cloud ?native ?days|クラウドネイティブデイズ|クラネデ|(?<![a-z0-9])cnd(?![a-z0-9])/g;

/** Collects the names of a corpus. */
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
    .filter(([name], index) => name !== names[index]?.[0] && !isFamily(name) && IS_SERIES.test(name));
  const speakers = sessions.flatMap((session) => session.speakers);
  const canonical = canonicalNames(speakers);
  const full = speakers.flatMap(({ name, otherNames, handles }) => {
    const written = [name, ...otherNames].filter(
      (text) => /[\s・]/.test(text) || /\p{Script=Han}{3}/u.test(text) || text.length >= SURE_HANDLE,
    );
    const sure = handles.filter((handle) => handle.length >= SURE_HANDLE && vocabulary.conceptOf(handle) === undefined);
    return [...written, ...written.map(reversed), ...sure].map((text) => [text, canonical(name)] as const);
  });
  const parts = speakers.flatMap(({ name, otherNames, handles }) =>
    [...[name, ...otherNames].flatMap((text) => [text, ...text.split(/[\s・]+/)]), ...handles].map(
      (text) => [text, canonical(name)] as const,
    ),
  );
  const companies = [...new Set(speakers.flatMap(({ company }) => company ?? []))];
  const keys = new Map(companies.map((company) => [company, companyKey(company, vocabulary)]));
  const keyOf = (company: string): string => keys.get(company) ?? '';
  return {
    events,
    editions: createNameFinder(names),
    series: createNameFinder(series),
    places: createNameFinder(
      events.flatMap(({ id, places }) => places.filter((place) => !ONLINE.test(place)).map((place) => [place, id] as const)),
    ),
    people: createNameFinder(full),
    callNames: createNameFinder(parts),
    companies: createNameFinder(companySpellings(companies, keyOf, corpus)),
    products: new Set(corpus.products),
    named: (kanji) => {
      if (!/^\p{Script=Han}+$/u.test(kanji)) return [];
      const found = new Set(
        speakers
          .filter(({ name, otherNames }) => [name, ...otherNames].some((text) => text.startsWith(kanji)))
          .map(({ name }) => canonical(name)),
      );
      return found.size === 1 ? [...found] : [];
    },
    titled: createTitleFinder(sessions),
    companyNames: usualNames(
      speakers.flatMap(({ company }) => company ?? []),
      keyOf,
    ),
  };
}

/** One name for all by which a person is known. */
function canonicalNames(speakers: readonly Speaker[]): (name: string) => string {
  const names = new Map<string, string>();
  for (const { name, otherNames } of speakers) {
    const keys = [name, ...otherNames].map(nameKey);
    const first = keys.map((key) => names.get(key)).find(Boolean) ?? name;
    for (const key of keys) if (!names.get(key)) names.set(key, first);
  }
  const found = new Map<string, string>();
  return (name) => {
    const known = found.get(name) ?? names.get(nameKey(name)) ?? name;
    found.set(name, known);
    return known;
  };
}

/** Finds the session that a question is the title of; looks only at titles that begin with the same letter, and at each once. */
function createTitleFinder(sessions: readonly Session[]): Lexicon['titled'] {
  const byFirst = new Map<string, Session[]>();
  for (const session of sessions) {
    const first = session.title[0]?.toLowerCase() ?? '';
    const known = byFirst.get(first);
    if (known) known.push(session);
    else byFirst.set(first, [session]);
  }
  const byKey = new Map<string, Map<string, string>>();
  const keysOf = (first: string): Map<string, string> => {
    const known = byKey.get(first);
    if (known) return known;
    // Of several with one title the first is meant: later ones are put in before it.
    const keys = new Map((byFirst.get(first) ?? []).toReversed().map(({ title, id }) => [titleKey(title), id]));
    byKey.set(first, keys);
    return keys;
  };
  return (question) => keysOf(question.trim()[0]?.toLowerCase() ?? '').get(titleKey(question));
}

/** A title without white space and punctuation, as a key. */
const titleKey = (title: string): string => nameKey(title).replace(/[\p{P}\p{S}]+/gu, '');

/** Without its year a name has to show that it is an event's: o11y alone is a topic. */
const IS_SERIES = /cnd|cnsec|con(?:ference)?(?![a-z])|days|会議|カンファレンス|デイズ|クラネデ/i;

/** "Online" is most often a topic, not a place. */
const ONLINE = /^(?:online|オンライン)$/i;

const reversed = (name: string): string => name.split(/\s+/).reverse().join(' ');

function companySpellings(
  companies: readonly string[],
  keyOf: (company: string) => string,
  corpus: Corpus,
): (readonly [string, string])[] {
  const groups = new Map(corpus.vocabulary.same.map((group) => [CONCEPT_MARK + group[0], group]));
  const short = [...new Set(companies.map(keyOf))].flatMap((key) => (groups.get(key) ?? []).map((name) => [name, key] as const));
  const written = companies.flatMap((company) => {
    const key = keyOf(company);
    return [
      company,
      companyName(company),
      companyName(company).replace(/^日本(?=\p{Script=Katakana})|\s*(?:Japan|ジャパン)$/gu, ''),
    ].map((name) => [name, key] as const);
  });
  return [...short, ...written];
}

function usualNames(companies: readonly string[], keyOf: (company: string) => string): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const company of companies) {
    const key = keyOf(company);
    const spellings = counts.get(key) ?? new Map<string, number>();
    spellings.set(companyName(company), (spellings.get(companyName(company)) ?? 0) + 1);
    counts.set(key, spellings);
  }
  return new Map([...counts].map(([key, spellings]) => [key, [...spellings].sort((a, b) => b[1] - a[1])[0]?.[0] ?? key]));
}
