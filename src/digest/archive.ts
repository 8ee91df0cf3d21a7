import { createLibrary } from '../corpus/library.ts';
import type { Corpus } from '../model/corpus.ts';
import type { DigestLine } from '../model/digest.ts';
import type { Event } from '../model/event.ts';
import type { Report } from '../model/report.ts';
import type { Note, Session } from '../model/session.ts';
import { bestLine } from './best-line.ts';

/** A day of an event with its sessions in order of time. */
export interface EventDay {
  readonly event: Event;
  /** From 1; 0 for sessions whose day is not known. */
  readonly number: number;
  /** Of sessions whose day is not known, the event's last: they are told after all others. */
  readonly date: string;
  readonly sessions: readonly Session[];
}

/** The corpus as digests tell it: day by day. */
export interface Archive {
  readonly corpus: Corpus;
  /** The oldest first; those without a session are left out. */
  readonly days: readonly EventDay[];
  readonly reports: ReadonlyMap<string, Report>;
  /** The line of all its notes that is most worth telling; undefined where none is. */
  lineOf(session: Session): DigestLine | undefined;
}

const made = new WeakMap<Corpus, Archive>();

/** The archive of a corpus, made once. */
export function archiveOf(corpus: Corpus): Archive {
  const known = made.get(corpus);
  if (known) return known;
  const library = createLibrary(corpus);
  const days = corpus.events.flatMap((event) => daysOf(event, library.sessionsOf(event.id)));
  const { reports } = library;
  const lines = new Map<string, DigestLine | undefined>();
  // Found when it is asked for, and once: a thousand subscriptions tell the same days.
  const lineOf = (session: Session): DigestLine | undefined => {
    if (!lines.has(session.id)) lines.set(session.id, bestLine(session, tellingNotes(session), reports));
    return lines.get(session.id);
  };
  const archive: Archive = { corpus, days: days.sort(byDate), reports, lineOf };
  made.set(corpus, archive);
  return archive;
}

/** Notes that tell something, and do not only name the session. */
export const tellingNotes = ({ notes }: Session): readonly Note[] =>
  notes.filter(({ mentionOnly, passages }) => !mentionOnly && passages.length > 0);

function daysOf(event: Event, sessions: readonly Session[]): EventDay[] {
  const dated = event.dates.map((date, i) => ({
    event,
    date,
    number: i + 1,
    sessions: sessions.filter((session) => session.date === date),
  }));
  const undated = sessions.filter(({ date }) => date === undefined || !event.dates.includes(date));
  const last = event.dates.at(-1);
  const rest = last === undefined ? [] : [{ event, date: last, number: 0, sessions: undated }];
  return [...dated, ...rest].filter((day) => day.sessions.length > 0);
}

/** An event that lasts over another one keeps its days together only as the calendar does. */
const byDate = (a: EventDay, b: EventDay): number => (keyOf(a) < keyOf(b) ? -1 : 1);
const keyOf = ({ date, event, number }: EventDay): string => [date, event.id, number === 0 ? '~' : number].join(' ');
