import { normalizeText } from '../language/normalize-text.ts';
import type { Person } from '../model/directory.ts';
import type { Report } from '../model/report.ts';
import type { EventNote, Session } from '../model/session.ts';

/** What of a corpus may name people. */
interface Naming {
  readonly sessions: readonly Session[];
  readonly reports: readonly Report[];
  readonly eventNotes: readonly EventNote[];
}

/** Leaves out people who asked for it: as speakers, as authors with all that they wrote, and every passage that names them. Titles stay. */
export function leaveOut({ sessions, reports, eventNotes }: Naming, people: readonly Person[]): Naming {
  const left = people.filter(({ isLeftOut }) => isLeftOut);
  if (left.length === 0) return { sessions, reports, eventNotes };
  const keys = new Set(left.flatMap(({ name, names, handles }) => [name, ...names, ...handles].map(keyOf)));
  const names = [...new Set(left.flatMap(({ name, names: others }) => [name, ...others].map(keyOf)))].filter(isTelling);
  const isOne = (name: string | undefined): boolean => name !== undefined && keys.has(keyOf(name));
  const isNamedIn = (text: string): boolean => {
    const key = keyOf(text);
    return names.some((name) => key.includes(name));
  };
  const kept = reports.filter(({ author, handle }) => !isOne(author) && !isOne(handle));
  const ids = new Set(kept.map(({ id }) => id));
  const passagesOf = (passages: readonly string[]): readonly string[] => passages.filter((passage) => !isNamedIn(passage));
  const without = (session: Session): Session => {
    const { abstract, ...others } = session;
    return {
      ...others,
      ...(abstract !== undefined && !isNamedIn(abstract) && { abstract }),
      speakers: session.speakers.filter(({ name, otherNames, handles }) => ![name, ...otherNames, ...handles].some(isOne)),
      otherTitles: session.otherTitles.filter((title) => !isNamedIn(title)),
      topics: session.topics.filter((topic) => !isNamedIn(topic)),
      notes: session.notes
        .filter(({ report }) => ids.has(report))
        .map((note) => ({ ...note, passages: passagesOf(note.passages) })),
    };
  };
  return {
    sessions: sessions.map(without),
    reports: kept,
    eventNotes: eventNotes
      .filter(({ report }) => ids.has(report))
      .map((note) => ({ ...note, passages: passagesOf(note.passages) })),
  };
}

const keyOf = (name: string): string => normalizeText(name).replace(/[\s@]+/g, '');

/** One letter stands in every text. */
const isTelling = (key: string): boolean => [...key].length > 1;
