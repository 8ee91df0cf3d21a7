import { normalizeText } from '../language/normalize-text.ts';
import type { Person } from '../model/directory.ts';
import type { Report } from '../model/report.ts';
import type { EventNote, Session } from '../model/session.ts';

/** A corpus without people who asked for it. */
export interface LeftOut {
  /** Those whose authors stay. */
  readonly reports: readonly Report[];
  session(session: Session): Session;
  /** Undefined where its author is left out. */
  note(note: EventNote): EventNote | undefined;
}

/** Leaves out people who asked for it: as speakers, as authors with all that they wrote, and every passage that names them. Titles stay. */
export function createLeftOut(reports: readonly Report[], people: readonly Person[]): LeftOut {
  const left = people.filter(({ isLeftOut }) => isLeftOut);
  if (left.length === 0) return { reports, session: (session) => session, note: (note) => note };
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
  return {
    reports: kept,
    session({ abstract, ...session }) {
      return {
        ...session,
        ...(abstract !== undefined && !isNamedIn(abstract) && { abstract }),
        speakers: session.speakers.filter(({ name, otherNames, handles }) => ![name, ...otherNames, ...handles].some(isOne)),
        otherTitles: session.otherTitles.filter((title) => !isNamedIn(title)),
        topics: session.topics.filter((topic) => !isNamedIn(topic)),
        notes: session.notes
          .filter(({ report }) => ids.has(report))
          .map((note) => ({ ...note, passages: passagesOf(note.passages) })),
      };
    },
    note: (note) => (ids.has(note.report) ? { ...note, passages: passagesOf(note.passages) } : undefined),
  };
}

const keyOf = (name: string): string => normalizeText(name).replace(/[\s@]+/g, '');

/** One letter stands in every text. */
const isTelling = (key: string): boolean => [...key].length > 1;
