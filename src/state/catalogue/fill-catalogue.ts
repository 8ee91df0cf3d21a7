import { setTimeout as delay } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { createTopicPlaces, type PlacedTopic } from '../../corpus/topic-places.ts';
import type { StreamedCorpus } from '../../model/corpus.ts';
import type { LimitValue } from '../../model/limit.ts';
import { isSession } from '../../model/search-document.ts';
import { CARDS_TOGETHER, FILLING_PAUSE } from '../limits.ts';
import type { CataloguePlacesTable, Tables } from '../tables.ts';
import { type Filtered, type Placed, writerOf } from './catalogue-writer.ts';
import { valueKey } from './index-key.ts';
import { BLOCK, encodePlaces } from './place-list.ts';

interface CatalogueToFill {
  readonly generation: number;
  readonly corpus: StreamedCorpus;
  readonly alive: () => Promise<void>;
}

/** Writes a corpus as a generation, some hundred cards a transaction; `alive` is called between them. */
export async function fillCatalogue(kysely: Kysely<Tables>, { generation, corpus, alive }: CatalogueToFill): Promise<void> {
  const write = writerOf(kysely, generation, corpus);
  const lists = createLists();
  const placed = createTopicPlaces();
  const topics: PlacedTopic[] = [];
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
    if (isSession(document)) topics.push(...placed(document.topics));
    if (some.length === CARDS_TOGETHER) await send();
  }
  await send();
  await write.lists(lists.take());
  await write.topics(topics);
}

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
