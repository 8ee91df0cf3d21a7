import { titleKey } from '../language/title-key.ts';
import { KikigakiError } from '../model/kikigaki-error.ts';

/** The ids of sessions by what they are called, in the order of the corpus; in memory, or in a database. */
export interface SessionNames {
  /** In any case of letters. */
  byId(id: string): Promise<readonly string[]>;
  /** By its title, whatever stands between the letters, or by a part of it. */
  byTitle(title: string, how: 'whole' | 'part'): Promise<readonly string[]>;
  /** By its number, its code or the slug in its id. */
  byCode(code: string): Promise<readonly string[]>;
  /** Those whose ids are most like what is given. */
  nearest(id: string): Promise<readonly string[]>;
}

/** The id of the session that a person means by its id, its title or a part of it that no other has or, where only one event has it, its number. Rejects with `unknown-session` where it is none or one of several. */
export async function findSession(name: string, sessions: SessionNames): Promise<string> {
  const written = name.trim();
  const alike = await sessions.byId(written);
  const byId = alike.find((id) => id === written) ?? alike.find((id) => id === written.toLowerCase());
  if (byId !== undefined) return byId;
  const found = alike.length > 0 ? alike : await foundBy(written, sessions);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const nearest = found.length > 0 ? found.slice(0, MAX_NAMED) : await sessions.nearest(written);
  throw new KikigakiError({ code: 'unknown-session', session: name, nearest: [...nearest] });
}

async function foundBy(written: string, sessions: SessionNames): Promise<readonly string[]> {
  const length = titleKey(written).length;
  const whole = length > 0 ? await sessions.byTitle(written, 'whole') : [];
  if (whole.length > 0) return whole;
  const coded = await sessions.byCode(written);
  if (coded.length > 0) return coded;
  return length >= MIN_PART ? sessions.byTitle(written, 'part') : [];
}

/** Fewer characters of a title name none. */
const MIN_PART = 4;
/** As many as a sentence can name. */
const MAX_NAMED = 5;
