import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** The tables of which each row is about what lies at a place of the corpus. */
export const PLACED_TABLES = ['catalogue_card', 'catalogue_text', 'catalogue_name'] as const;

/** A generation in the database. */
export interface RegisteredGeneration {
  readonly number: number;
  readonly sessions: number;
  /** One that has all rows that this one has not; its own stand for what lies at the same places there. */
  readonly base: number | null;
}

type Layers = Pick<RegisteredGeneration, 'number' | 'base'>;

/** The cards of a generation, wherever they lie. */
export function cardsOf(kysely: Kysely<Tables>, { number, base }: Layers) {
  const cards = kysely.selectFrom('catalogue_card');
  if (base === null) return cards.where('catalogue_card.generation', '=', number);
  return cards
    .where('catalogue_card.generation', 'in', [number, base])
    .where((row) =>
      row.or([
        row('catalogue_card.generation', '=', number),
        row.not(row.exists(ownCards(row, number).whereRef('own.place', '=', 'catalogue_card.place'))),
      ]),
    );
}

/** The names of its sessions: each lies in the same generation as its card. */
export function namesOf(kysely: Kysely<Tables>, { number, base }: Layers) {
  const names = kysely.selectFrom('catalogue_name');
  if (base === null) return names.where('catalogue_name.generation', '=', number);
  return names
    .where('catalogue_name.generation', 'in', [number, base])
    .where((row) =>
      row.or([
        row('catalogue_name.generation', '=', number),
        row.not(row.exists(ownCards(row, number).whereRef('own.place', '=', 'catalogue_name.place'))),
      ]),
    );
}

const ownCards = (row: ExpressionBuilder<Tables, keyof Tables>, number: number) =>
  row.selectFrom('catalogue_card as own').select('own.place').where('own.generation', '=', number);

/** The topics of its sessions; an empty one stands where its base has one, and it has none. */
export function topicsOf(kysely: Kysely<Tables>, { number, base }: Layers) {
  const topics = kysely.selectFrom('catalogue_topic');
  if (base === null) return topics.where('catalogue_topic.generation', '=', number);
  const isReplaced = (row: ExpressionBuilder<Tables, 'catalogue_topic'>) =>
    row.exists(
      row
        .selectFrom('catalogue_topic as own')
        .select('own.place')
        .where('own.generation', '=', number)
        .whereRef('own.place', '=', 'catalogue_topic.place'),
    );
  return topics
    .where('catalogue_topic.generation', 'in', [number, base])
    .where((row) => row.or([row('catalogue_topic.generation', '=', number), row.not(isReplaced(row))]));
}

/** In which generations its rows lie. */
export const layersOf = ({ number, base }: Layers): number[] => (base === null ? [number] : [number, base]);

/** The cards of a generation with what is told of them at length, where anything is. */
export const wholeCardsOf = (kysely: Kysely<Tables>, layers: Layers) =>
  cardsOf(kysely, layers).leftJoin('catalogue_text', (join) =>
    join
      .onRef('catalogue_text.generation', '=', 'catalogue_card.generation')
      .onRef('catalogue_text.place', '=', 'catalogue_card.place'),
  );
