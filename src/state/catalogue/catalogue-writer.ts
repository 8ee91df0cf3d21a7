import type { Insertable, Kysely, Transaction } from 'kysely';
import { limitKeysOf } from '../../corpus/limit-conditions.ts';
import { limitContextOf } from '../../corpus/limit-context-of.ts';
import type { PlacedTopic } from '../../corpus/topic-places.ts';
import type { CorpusFrame } from '../../model/corpus.ts';
import type { LimitName, LimitValue } from '../../model/limit.ts';
import { isSession, type SearchDocument } from '../../model/search-document.ts';
import { ROWS_TOGETHER } from '../limits.ts';
import type { CataloguePlacesTable, Tables } from '../tables.ts';
import { splitCard } from './card-texts.ts';
import { namesOfSession, rowOfCard } from './rows-of-card.ts';

/** A session or a note about an event, with its place in the corpus. */
export interface Placed {
  readonly document: SearchDocument;
  readonly place: number;
}

/** In which lists a session stands. */
export interface Filtered {
  readonly place: number;
  readonly values: readonly (readonly [LimitName, readonly LimitValue[]])[];
}

export type Writer = ReturnType<typeof writerOf>;

/** Writes rows of a generation. */
export function writerOf(kysely: Kysely<Tables>, generation: number, corpus: CorpusFrame) {
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
    valuesOf,
    async cards(documents: readonly Placed[]): Promise<readonly Filtered[]> {
      const read = documents.map(({ document, place }) => ({
        document,
        place,
        values: valuesOf(document),
        ...splitCard(document),
      }));
      const cards = read.map(({ document, place, values, card }) => ({
        generation,
        place,
        ...rowOfCard(document, card, titleIn(values), context.vocabulary),
      }));
      const texts = read.flatMap(({ place, text }) => (text === undefined ? [] : [{ generation, place, text }]));
      const names = read.flatMap(({ document, place }) =>
        isSession(document)
          ? namesOfSession(document, (report) => urls.get(report)).map((name) => ({ generation, place, ...name }))
          : [],
      );
      await inTransaction(async (transaction) => {
        await insertAll(transaction, 'catalogue_card', cards);
        await insertAll(transaction, 'catalogue_text', texts);
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
    topics: (topics: readonly PlacedTopic[]) =>
      inTransaction((transaction) =>
        insertAll(
          transaction,
          'catalogue_topic',
          topics.map((topic) => ({ generation, ...topic })),
        ),
      ),
  };
}

const titleIn = (values: Filtered['values']): string => String(values.find(([name]) => name === 'title')?.[1][0] ?? '');

type CatalogueTable = 'catalogue_card' | 'catalogue_text' | 'catalogue_name' | 'catalogue_places' | 'catalogue_topic';

/** Some hundred rows a statement. */
export async function insertAll<Table extends CatalogueTable>(
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
