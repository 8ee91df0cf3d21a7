import type { Kysely } from 'kysely';
import { placeKey } from '../../corpus/place-key.ts';
import { titleKey } from '../../language/title-key.ts';
import type { Session } from '../../model/session.ts';
import type { SessionFinder } from '../../ports/catalogue-store.ts';
import type { Tables } from '../tables.ts';
import { indexKey } from './index-key.ts';
import { pieces } from './pieces.ts';
import { namesOf, type RegisteredGeneration } from './rows-of.ts';

/** Finds single sessions of a generation. */
export function createSessionFinder(kysely: Kysely<Tables>, generation: RegisteredGeneration): SessionFinder {
  const names = namesOf(kysely, generation);
  const cardsNamed = names.innerJoin('catalogue_card', (join) =>
    join
      .onRef('catalogue_card.generation', '=', 'catalogue_name.generation')
      .onRef('catalogue_card.place', '=', 'catalogue_name.place'),
  );
  const named = (kind: Tables['catalogue_name']['kind'], name: string) =>
    cardsNamed
      .select(['catalogue_card.id', 'catalogue_card.card'])
      .where('catalogue_name.kind', '=', kind)
      .where('catalogue_name.name', '=', indexKey(name))
      .orderBy('catalogue_name.place');
  return {
    async titled(title) {
      const rows = await named('title', titleKey(title)).execute();
      // A question that begins with another sign is no title.
      return rows.find(({ card }) => beginOf((JSON.parse(card) as Session).title) === beginOf(title.trim()))?.id;
    },
    async beginsOfTitles(begins) {
      const found = new Set<string>();
      for (const some of pieces(begins)) {
        const rows = await names.select('name').distinct().where('kind', '=', 'begin').where('name', 'in', some).execute();
        for (const { name } of rows) found.add(name);
      }
      return found;
    },
    async partsOfTitles(keys) {
      const found = new Map<string, string | undefined>();
      for (const some of pieces(keys)) {
        const rows = await cardsNamed
          .select(['catalogue_name.name', 'catalogue_card.id'])
          .where('catalogue_name.kind', '=', 'part')
          .where('catalogue_name.name', 'in', some)
          .execute();
        for (const { name, id } of rows) found.set(name, found.has(name) && found.get(name) !== id ? undefined : id);
      }
      return found;
    },
    async sessionAt(place) {
      const key = placeKey(place);
      const [row] = [...(await named('address', key).limit(1).execute()), ...(await named('report', key).limit(1).execute())];
      return row?.id;
    },
  };
}

const beginOf = (text: string): string => text[0]?.toLowerCase() ?? '';
