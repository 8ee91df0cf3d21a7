import type { Digest, DigestEntry, DigestSection } from '../model/digest.ts';
import type { DigestSettings } from '../model/digest-settings.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { type Archive, type EventDay, tellingNotes } from './archive.ts';
import { announcedLine, bestLine } from './best-line.ts';
import { rankForDay } from './rank-for-day.ts';
import { toldItem } from './told-item.ts';

export interface DigestOccasion {
  readonly archive: Archive;
  readonly settings: Pick<DigestSettings, 'events' | 'quiet'>;
  /** Whether a session fits the topic that is asked for. */
  readonly isWanted: (session: Session) => boolean;
  /** `YYYY-MM-DD` in the zone of the subscription. */
  readonly date: string;
  readonly told: ReadonlySet<string>;
}

/** What was chosen, and what has to be remembered even if nothing is told. */
export interface ChosenDigest {
  readonly digest?: Digest;
  readonly known: readonly string[];
}

/** How many sessions one digest of news tells; the others wait, so that a long report floods nobody. All of them fit into a message. */
const MAX_NEWS = 8;

/**
 * What a subscription tells on a day, given what it told before. The first that there is:
 * 1. an event day that is today, as a timetable: people are going there now;
 * 2. of chosen events, the next of their days, in order: a series has to be told from its beginning;
 * 3. sessions that reports tell about since the last digest: what is new is why one subscribes;
 * 4. of all events, unless quiet days are to be skipped, an event day of the archive: an anniversary first, because
 *    that is a reason to look back today, then days that reports tell about, because the others are only titles; the newest event first;
 * 5. once, that everything has been told.
 * A session whose notes were told as news is left out of its day, and notes that come after their day are news.
 */
export function chooseDigest(occasion: DigestOccasion): ChosenDigest {
  const known = newlyKnown(occasion);
  const digest = isOfAll(occasion) ? chooseOfAll(occasion) : chooseOfEvents(occasion);
  if (!digest) return { known };
  return { digest: { ...digest, items: [...digest.items, ...known] }, known };
}

const isOfAll = ({ settings }: DigestOccasion): boolean => settings.events === 'all';

function chooseOfEvents(occasion: DigestOccasion): Digest | undefined {
  const days = daysOf(occasion);
  const next = days.find((day) => !isTold(day, occasion) && day.date <= occasion.date);
  if (next) return next.date === occasion.date ? timetable([next], occasion) : oneDay(next, occasion);
  const toCome = days.some((day) => day.date > occasion.date);
  return news(occasion) ?? (toCome ? undefined : allTold(occasion));
}

function chooseOfAll(occasion: DigestOccasion): Digest | undefined {
  const days = daysOf(occasion).filter((day) => !isTold(day, occasion));
  const today = days.filter((day) => day.date === occasion.date);
  if (today.length > 0) return timetable(today, occasion);
  const fresh = news(occasion);
  if (fresh || occasion.settings.quiet === 'skip') return fresh;
  const past = newestFirst(days.filter((day) => day.date < occasion.date && untold(day, occasion).length > 0));
  const next =
    past.find((day) => yearsSince(day, occasion.date) !== undefined) ?? past.find((day) => day.sessions.some(isNoted)) ?? past[0];
  return next ? oneDay(next, occasion) : allTold(occasion);
}

/** The newest event first, its days in order: who looks back wants what is still in use before what was. */
function newestFirst(days: readonly EventDay[]): readonly EventDay[] {
  const last = ({ event }: EventDay): string => event.dates.at(-1) ?? '';
  return days.toSorted((a, b) => (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : 0));
}

/** The days of the events asked for, with the sessions that are wanted. */
function daysOf({ archive, settings: { events }, isWanted }: DigestOccasion): readonly EventDay[] {
  return archive.days
    .filter(({ event }) => events === 'all' || events.includes(event.id))
    .map((day) => ({ ...day, sessions: day.sessions.filter(isWanted) }))
    .filter((day) => day.sessions.length > 0);
}

const isTold = (day: EventDay, { told }: DigestOccasion): boolean => told.has(toldItem.day(day));
const isNoted = (session: Session): boolean => tellingNotes(session).length > 0;

/** A day of which every session was told as news has nothing left. */
const untold = ({ sessions }: EventDay, { told }: DigestOccasion): readonly Session[] =>
  sessions.filter((session) => {
    const notes = tellingNotes(session);
    return notes.length === 0 || notes.some((note) => !told.has(toldItem.note(note, session)));
  });

function oneDay(day: EventDay, occasion: DigestOccasion): Digest {
  const left = untold(day, occasion);
  const sessions = rankForDay(left.length > 0 ? left : day.sessions, occasion.archive);
  const yearsAgo = yearsSince(day, occasion.date);
  const section: DigestSection = {
    event: day.event,
    day: withoutUndefined({
      number: day.number,
      date: day.number > 0 ? day.date : undefined,
      yearsAgo,
    }),
    entries: sessions.map((session) => entryOf(session, occasion)),
    places: placesOf(sessions, rankForDay(day.sessions, occasion.archive)),
  };
  const items = [toldItem.day(day), ...sessions.flatMap((session) => noteItems(session, occasion))];
  return { kind: 'day', date: occasion.date, sections: [section], waiting: 0, items };
}

/** By time, without notes: there are none yet, and what there is comes as news afterwards. */
function timetable(days: readonly EventDay[], { date }: DigestOccasion): Digest {
  const sections = days.map(
    ({ event, number, sessions }): DigestSection => ({
      event,
      day: withoutUndefined({ number, date: number > 0 ? date : undefined }),
      entries: sessions.map((session) => ({ session })),
      places: sessions.map((_, i) => i),
    }),
  );
  return { kind: 'today', date, sections, waiting: 0, items: days.map((day) => toldItem.day(day)) };
}

function placesOf(shown: readonly Session[], all: readonly Session[]): readonly number[] {
  const places = new Map(all.map(({ id }, i) => [id, i]));
  return shown.map(({ id }) => places.get(id) ?? 0);
}

function news(occasion: DigestOccasion): Digest | undefined {
  const byDay = daysOf(occasion).map((day) => ({ day, fresh: day.sessions.filter((session) => isNews(session, day, occasion)) }));
  const fresh = byDay.flatMap(({ day, fresh }) => fresh.map((session) => ({ event: day.event, session })));
  if (fresh.length === 0) return undefined;
  const shown = fresh.slice(0, MAX_NEWS);
  const events = [...new Set(shown.map(({ event }) => event))];
  const sections = events.map((event) => ({
    event,
    entries: shown.filter((one) => one.event === event).map(({ session }) => entryOf(session, occasion)),
  }));
  const items = shown.flatMap(({ session }) => noteItems(session, occasion));
  return { kind: 'news', date: occasion.date, sections, waiting: fresh.length - shown.length, items };
}

/** Notes that were there at the beginning are told with their day; on a day that has been told, all are news. */
function isNews(session: Session, day: EventDay, occasion: DigestOccasion): boolean {
  const { told } = occasion;
  const dayIsTold = isTold(day, occasion);
  const knowsWhatWas = isOfAll(occasion) && told.has(toldItem.knownSince);
  return tellingNotes(session).some((note) => {
    if (told.has(toldItem.note(note, session))) return false;
    return dayIsTold || (knowsWhatWas && !told.has(toldItem.known(note, session)));
  });
}

function allTold({ told, date, settings }: DigestOccasion): Digest | undefined {
  if (told.has(toldItem.allTold) || settings.quiet === 'skip') return undefined;
  return { kind: 'all-told', date, sections: [], waiting: 0, items: [toldItem.allTold] };
}

/** What was there when the subscription began, entered once. */
function newlyKnown({ archive, told }: DigestOccasion): readonly string[] {
  if (told.has(toldItem.knownSince)) return [];
  const { sessions } = archive.corpus;
  const notes = sessions.flatMap((session) => tellingNotes(session).map((note) => toldItem.known(note, session)));
  return [toldItem.knownSince, ...notes];
}

/** Of a session of which a note was told before, only the others are new. */
const noteItems = (session: Session, { told }: DigestOccasion): readonly string[] =>
  tellingNotes(session).flatMap((note) => {
    const item = toldItem.note(note, session);
    return told.has(item) ? [] : [item];
  });

/** The line comes from notes that were not told yet. */
function entryOf(session: Session, { archive, told }: DigestOccasion): DigestEntry {
  const all = tellingNotes(session);
  const notes = all.filter((note) => !told.has(toldItem.note(note, session)));
  const line = notes.length === all.length ? archive.lineOf(session) : bestLine(session, notes, archive.reports);
  return withoutUndefined({ session, line, announced: announcedLine(session) });
}

/** Whole years, where the day and the month are the same. */
function yearsSince({ date, number }: EventDay, today: string): number | undefined {
  if (number === 0 || date.slice(5) !== today.slice(5) || date >= today) return undefined;
  return Number(today.slice(0, 4)) - Number(date.slice(0, 4));
}
