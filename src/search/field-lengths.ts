import { FIELD_COLUMNS } from './posting.ts';

/** How many terms each field of each document has. */
export interface FieldLengths {
  set(document: number, field: number, length: number): void;
  clear(document: number): void;
  lengthOf(document: number, field: number): number;
  /** The average over the documents that have the field; 1 where none has. */
  averageOf(field: number): number;
  /** By place of a posting (`posting >>> FREQUENCY_BITS`): what one occurrence counts there. */
  weights(): Float32Array;
  save(): Uint16Array;
}

const MAX_LENGTH = 65_535;

/** Weighs an occurrence in a field of some length, relative to the average of that field. */
export type WeighOccurrence = (field: number, relativeLength: number) => number;

/** No lengths, or those that were saved. */
export function createFieldLengths(weigh: WeighOccurrence, saved?: Uint16Array): FieldLengths {
  let lengths = saved?.slice() ?? new Uint16Array(64 * FIELD_COLUMNS);
  const totals = new Float64Array(FIELD_COLUMNS);
  const filled = new Float64Array(FIELD_COLUMNS);
  let weights: Float32Array | undefined;
  for (let place = 0; place < lengths.length; place++) count(place, lengths[place] as number);

  function count(place: number, length: number, sign = 1): void {
    if (length === 0) return;
    const field = place % FIELD_COLUMNS;
    totals[field] = (totals[field] as number) + sign * length;
    filled[field] = (filled[field] as number) + sign;
  }
  const averageOf = (field: number): number => (filled[field] ? (totals[field] as number) / (filled[field] as number) : 1);
  const set = (document: number, field: number, length: number): void => {
    const place = document * FIELD_COLUMNS + field;
    if (place >= lengths.length) {
      const larger = new Uint16Array(Math.max((document + 1) * FIELD_COLUMNS, lengths.length * 2));
      larger.set(lengths);
      lengths = larger;
    }
    count(place, lengths[place] as number, -1);
    lengths[place] = Math.min(MAX_LENGTH, length);
    count(place, lengths[place] as number);
    weights = undefined;
  };
  const computed = (): Float32Array => {
    const averages = Array.from({ length: FIELD_COLUMNS }, (_, field) => averageOf(field));
    return Float32Array.from(lengths, (length, place) => {
      const field = place % FIELD_COLUMNS;
      return length > 0 ? weigh(field, length / (averages[field] as number)) : 0;
    });
  };
  return {
    set,
    clear(document) {
      for (let field = 0; field < FIELD_COLUMNS; field++) set(document, field, 0);
    },
    lengthOf: (document, field) => lengths[document * FIELD_COLUMNS + field] ?? 0,
    averageOf,
    weights: () => {
      weights ??= computed();
      return weights;
    },
    save: () => lengths.slice(),
  };
}
