import { nearest } from '../language/nearest.ts';
import { titleKey } from '../language/title-key.ts';
import { KikigakiError } from '../model/kikigaki-error.ts';
import type { Session } from '../model/session.ts';

/** The session that a person means by its id, its title or a part of it that no other has or, where only one event has it, its number. Throws `unknown-session` where it is none or one of several. */
export function findSession(name: string, sessions: ReadonlyMap<string, Session>): Session {
  const written = name.trim();
  const byId = sessions.get(written) ?? sessions.get(written.toLowerCase());
  if (byId) return byId;
  const title = titleKey(written);
  const all = [...sessions.values()];
  const found = [
    all.filter(({ id }) => id.toLowerCase() === written.toLowerCase()),
    all.filter((session) => title !== '' && titleKey(session.title) === title),
    all.filter(({ id, code }) => numberOf(id) === written || code === written),
    all.filter((session) => title.length >= MIN_PART && titleKey(session.title).includes(title)),
  ].find((some) => some.length > 0);
  const [only, ...others] = found ?? [];
  if (only && others.length === 0) return only;
  const alike = found ? found.slice(0, MAX_NAMED).map(({ id }) => id) : nearest(written, sessions.keys());
  throw new KikigakiError({ code: 'unknown-session', session: name, nearest: alike });
}

/** Fewer characters of a title name none. */
const MIN_PART = 4;
/** As many as a sentence can name. */
const MAX_NAMED = 5;

const numberOf = (id: string): string => id.slice(id.indexOf('/') + 1);
