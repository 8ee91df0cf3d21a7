import { normalizeText } from '../../language/normalize-text.ts';
import { titleKey as keyOf } from '../../language/title-key.ts';
import type { Session } from '../../model/session.ts';
import { createNameSearch } from './create-name-search.ts';
import { rememberTexts } from './remember-texts.ts';

/** The same lines are looked up by title, by speaker and by company. */
const titleKey = rememberTexts(keyOf);

/** A talk that a text may mean, and how alike they are, 0 to 1. */
export interface TitleMatch {
  readonly session: Session;
  readonly likeness: number;
  /** Another talk is as like: the text does not tell which. */
  readonly isAmbiguous: boolean;
}

/** The talks of one event, to be found by what reports print of them. */
export interface Timetable {
  readonly size: number;
  byTitle(title: string): TitleMatch | undefined;
  /** Talks whose whole title stands somewhere in a text. */
  inText(text: string): readonly Session[];
  byCode(code: string): Session | undefined;
  byUrl(url: string): Session | undefined;
  /** Talks one of whose speakers, or whose only company, is named in a text. */
  bySpeaker(text: string): readonly Session[];
  byCompany(text: string): readonly Session[];
}

/** Prepares an event's talks for look-ups: titles by shared character pairs (Dice's coefficient), the rest by exact keys. */
export function createTimetable(sessions: readonly Session[]): Timetable {
  const titles = sessions.map((session) => ({ session, keys: titleKeys(session) }));
  const bestTitle = createTitleSearch(titles);
  const codes = groupBy(sessions, ({ code }) => (code ? [codeKey(code)] : []));
  const urls = groupBy(sessions, ({ links }) =>
    [links.talk, links.slides, links.video].flatMap((url) => (url ? [urlKey(url)] : [])),
  );
  const speakers = groupBy(sessions, (session) =>
    session.speakers.flatMap(({ name, otherNames }) => [name, ...otherNames].map(titleKey)),
  );
  const companies = groupBy(sessions, (session) =>
    session.speakers.flatMap(({ company }) => (company ? [companyKey(company)] : [])),
  );
  const speakersIn = createNameSearch(speakers, MIN_NAME);
  const companiesIn = createNameSearch(companies, MIN_COMPANY);
  const titlesIn = createNameSearch(
    titles.map(({ session, keys: [main] }) => [main?.key ?? '', session] as const),
    MIN_TITLE_IN_TEXT,
  );
  return {
    size: sessions.length,
    byTitle: bestTitle,
    inText: (text) => titlesIn(titleKey(text)),
    byCode: (code) => onlyOne(codes.get(codeKey(code))),
    byUrl: (url) => onlyOne(urls.get(urlKey(url))),
    bySpeaker: (text) => speakersIn(titleKey(text)).flat(),
    byCompany: (text) => companiesIn(titleKey(text)).flat(),
  };
}

/** Shorter titles are words that a text may use for itself. */
const MIN_TITLE_IN_TEXT = 9;
const MIN_NAME = 3;
const MIN_COMPANY = 3;
/** Below this two titles share their topic at most. */
const MIN_LIKENESS = 0.45;
/** A second talk this near the first leaves open which is meant. */
const AMBIGUOUS_MARGIN = 0.04;
/** The part of a title before its subtitle stands for the whole only when it is a title in its own right. */
const MIN_MAIN_TITLE = 10;

interface TitleKey {
  readonly key: string;
  readonly pairs: ReadonlySet<string>;
}

function titleKeys({ title, otherTitles }: Session): TitleKey[] {
  const main = title.split(/(?:[〜~～―–—|｜]|\s-\s?|-(?=\p{Script=Han}|\p{Script=Katakana}))/u)[0] ?? '';
  const keys = [title, ...otherTitles, main].map(titleKey);
  return [...new Set(keys)]
    .filter((key, index) => index === 0 || key.length >= MIN_MAIN_TITLE)
    .map((key) => ({ key, pairs: pairsOf(key) }));
}

const pairsOf = (key: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, i) => key.slice(i, i + 2)));

/** Looks titles up by the character pairs they contain: only those that share one with the wanted title are compared. */
function createTitleSearch(
  titles: readonly { readonly session: Session; readonly keys: readonly TitleKey[] }[],
): (title: string) => TitleMatch | undefined {
  const known = titles.flatMap(({ session, keys }) => keys.map((key) => ({ session, ...key })));
  const postings = new Map<string, number[]>();
  known.forEach(({ pairs }, index) => {
    for (const pair of pairs) {
      const posting = postings.get(pair);
      if (posting) posting.push(index);
      else postings.set(pair, [index]);
    }
  });
  return (title) => {
    const key = titleKey(title);
    if (key.length < MIN_KEY) return undefined;
    const wanted = { key, pairs: pairsOf(key) };
    const shared = new Map<number, number>();
    for (const pair of wanted.pairs)
      for (const index of postings.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    const likeness = new Map<Session, number>();
    for (const [index, count] of shared) {
      const one = known[index];
      if (one) likeness.set(one.session, Math.max(likeness.get(one.session) ?? 0, likenessOf(wanted, one, count)));
    }
    const [best, second] = [...likeness].sort(([, a], [, b]) => b - a);
    if (!best || best[1] < MIN_LIKENESS) return undefined;
    return { session: best[0], likeness: best[1], isAmbiguous: best[1] - (second?.[1] ?? 0) < AMBIGUOUS_MARGIN };
  };
}

const MIN_KEY = 3;

/** Dice's coefficient of the character pairs; a title that is wholly contained in the other is nearly as good. */
function likenessOf(a: TitleKey, b: TitleKey, shared: number): number {
  if (a.key === b.key) return 1;
  const dice = (2 * shared) / (a.pairs.size + b.pairs.size || 1);
  const [shorter, longer] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
  return shorter.length >= MIN_MAIN_TITLE && longer.includes(shorter) ? Math.max(dice, CONTAINED_LIKENESS) : dice;
}

const CONTAINED_LIKENESS = 0.9;

const codeKey = (code: string): string => normalizeText(code).replace(/[^a-z0-9]/g, '');

function urlKey(url: string): string {
  const video = /(?:youtu\.be\/|youtube\.com\/(?:embed|live)\/|[?&]v=)([\w-]{8,64})/.exec(url)?.[1];
  return video
    ? `youtube ${video}`
    : url
        .replace(/^https?:\/\/(www\.)?/, '')
        .replace(/[?#][\s\S]{0,9}/, '')
        .replace(/\/{1,9}$/, '')
        .toLowerCase();
}

const companyKey = (company: string): string =>
  titleKey(
    company.replace(/(株式会社|合同会社|有限会社|\b(?:inc|ltd|llc|corp|corporation|co|gmbh|k\.?k)\b\.?|foundation)/gi, ''),
  );

function groupBy(sessions: readonly Session[], keysOf: (session: Session) => readonly string[]): Map<string, Session[]> {
  const groups = new Map<string, Session[]>();
  for (const session of sessions) {
    for (const key of new Set(keysOf(session))) groups.set(key, [...(groups.get(key) ?? []), session]);
  }
  return groups;
}

const onlyOne = (sessions: readonly Session[] | undefined): Session | undefined =>
  sessions?.length === 1 ? sessions[0] : undefined;
