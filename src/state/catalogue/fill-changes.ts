import type { Kysely, Transaction } from 'kysely';
import type { ChangedTopic } from '../../corpus/topic-places.ts';
import type { CorpusFrame } from '../../model/corpus.ts';
import type { LimitName, LimitValue } from '../../model/limit.ts';
import { isSession, type SearchDocument } from '../../model/search-document.ts';
import type { ChangedPlace } from '../../ports/catalogue-store.ts';
import { CARDS_TOGETHER } from '../limits.ts';
import type { CatalogueCardTable, CataloguePlacesTable, Tables } from '../tables.ts';
import { insertAll, type Writer, writerOf } from './catalogue-writer.ts';
import { valueKey } from './index-key.ts';
import { BLOCK, encodePlaces, markPlaces } from './place-list.ts';
import { PLACED_TABLES, type RegisteredGeneration } from './rows-of.ts';

interface CatalogueToChange {
  readonly generation: number;
  /** It rests on the same base, or is the base. */
  readonly earlier: RegisteredGeneration;
  readonly base: number;
  readonly corpus: CorpusFrame;
  readonly changed: readonly ChangedPlace[];
  readonly topics: readonly ChangedTopic[];
  readonly alive: () => Promise<void>;
}

/** Writes what of a corpus is not as it is in the base of its generation: what was so in the earlier one already is taken from there. */
export async function fillChanges(kysely: Kysely<Tables>, change: CatalogueToChange): Promise<void> {
  const { generation, earlier, changed, topics, corpus, alive } = change;
  const write = writerOf(kysely, generation, corpus);
  if (earlier.base !== null) await copyRows(kysely, change);
  for (let from = 0; from < changed.length; from += CARDS_TOGETHER) {
    const some = changed.slice(from, from + CARDS_TOGETHER);
    await write.cards(some.flatMap(({ place, now }) => (now ? [{ place, document: now }] : [])));
    await kysely.transaction().execute(async (transaction) => {
      const gone = some.flatMap(({ place, now }) => (now ? [] : [{ generation, place, ...GONE }]));
      await insertAll(transaction, 'catalogue_card', gone);
    });
    await alive();
  }
  const lists = [...changesOfLists(changed, write.valuesOf)];
  for (let from = 0; from < lists.length; from += CARDS_TOGETHER) {
    await kysely.transaction().execute(async (transaction) => {
      for (const list of lists.slice(from, from + CARDS_TOGETHER)) await changeList(transaction, change, list);
    });
    await alive();
  }
  await write.topics(topics.map(({ place, topic = '' }) => ({ place, topic })));
}

/** What stands where its base has a card, and it has none. */
const GONE: Omit<CatalogueCardTable, 'generation' | 'place'> = {
  id: '',
  event: '',
  kind: 'gone',
  title: '',
  passages: 0,
  only_named: 0,
  about_terms: '',
  card: '',
};

/** What the earlier generation has of its own, but for the places that have changed again. */
async function copyRows(kysely: Kysely<Tables>, { generation, earlier, changed, topics }: CatalogueToChange): Promise<void> {
  const [again, topicsAgain] = [changed, topics].map((some) => new Set(some.map(({ place }) => place))) as [
    Set<number>,
    Set<number>,
  ];
  await kysely.transaction().execute(async (transaction) => {
    for (const table of PLACED_TABLES) {
      const rows = await transaction.selectFrom(table).selectAll().where('generation', '=', earlier.number).execute();
      const kept = rows.filter(({ place }) => !again.has(place));
      await insertAll(transaction, table, kept.map((row) => ({ ...row, generation })) as never);
    }
    for (const table of ['catalogue_places', 'catalogue_topic'] as const) {
      const rows = await transaction.selectFrom(table).selectAll().where('generation', '=', earlier.number).execute();
      const kept = rows.filter((row) => !('topic' in row && topicsAgain.has(row.place)));
      await insertAll(transaction, table, kept.map((row) => ({ ...row, generation })) as never);
    }
  });
}

/** What comes to the list of a value in one block, and what goes. */
interface ListChange extends Pick<CataloguePlacesTable, 'name' | 'value' | 'number' | 'block'> {
  readonly places: Map<number, boolean>;
}

function changesOfLists(changed: readonly ChangedPlace[], valuesOf: Writer['valuesOf']): Iterable<ListChange> {
  const lists = new Map<string, ListChange>();
  const put = (place: number, name: LimitName, value: LimitValue, isThere: boolean): void => {
    const [key, block] = [valueKey(value), Math.floor(place / BLOCK)];
    const list = lists.get(`${name} ${block} ${key}`) ?? {
      name,
      value: key,
      number: typeof value === 'number' ? value : null,
      block,
      places: new Map<number, boolean>(),
    };
    lists.set(`${name} ${block} ${key}`, list);
    list.places.set(place % BLOCK, isThere);
  };
  const listed = (document: SearchDocument | undefined) => {
    const named = document && isSession(document) ? valuesOf(document).filter(([name]) => name !== 'title') : [];
    const each = named.flatMap(([name, values]) => values.map((value) => ({ name, value })));
    return new Map(each.map((one) => [`${one.name} ${valueKey(one.value)}`, one]));
  };
  for (const { place, before, now } of changed) {
    const [had, has] = [listed(before), listed(now)];
    for (const [key, { name, value }] of had) if (!has.has(key)) put(place, name, value, false);
    for (const [key, { name, value }] of has) if (!had.has(key)) put(place, name, value, true);
  }
  return lists.values();
}

async function changeList(transaction: Transaction<Tables>, to: CatalogueToChange, list: ListChange): Promise<void> {
  const { name, value, number, block, places } = list;
  const rows = await transaction
    .selectFrom('catalogue_places')
    .select(['generation', 'places'])
    .where('generation', 'in', [to.generation, to.base])
    .where('name', '=', name)
    .where('value', '=', value)
    .where('block', '=', block)
    .execute();
  const own = rows.find(({ generation }) => generation === to.generation);
  const before = own ?? rows[0];
  const marks = new Uint8Array(BLOCK);
  if (before) markPlaces(before.places, 0, marks);
  for (const [place, isThere] of places) marks[place] = isThere ? 1 : 0;
  const after = encodePlaces([...marks.keys()].filter((place) => marks[place]));
  if (after === (before?.places ?? '')) return;
  if (own)
    await transaction
      .deleteFrom('catalogue_places')
      .where('generation', '=', to.generation)
      .where('name', '=', name)
      .where('value', '=', value)
      .where('block', '=', block)
      .execute();
  await insertAll(transaction, 'catalogue_places', [{ generation: to.generation, name, value, number, block, places: after }]);
}
