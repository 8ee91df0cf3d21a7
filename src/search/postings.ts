/**
 * An inverted index over several fields: for each term, where it stands and how often.
 * A posting is one number: document, field and term frequency packed together, so that a list is a plain array of numbers.
 */
export interface Postings {
  /** Adds the terms of one field of one document. Documents come in ascending order of their number. */
  add(document: number, field: number, terms: readonly string[]): void;
  /** Takes the terms of one field of one document out again. */
  remove(document: number, field: number, terms: readonly string[]): void;
  /** The postings of a term, ascending by document; empty for an unknown term. */
  of(term: string): readonly number[];
  /** How many terms the field of the document has. */
  lengthOf(document: number, field: number): number;
  averageLength(field: number): number;
  terms(): IterableIterator<string>;
  save(): SavedPostings;
}

export interface SavedPostings {
  readonly terms: string;
  /** How many postings each term has. */
  readonly counts: Uint32Array;
  /** All postings, term after term: the difference to the one before as a variable-length integer. */
  readonly deltas: Uint8Array;
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

/** Empty postings for so many fields, or what `save` gave. */
export function createPostings(fieldCount: number, saved?: SavedPostings): Postings {
  const lists = new Map<string, number | number[]>();
  const lengths = Array.from({ length: fieldCount }, (_, i) => saved?.lengths[i] ?? new Uint16Array(64));
  const totals = Array.from({ length: fieldCount }, (_, i) => saved?.totals[i] ?? 0);
  const filled = Array.from({ length: fieldCount }, (_, i) => saved?.filled[i] ?? 0);
  if (saved) unpack(saved, lists);

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

  return {
    add(document, field, terms) {
      const base = document * DOCUMENT_FACTOR + field * FIELD_FACTOR;
      for (const [term, frequency] of frequencies(terms)) {
        const posting = base + Math.min(MAX_FREQUENCY, frequency);
        const list = lists.get(term);
        if (list === undefined) lists.set(term, posting);
        else if (typeof list === 'number') lists.set(term, list < posting ? [list, posting] : [posting, list]);
        else insertSorted(list, posting);
      }
      setLength(document, field, terms.length);
    },
    remove(document, field, terms) {
      const isOther = (posting: number): boolean => documentOf(posting) !== document || fieldOf(posting) !== field;
      for (const term of new Set(terms)) {
        const list = lists.get(term);
        if (list === undefined) continue;
        const kept = (typeof list === 'number' ? [list] : list).filter(isOther);
        if (kept.length === 0) lists.delete(term);
        else lists.set(term, kept);
      }
      setLength(document, field, 0);
    },
    of(term) {
      const list = lists.get(term);
      if (list === undefined) return NONE;
      return typeof list === 'number' ? [list] : list;
    },
    lengthOf: (document, field) => lengths[field]?.[document] ?? 0,
    averageLength: (field) => (filled[field] ? (totals[field] ?? 0) / filled[field] : 1),
    terms: () => lists.keys(),
    save: () => ({ ...pack(lists), lengths, totals, filled }),
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

const TERM_END = '\n';

function pack(lists: Map<string, number | number[]>): Pick<SavedPostings, 'terms' | 'counts' | 'deltas'> {
  const counts = new Uint32Array(lists.size);
  let bytes = new Uint8Array(1 << 16);
  let used = 0;
  let index = 0;
  for (const list of lists.values()) {
    const postings = typeof list === 'number' ? [list] : list;
    counts[index++] = postings.length;
    if (used + postings.length * 8 > bytes.length) {
      const grown = new Uint8Array(Math.max(bytes.length * 2, used + postings.length * 8));
      grown.set(bytes);
      bytes = grown;
    }
    let previous = 0;
    for (const posting of postings) {
      let delta = posting - previous;
      previous = posting;
      while (delta > 127) {
        bytes[used++] = (delta % 128) + 128;
        delta = Math.floor(delta / 128);
      }
      bytes[used++] = delta;
    }
  }
  return { terms: [...lists.keys()].join(TERM_END), counts, deltas: bytes.slice(0, used) };
}

function unpack(saved: SavedPostings, lists: Map<string, number | number[]>): void {
  if (saved.counts.length === 0) return;
  let at = 0;
  let index = 0;
  for (const term of saved.terms.split(TERM_END)) {
    const count = saved.counts[index++] ?? 0;
    const postings = new Array<number>(count);
    let posting = 0;
    for (let i = 0; i < count; i++) {
      let factor = 1;
      let byte = saved.deltas[at++] ?? 0;
      while (byte > 127) {
        posting += (byte - 128) * factor;
        factor *= 128;
        byte = saved.deltas[at++] ?? 0;
      }
      posting += byte * factor;
      postings[i] = posting;
    }
    lists.set(term, count === 1 ? (postings[0] as number) : postings);
  }
}
