import { EMPTY_DIRECTORY } from '../../src/corpus/empty-directory.ts';
import type { Corpus, Event, Note, Report, Session } from '../../src/index.ts';

export interface SmallEvent {
  readonly id: string;
  readonly dates: readonly string[];
  /** How many sessions each day has. */
  readonly perDay: number;
}

/** Events with sessions but no notes; add these with `withNote`. */
export function smallCorpus(events: readonly SmallEvent[]): Corpus {
  return {
    events: events.map(eventOf),
    sessions: events.flatMap(({ id, dates, perDay }) =>
      dates.flatMap((date, day) => Array.from({ length: perDay }, (_, i) => sessionOf(id, date, day + 1, i + 1))),
    ),
    reports: [],
    eventNotes: [],
    vocabulary: { same: [['k8s', 'kubernetes']], near: [] },
    directory: EMPTY_DIRECTORY,
    products: [],
    asOf: '2024-01-01T00:00:00.000Z',
  };
}

/** The corpus after a report has told about a session. */
export function withNote(corpus: Corpus, report: string, session: string): Corpus {
  const note: Note = {
    report,
    heading: session,
    mentionOnly: false,
    passages: [`${session} のキャッシュを入れて、ビルドの時間が 20分から 5分に短縮された（${report} による）。`],
  };
  const known: Report = { id: report, event: session.split('/')[0] ?? '', title: `Report ${report}`, language: 'ja' };
  return {
    ...corpus,
    reports: corpus.reports.some(({ id }) => id === report) ? corpus.reports : [...corpus.reports, known],
    sessions: corpus.sessions.map((one) =>
      one.id === session && one.notes.every((other) => other.report !== report) ? { ...one, notes: [...one.notes, note] } : one,
    ),
  };
}

const eventOf = ({ id, dates }: SmallEvent): Event => ({
  id,
  name: `Conference ${id}`,
  aliases: [],
  hashtags: [],
  dates,
  places: [],
});

const sessionOf = (event: string, date: string, day: number, number: number): Session => ({
  id: `${event}/${day}-${number}`,
  event,
  title: `Talk ${number} of day ${day}`,
  otherTitles: [],
  speakers: [],
  date,
  day,
  start: `${String(9 + (number % 9)).padStart(2, '0')}:00`,
  links: {},
  topics: [],
  notes: [],
});
