import { setTimeout as delay } from 'node:timers/promises';
import type { Insertable, Kysely, Transaction } from 'kysely';
import { limitKeysOf } from '../../corpus/limit-conditions.ts';
import { limitContextOf } from '../../corpus/limit-context-of.ts';
import type { CorpusFrame, StreamedCorpus } from '../../model/corpus.ts';
import type { LimitName, LimitValue } from '../../model/limit.ts';
import { isSession, type SearchDocument } from '../../model/search-document.ts';
import { CARDS_TOGETHER, FILLING_PAUSE, ROWS_TOGETHER } from '../limits.ts';
import type { CataloguePlacesTable, Tables } from '../tables.ts';
import { valueKey } from './index-key.ts';
import { BLOCK, encodePlaces } from './place-list.ts';
import { namesOfSession, rowOfCard } from './rows-of-card.ts';

interface CatalogueToFill {
  readonly generation: number;
  readonly corpus: StreamedCorpus;
  readonly alive: () => Promise<void>;
}

/** Writes a corpus as a generation, some hundred cards a transaction; `alive` is called between them. */
export async function fillCatalogue(kysely: Kysely<Tables>, { generation, corpus, alive }: CatalogueToFill): Promise<void> {
  const write = writerOf(kysely, generation, corpus);
  const lists = createLists();
  const topics = new Set<string>();
  let some: Placed[] = [];
  const send = async (): Promise<void> => {
    const filtered = await write.cards(some);
    some = [];
    for (const { place, values } of filtered) {
      if (lists.isFull(place)) await write.lists(lists.take());
      lists.add(place, values);
    }
    await alive();
    await delay(FILLING_PAUSE);
  };
  // Sessions have the first places, whenever notes come.
  let [session, note] = [0, corpus.sessionCount];
  for await (const document of corpus.documents()) {
    some.push({ document, place: isSession(document) ? session++ : note++ });
    if (isSession(document)) for (const topic of document.topics) topics.add(topic);
    if (some.length === CARDS_TOGETHER) await send();
  }
  await send();
  await write.lists(lists.take());
  await write.topics([...topics]);
}

interface Placed {
  readonly document: SearchDocument;
  readonly place: number;
}

interface Filtered {
  readonly place: number;
  readonly values: readonly (readonly [LimitName, readonly LimitValue[]])[];
}

function writerOf(kysely: Kysely<Tables>, generation: number, corpus: CorpusFrame) {
  const context = limitContextOf(corpus);
  const events = new Map(corpus.events.map((event) => [event.id, event]));
  const urls = new Map(corpus.reports.map(({ id, url }) => [id, url]));
  const inTransaction = (write: (transaction: Transaction<Tables>) => Promise<void>): Promise<void> =>
    kysely.transaction().execute(write);
  const valuesOf = (document: SearchDocument): Filtered['values'] => {
    const event = events.get(document.event);
    return event ? limitKeysOf(document, event, context) : [];
  };
  return {
    async cards(documents: readonly Placed[]): Promise<readonly Filtered[]> {
      const read = documents.map(({ document, place }) => ({ document, place, values: valuesOf(document) }));
      const cards = read.map(({ document, place, values }) => ({
        generation,
        place,
        ...rowOfCard(document, titleIn(values), context.vocabulary),
      }));
      const names = read.flatMap(({ document, place }) =>
        isSession(document)
          ? namesOfSession(document, (report) => urls.get(report)).map((name) => ({ generation, place, ...name }))
          : [],
      );
      await inTransaction(async (transaction) => {
        await insertAll(transaction, 'catalogue_card', cards);
        await insertAll(transaction, 'catalogue_name', names);
      });
      return read.filter(({ document }) => isSession(document));
    },
    lists: (rows: readonly Omit<CataloguePlacesTable, 'generation'>[]) =>
      inTransaction((transaction) =>
        insertAll(
          transaction,
          'catalogue_places',
          rows.map((row) => ({ generation, ...row })),
        ),
      ),
    topics: (topics: readonly string[]) =>
      inTransaction((transaction) =>
        insertAll(
          transaction,
          'catalogue_topic',
          topics.map((topic, place) => ({ generation, place, topic })),
        ),
      ),
  };
}

const titleIn = (values: Filtered['values']): string => String(values.find(([name]) => name === 'title')?.[1][0] ?? '');

/** Where the values of limits are, a block at a time. Titles are compared in parts, and stand with their cards. */
function createLists() {
  let block = 0;
  let lists = new Map<string, { readonly name: string; readonly value: LimitValue; readonly places: number[] }>();
  return {
    isFull: (place: number): boolean => Math.floor(place / BLOCK) > block,
    add(place: number, values: Filtered['values']): void {
      for (const [name, all] of values) {
        if (name === 'title') continue;
        for (const value of all) {
          const key = `${name} ${valueKey(value)}`;
          const known = lists.get(key);
          if (known) known.places.push(place % BLOCK);
          else lists.set(key, { name, value, places: [place % BLOCK] });
        }
      }
    },
    take(): Omit<CataloguePlacesTable, 'generation'>[] {
      const rows = [...lists.values()].map(({ name, value, places }) => ({
        name,
        value: valueKey(value),
        number: typeof value === 'number' ? value : null,
        block,
        places: encodePlaces(places),
      }));
      lists = new Map();
      block++;
      return rows;
    },
  };
}

type CatalogueTable = 'catalogue_card' | 'catalogue_name' | 'catalogue_places' | 'catalogue_topic';

async function insertAll<Table extends CatalogueTable>(
  transaction: Transaction<Tables>,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_TOGETHER)
    await transaction
      .insertInto(table)
      .values(rows.slice(from, from + ROWS_TOGETHER))
      .execute();
}
