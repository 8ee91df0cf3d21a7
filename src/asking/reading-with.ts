import { TITLE_BEGIN } from '../corpus/title-parts.ts';
import type { SessionFinder } from '../ports/catalogue-store.ts';
import { type TitleInText, titleBeginnings, titleWithin } from '../question/find-titles.ts';
import type { Lexicon, SessionFinders } from '../question/lexicon.ts';

/** Runs a reading with a lexicon. */
export type ReadingWith = <T>(read: (lexicon: Lexicon) => T) => Promise<T>;

/** With a lexicon in which everything is found at once, made when it is first needed. */
export function readingWith(create: () => Lexicon): ReadingWith {
  let lexicon: Lexicon | undefined;
  return async (read) => {
    lexicon ??= create();
    return read(lexicon);
  };
}

/**
 * With a lexicon whose sessions lie elsewhere. A reading runs to its end without waiting, so what it asks for is noted, looked up
 * afterwards, and the reading run again with what was found: once as a rule, since most readings ask for the same few titles.
 */
export function readingWithLookUps(create: (finders: SessionFinders) => Lexicon, sessions: SessionFinder): ReadingWith {
  let lexicon: Lexicon | undefined;
  return async (read) => {
    lexicon ??= create(NOTHING);
    const notes = createNotes();
    for (;;) {
      const finders: SessionFinders = {
        titled: notes.noting('titled', sessions.titled),
        sessionAt: notes.noting('sessionAt', sessions.sessionAt),
        titleIn: notes.noting('titleIn', (text) => titleElsewhere(text, sessions)),
      };
      const result = read({ ...lexicon, ...finders });
      if (!(await notes.lookUp())) return result;
    }
  };
}

const NOTHING: SessionFinders = { titled: () => undefined, sessionAt: () => undefined, titleIn: () => undefined };

/** What was asked for, and what was found. */
function createNotes() {
  const found = new Map<string, unknown>();
  const wanted = new Map<string, () => Promise<unknown>>();
  return {
    noting:
      <T>(kind: keyof SessionFinders, look: (text: string) => Promise<T | undefined>) =>
      (text: string): T | undefined => {
        const key = `${kind} ${text}`;
        if (!found.has(key)) wanted.set(key, () => look(text));
        // Each kind finds things of its own type.
        return found.get(key) as T | undefined;
      },
    /** Whether anything was asked for that had not been looked up. */
    async lookUp(): Promise<boolean> {
      const all = [...wanted];
      wanted.clear();
      await Promise.all(all.map(async ([key, look]) => found.set(key, await look())));
      return all.length > 0;
    },
  };
}

/** No title of which a question tells is longer. */
const MAX_KEY = 200;

async function titleElsewhere(text: string, sessions: SessionFinder): Promise<TitleInText | undefined> {
  const beginnings = titleBeginnings(text);
  const begins = await sessions.beginsOfTitles(beginnings.map(beginOf));
  const keys = beginnings.filter((letters) => begins.has(beginOf(letters))).flatMap(prefixesOf);
  const found = keys.length > 0 ? await sessions.partsOfTitles(keys) : new Map<string, string | undefined>();
  return titleWithin(text, (begin) => new Map([...found].filter(([key]) => key.startsWith(begin))));
}

const beginOf = (letters: string): string => letters.slice(0, TITLE_BEGIN);

const prefixesOf = (letters: string): string[] =>
  Array.from({ length: Math.max(0, Math.min(letters.length, MAX_KEY) - TITLE_BEGIN + 1) }, (_, at) =>
    letters.slice(0, TITLE_BEGIN + at),
  );
