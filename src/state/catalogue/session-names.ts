import { type Kysely, type SqlBool, sql } from 'kysely';
import type { SessionNames } from '../../corpus/find-session.ts';
import { nearest } from '../../language/nearest.ts';
import { titleKey } from '../../language/title-key.ts';
import { LISTED_TOGETHER } from '../limits.ts';
import type { Tables } from '../tables.ts';
import type { CardReader } from './card-reader.ts';
import { indexKey } from './index-key.ts';

type Kind = Tables['catalogue_name']['kind'];

/** The names of the sessions of one generation. */
export function createDatabaseSessionNames(kysely: Kysely<Tables>, generation: number, cards: CardReader): SessionNames {
  const names = kysely.selectFrom('catalogue_name').select('place').where('generation', '=', generation);
  const named = async (kind: Kind, name: string): Promise<readonly string[]> => {
    const rows = await names.where('kind', '=', kind).where('name', '=', indexKey(name)).orderBy('place').execute();
    return cards.idsAt(rows.map(({ place }) => place));
  };
  return {
    byId: (id) => named('id', id.toLowerCase()),
    async byTitle(title, how) {
      const key = titleKey(title);
      if (how === 'whole') return named('title', key);
      // The key of a title has no punctuation, and so nothing that would mean something else in a pattern.
      const part = sql<SqlBool>`name like ${`%${key}%`}`;
      const rows = await names.where('kind', '=', 'title').where(part).orderBy('place').execute();
      return cards.idsAt(rows.map(({ place }) => place));
    },
    byCode: (code) => named('code', code),
    async nearest(id) {
      let best: string[] = [];
      for await (const some of allIds(kysely, generation)) best = nearest(id, [...best, ...some]);
      return best;
    },
  };
}

/** All ids, page by page. */
async function* allIds(kysely: Kysely<Tables>, generation: number): AsyncGenerator<readonly string[]> {
  const sessions = kysely.selectFrom('catalogue_card').where('generation', '=', generation).where('kind', '=', 'session');
  for (let after = -1; ; ) {
    const rows = await sessions
      .select(['place', 'id'])
      .where('place', '>', after)
      .orderBy('place')
      .limit(LISTED_TOGETHER)
      .execute();
    yield rows.map(({ id }) => id);
    const last = rows.at(-1);
    if (!last || rows.length < LISTED_TOGETHER) return;
    after = last.place;
  }
}
