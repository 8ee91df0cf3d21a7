import type { Corpus, Event, KnownEvent, Programme, Report, Session, Vocabulary } from '../../src/index.ts';
import { markOf, slugOf } from './slug.ts';

/** Somebody, a company or a topic, with the sessions that are theirs, the newest event first. */
export interface Named {
  readonly slug: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly sessions: readonly Session[];
}

/** Names that can be looked up by their address and by each of their spellings. */
export interface NamedIndex {
  bySlug(slug: string): Named | undefined;
  byName(name: string): Named | undefined;
  readonly all: readonly Named[];
}

/** What pages are made of: the data, looked up by people, companies, topics and reports. */
export interface Archive {
  readonly corpus: Corpus;
  /** The oldest first, each with the number of its sessions. */
  readonly known: readonly KnownEvent[];
  readonly events: ReadonlyMap<string, Event>;
  readonly people: NamedIndex;
  readonly companies: NamedIndex;
  readonly topics: NamedIndex;
  readonly reports: ReadonlyMap<string, Report>;
  /** The talks of an event in order of time; of one of its days, where one is given. */
  talksOf(event: string, day?: number): readonly Session[];
  /** The sessions that a report tells about. */
  sessionsOf(report: string): readonly Session[];
  /** The newest reports first, those without a date by their event's. */
  readonly newest: readonly Report[];
}

type Browsed = Pick<Programme, 'events' | 'sessions'>;

const archives = new WeakMap<Corpus, Promise<Archive>>();

/** The archive of a corpus, made once for each. */
export function archiveOf(corpus: Corpus, programme: Browsed): Promise<Archive> {
  const known = archives.get(corpus);
  if (known) return known;
  const made = createArchive(corpus, programme);
  archives.set(corpus, made);
  made.catch(() => archives.delete(corpus));
  return made;
}

async function createArchive(corpus: Corpus, programme: Browsed): Promise<Archive> {
  const known = await programme.events();
  const pages = await Promise.all(known.map(async ({ event }) => [event.id, await programme.sessions(event.id)] as const));
  const talks = new Map(pages.map(([event, { sessions }]) => [event, sessions]));
  const sessions = known.toReversed().flatMap(({ event }) => talks.get(event.id) ?? []);
  const events = new Map(corpus.events.map((event) => [event.id, event]));
  const byReport = new Map<string, Session[]>();
  for (const session of sessions)
    for (const report of new Set(session.notes.map((note) => note.report)))
      byReport.set(report, [...(byReport.get(report) ?? []), session]);
  const dateOf = ({ published, event }: Report): string => published ?? events.get(event)?.dates.at(-1) ?? '';
  return {
    corpus,
    known,
    events,
    talksOf(event, day) {
      const all = talks.get(event) ?? [];
      return day === undefined ? all : all.filter((session) => session.day === day);
    },
    people: index(
      sessions.flatMap((session) => session.speakers.map(({ name, otherNames }) => ({ names: [name, ...otherNames], session }))),
    ),
    companies: index(
      sessions.flatMap((session) =>
        session.speakers.flatMap(({ company, companyNames }) => {
          const names = [...(companyNames ?? []), ...(company ? [company] : [])];
          return names.length > 0 ? [{ names, session }] : [];
        }),
      ),
    ),
    topics: topicIndex(sessions, corpus.vocabulary),
    reports: new Map(corpus.reports.map((report) => [report.id, report])),
    sessionsOf: (report) => byReport.get(report) ?? [],
    newest: corpus.reports.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a))),
  };
}

interface Mention {
  /** All spellings; the first is the usual one. */
  readonly names: readonly string[];
  readonly session: Session;
}

/** A name in the making. */
interface Growing {
  readonly slug: string;
  readonly name: string;
  readonly names: Set<string>;
  readonly sessions: Set<Session>;
}

function index(mentions: readonly Mention[]): NamedIndex {
  const bySlug = new Map<string, Growing>();
  const byName = new Map<string, Growing>();
  for (const { names, session } of mentions) {
    const found = names.flatMap((name) => byName.get(folded(name)) ?? [])[0] ?? begun(names[0] ?? '', bySlug);
    for (const name of names) {
      found.names.add(name);
      byName.set(folded(name), found);
    }
    found.sessions.add(session);
  }
  const named = new Map([...bySlug].map(([slug, growing]) => [slug, grown(growing)]));
  return {
    bySlug: (slug) => named.get(slug),
    byName: (name) => named.get(byName.get(folded(name))?.slug ?? ''),
    all: [...named.values()].toSorted((a, b) => b.sessions.length - a.sessions.length),
  };
}

function begun(name: string, bySlug: Map<string, Growing>): Growing {
  const plain = slugOf(name);
  const slug = bySlug.has(plain) ? `${plain}-${markOf(name)}` : plain;
  const made: Growing = { slug, name, names: new Set(), sessions: new Set() };
  bySlug.set(slug, made);
  return made;
}

const grown = ({ slug, name, names, sessions }: Growing): Named => ({
  slug,
  name,
  otherNames: [...new Map([...names].map((other) => [folded(other), other])).values()].filter(
    (other) => folded(other) !== folded(name),
  ),
  sessions: [...sessions],
});

/** Words of a vocabulary's group are one topic. Who speaks of it in a title belongs to it as well. */
function topicIndex(sessions: readonly Session[], { same }: Vocabulary): NamedIndex {
  const groups = new Map(same.flatMap((group) => group.map((word) => [folded(word), group] as const)));
  const mentions = sessions.flatMap((session) =>
    [...session.topics, ...(session.category ? [session.category] : [])].map((topic) => ({
      names: [topic, ...(groups.get(folded(topic)) ?? [])],
      session,
    })),
  );
  const listed = index(mentions);
  const complete = new Map<string, Named>();
  const withTitles = (topic: Named | undefined): Named | undefined => {
    if (!topic) return undefined;
    const known = complete.get(topic.slug) ?? { ...topic, sessions: alsoInTitles(topic, sessions) };
    complete.set(topic.slug, known);
    return known;
  };
  return {
    bySlug: (slug) => withTitles(listed.bySlug(slug)),
    byName: (name) => listed.byName(name),
    all: listed.all,
  };
}

/** In the order of all sessions. */
function alsoInTitles({ name, otherNames, sessions: own }: Named, sessions: readonly Session[]): readonly Session[] {
  const members = new Set(own);
  const words = [name, ...otherNames].map(folded).filter((word) => word.length >= MIN_LENGTH);
  return sessions.filter((session) => members.has(session) || words.some((word) => stands(word, folded(session.title))));
}

const MIN_LENGTH = 2;

/** Whether a text holds a word; one of Latin letters only between other signs. */
function stands(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLatin(word.at(0)) || !isLatin(text[at - 1])) {
      if (!isLatin(word.at(-1)) || !isLatin(text[at + word.length])) return true;
    }
  }
  return false;
}

const isLatin = (sign: string | undefined): boolean => sign !== undefined && /[a-z0-9]/.test(sign);
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
