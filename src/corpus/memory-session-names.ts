import { nearest } from '../language/nearest.ts';
import { titleKey } from '../language/title-key.ts';
import type { Session } from '../model/session.ts';
import type { SessionNames } from './find-session.ts';
import { sessionNumber } from './session-number.ts';

/** The names of sessions that lie in memory. */
export function createMemorySessionNames(sessions: ReadonlyMap<string, Session>): SessionNames {
  const where = async (isMeant: (session: Session) => boolean): Promise<readonly string[]> =>
    [...sessions.values()].filter(isMeant).map(({ id }) => id);
  return {
    async byId(written) {
      const known = [written, written.toLowerCase()].filter((id) => sessions.has(id));
      return known.length > 0 ? known : where(({ id }) => id.toLowerCase() === written.toLowerCase());
    },
    async byTitle(title, how) {
      const key = titleKey(title);
      return where((session) => (how === 'whole' ? titleKey(session.title) === key : titleKey(session.title).includes(key)));
    },
    byCode: (written) => where(({ id, code }) => sessionNumber(id) === written || code === written),
    nearest: async (id) => nearest(id, sessions.keys()),
  };
}
