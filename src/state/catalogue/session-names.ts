import { type Kysely, type SqlBool, sql } from 'kysely';
import type { SessionNames } from '../../corpus/find-session.ts';
import { nearest } from '../../language/nearest.ts';
import { titleKey } from '../../language/title-key.ts';
import { LISTED_TOGETHER } from '../limits.ts';
import type { Tables } from '../tables.ts';
import type { CardReader } from './card-reader.ts';
import { indexKey } from './index-key.ts';
import { cardsOf, namesOf, type RegisteredGeneration } from './rows-of.ts';

type Kind = Tables['catalogue_name']['kind'];

/** The names of the sessions of one generation. */
export function createDatabaseSessionNames(
  kysely: Kysely<Tables>,
  generation: RegisteredGeneration,
  cards: CardReader,
): SessionNames {
  const names = namesOf(kysely, generation).select('place');
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
async function* allIds(kysely: Kysely<Tables>, generation: RegisteredGeneration): AsyncGenerator<readonly string[]> {
  for (let from = 0; from < generation.sessions; from += LISTED_TOGETHER) {
    const some = cardsOf(kysely, generation)
      .where('place', '>=', from)
      .where('place', '<', from + LISTED_TOGETHER);
    const rows = await some.select('id').where('kind', '=', 'session').orderBy('place').execute();
    yield rows.map(({ id }) => id);
  }
}
