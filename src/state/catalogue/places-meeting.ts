import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import { type LimitCondition, limitConditions } from '../../corpus/limit-conditions.ts';
import { type LimitContext, limitEntry } from '../../corpus/limit-table.ts';
import type { Limit, LimitName } from '../../model/limit.ts';
import type { CataloguePlacesTable, Tables } from '../tables.ts';
import { valueKey } from './index-key.ts';
import { BLOCK, markPlaces } from './place-list.ts';
import { cardsOf, layersOf, type RegisteredGeneration } from './rows-of.ts';

/** Sessions of one generation, found by limits. */
export interface FoundByLimits {
  /** The places of those that meet all limits, in order; of these only those that have no value for `lacking`, where it is given. */
  meeting(limits: readonly Limit[], lacking?: LimitName): Promise<Uint32Array>;
}

export interface GenerationToSearch {
  readonly kysely: Kysely<Tables>;
  readonly generation: RegisteredGeneration;
  readonly context: LimitContext;
}

/** Each condition is looked up in an index and gives lists of places, which are joined here. */
export function createFoundByLimits({ kysely, generation, context }: GenerationToSearch): FoundByLimits {
  const { number, sessions } = generation;
  const listed = async (where: (row: Row) => Expression<SqlBool>): Promise<Uint8Array> => {
    const marks = new Uint8Array(sessions);
    const rows = await kysely
      .selectFrom('catalogue_places')
      .select(['generation', 'name', 'value', 'block', 'places'])
      .where('generation', 'in', layersOf(generation))
      .where(where)
      .execute();
    const own = new Set(rows.filter((row) => row.generation === number).map(keyOf));
    const meant = rows.filter((row) => row.generation === number || !own.has(keyOf(row)));
    for (const { block, places } of meant) markPlaces(places, block * BLOCK, marks);
    return marks;
  };
  const titled = async (parts: LimitCondition['values']): Promise<Uint8Array> => {
    const marks = new Uint8Array(sessions);
    const rows = await cardsOf(kysely, generation)
      .select('place')
      .where('kind', '=', 'session')
      .where((row) => row.or(parts.map((part) => sql<SqlBool>`title like ${patternOf(part)} escape '\\'`)))
      .execute();
    for (const { place } of rows) marks[place] = 1;
    return marks;
  };
  const marked = (condition: LimitCondition): Promise<Uint8Array> =>
    condition.is === 'with-part'
      ? titled(condition.values)
      : listed((row) => row.and([row('name', '=', condition.limit), meets(row, condition)]));

  return {
    async meeting(limits, lacking) {
      const kept = new Uint8Array(sessions).fill(1);
      for (const condition of limitConditions(limits, context)) {
        const marks = await marked(condition);
        for (let at = 0; at < sessions; at++) kept[at] = kept[at] && (marks[at] === 1) !== condition.negated ? 1 : 0;
      }
      if (lacking !== undefined) {
        // What is compared in parts lies with the cards: any part will do.
        const having = limitEntry(lacking).isPart ? await titled(['']) : await listed((row) => hasValue(row, lacking));
        for (let at = 0; at < sessions; at++) if (having[at]) kept[at] = 0;
      }
      return placesIn(kept);
    },
  };
}

/** Of which value and block a list is. */
const keyOf = ({ name, value, block }: Pick<CataloguePlacesTable, 'name' | 'value' | 'block'>): string =>
  `${name} ${block} ${value}`;

type Row = ExpressionBuilder<Tables, 'catalogue_places'>;

function meets(row: Row, { is, values }: LimitCondition): Expression<SqlBool> {
  if (is === 'one-of') return values.length > 0 ? row('value', 'in', values.map(valueKey)) : row.or([]);
  const op = OPERATORS[is as keyof typeof OPERATORS];
  return row.or(
    values.map((value) =>
      typeof value === 'number'
        ? row('number', op, value)
        : row.and([row('value', op, valueKey(value)), row('number', 'is', null)]),
    ),
  );
}

const OPERATORS = { 'at-least': '>=', 'at-most': '<=', below: '<' } as const;

/** A value of which timetables say nothing is none. */
function hasValue(row: Row, name: LimitName): Expression<SqlBool> {
  const { unmarked } = limitEntry(name);
  const named = row('name', '=', name);
  return unmarked === undefined ? named : row.and([named, row('value', '!=', valueKey(unmarked))]);
}

const patternOf = (part: string | number): string => `%${String(part).replaceAll(/[\\%_]/g, '\\$&')}%`;

function placesIn(marks: Uint8Array): Uint32Array {
  const places = new Uint32Array(marks.reduce((sum, mark) => sum + mark, 0));
  let at = 0;
  for (let place = 0; place < marks.length; place++) if (marks[place]) places[at++] = place;
  return places;
}
