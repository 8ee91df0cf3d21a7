import { packPostings, type SavedPostings, unpackPostings } from './packed-postings.ts';

/**
 * An inverted index over several fields: for each term, where it stands and how often.
 * A posting is one number: document, field and term frequency packed together, so that a list is a plain array of numbers.
 */
export interface Postings {
  /** Adds the terms of one field of one document. */
  add(document: number, field: number, terms: readonly string[]): void;
  /** Takes the terms of one field of one document out again. */
  remove(document: number, field: number, terms: readonly string[]): void;
  /** The postings of a term, ascending by document; empty for an unknown term. */
  of(term: string): readonly number[];
  has(term: string): boolean;
  /** How many terms the field of the document has. */
  lengthOf(document: number, field: number): number;
  averageLength(field: number): number;
  save(): SavedFields;
}

/** What `save` gives: the postings and, for each field, its lengths by document, their sum and how many are not empty. */
export interface SavedFields {
  readonly postings: SavedPostings;
  readonly lengths: readonly Uint16Array[];
  readonly totals: readonly number[];
  readonly filled: readonly number[];
}

const FREQUENCY_BITS = 8;
const FIELD_BITS = 3;
const MAX_FREQUENCY = 2 ** FREQUENCY_BITS - 1;
const FIELD_FACTOR = 2 ** FREQUENCY_BITS;
const DOCUMENT_FACTOR = 2 ** (FREQUENCY_BITS + FIELD_BITS);
const MAX_LENGTH = 65_535;

export const documentOf = (posting: number): number => Math.floor(posting / DOCUMENT_FACTOR);
export const fieldOf = (posting: number): number => Math.floor(posting / FIELD_FACTOR) % 2 ** FIELD_BITS;
export const frequencyOf = (posting: number): number => posting % FIELD_FACTOR;

const NONE: readonly number[] = [];

/** Empty postings for so many fields, or those that were saved. */
export function createPostings(fieldCount: number, saved?: SavedFields): Postings {
  const packed = saved && unpackPostings(saved.postings);
  /** Lists that were changed since they were packed; an empty one is a term that went. */
  const changed = new Map<string, number | number[]>();
  const lengths = Array.from({ length: fieldCount }, (_, i) => saved?.lengths[i]?.slice() ?? new Uint16Array(64));
  const totals = Array.from({ length: fieldCount }, (_, i) => saved?.totals[i] ?? 0);
  const filled = Array.from({ length: fieldCount }, (_, i) => saved?.filled[i] ?? 0);

  const of = (term: string): readonly number[] => {
    const list = changed.get(term);
    if (list === undefined) return packed?.of(term) ?? NONE;
    return typeof list === 'number' ? [list] : list;
  };
  const insert = (term: string, posting: number): void => {
    const list = changed.get(term) ?? packed?.of(term);
    if (list === undefined) changed.set(term, posting);
    else if (typeof list === 'number') changed.set(term, list < posting ? [list, posting] : [posting, list]);
    else if (changed.has(term)) insertSorted(list as number[], posting);
    else {
      const copy = [...list];
      insertSorted(copy, posting);
      changed.set(term, copy);
    }
  };
  const setLength = (document: number, field: number, length: number): void => {
    let known = lengths[field] as Uint16Array;
    if (document >= known.length) {
      const grown = new Uint16Array(Math.max(document + 1, known.length * 2));
      grown.set(known);
      known = grown;
      lengths[field] = grown;
    }
    const before = known[document] ?? 0;
    const now = Math.min(MAX_LENGTH, length);
    known[document] = now;
    totals[field] = (totals[field] ?? 0) + now - before;
    filled[field] = (filled[field] ?? 0) + (now > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
  };
  function* lists(): Generator<[string, readonly number[]]> {
    for (const term of packed?.terms() ?? []) if (!changed.has(term)) yield [term, packed?.of(term) ?? NONE];
    for (const term of changed.keys()) if (of(term).length > 0) yield [term, of(term)];
  }

  return {
    add(document, field, terms) {
      const base = document * DOCUMENT_FACTOR + field * FIELD_FACTOR;
      for (const [term, frequency] of frequencies(terms)) insert(term, base + Math.min(MAX_FREQUENCY, frequency));
      setLength(document, field, terms.length);
    },
    remove(document, field, terms) {
      const isOther = (posting: number): boolean => documentOf(posting) !== document || fieldOf(posting) !== field;
      for (const term of new Set(terms)) changed.set(term, of(term).filter(isOther));
      setLength(document, field, 0);
    },
    of,
    has: (term) => of(term).length > 0,
    lengthOf: (document, field) => lengths[field]?.[document] ?? 0,
    averageLength: (field) => (filled[field] ? (totals[field] ?? 0) / filled[field] : 1),
    save: () => ({
      postings: packPostings(lists()),
      lengths: lengths.map((known) => known.slice()),
      totals: [...totals],
      filled: [...filled],
    }),
  };
}

function frequencies(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function insertSorted(list: number[], posting: number): void {
  let at = list.length;
  while (at > 0 && (list[at - 1] ?? 0) > posting) at--;
  if (at === list.length) list.push(posting);
  else list.splice(at, 0, posting);
}
