import { findEvent } from '../../corpus/find-event.ts';
import { findSession, type SessionNames } from '../../corpus/find-session.ts';
import { sortByTime } from '../../corpus/library.ts';
import { isTalk } from '../../corpus/session-facts.ts';
import type { CorpusFrame } from '../../model/corpus.ts';
import type { Event } from '../../model/event.ts';
import type { KnownEvent } from '../../model/reply.ts';
import type { Report } from '../../model/report.ts';
import type { Session } from '../../model/session.ts';
import type { Programme } from '../../ports/programme.ts';
import type { CardReader } from './card-reader.ts';

interface ProgrammeParts {
  readonly frame: CorpusFrame;
  readonly events: readonly KnownEvent[];
  readonly cards: CardReader;
  readonly names: SessionNames;
}

/** The programme of a generation in the database; an event's talks are read whole, they are some hundred. */
export function createDatabaseProgramme({ frame, events, cards, names }: ProgrammeParts): Programme {
  const byId = new Map(frame.events.map((event) => [event.id, event]));
  const reports = new Map(frame.reports.map((report) => [report.id, report]));
  const reportsOf = ({ notes }: Session): Report[] =>
    [...new Set(notes.map(({ report }) => report))].flatMap((id) => reports.get(id) ?? []);
  return {
    events: async () => events,
    async sessions(name, { day, offset = 0, limit = Number.POSITIVE_INFINITY } = {}) {
      const talks = sortByTime((await cards.sessionsOf(findEvent(name, frame.events).id)).filter(isTalk));
      const fitting = day === undefined ? talks : talks.filter((session) => session.day === day);
      return { sessions: fitting.slice(offset, offset + limit), total: fitting.length };
    },
    async show(name) {
      const [session] = (await cards.byId([await findSession(name, names)])) as Session[];
      // Its id was found in the same generation.
      const shown = session as Session;
      return { session: shown, event: byId.get(shown.event) as Event, reports: reportsOf(shown) };
    },
    dataAsOf: async () => frame.asOf,
  };
}
