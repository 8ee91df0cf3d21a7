import { HASH_START, hashedWith } from './fnv.ts';
import { textAt } from './text-at.ts';

/**
 * Terms and their numbers, from 0 in the order of adding: a hash table with linear probing in typed arrays.
 * A term costs its letters and about twelve bytes, a table that was saved is ready at once, and a piece of a text is looked up without being cut out.
 */
export interface TermTable {
  readonly size: () => number;
  /** The number of a piece of a text, the whole text if no piece is named; adds it where it is new. */
  add(text: string, start?: number, end?: number): number;
  /** The number of a term of another table; adds it where it is new. */
  addFrom(terms: SavedTerms, number: number): number;
  /** The number of a piece of a text, the whole text if no piece is named; -1 where it is none. */
  find(text: string, start?: number, end?: number): number;
  termAt(number: number): string;
  save(): SavedTerms;
}

export interface SavedTerms {
  /** The UTF-16 units of all terms, one after the other. */
  readonly units: Uint16Array;
  /** Where each term begins in `units`; one more for the end. */
  readonly starts: Uint32Array;
  /** By hash: the number of a term and 1, or 0. */
  readonly slots: Uint32Array;
}

const FIRST_SLOTS = 1024;

/** An empty table, or the one that was saved. */
export function createTermTable(saved?: SavedTerms): TermTable {
  let units = saved?.units ?? new Uint16Array(FIRST_SLOTS);
  let starts = saved?.starts ?? new Uint32Array(FIRST_SLOTS);
  let slots = saved?.slots ?? new Uint32Array(FIRST_SLOTS);
  let size = saved ? saved.starts.length - 1 : 0;

  /** The term that is looked up, and its hash. */
  let asked = new Uint16Array(FIRST_SLOTS);
  let [length, hash] = [0, HASH_START];
  const begin = (units: number): void => {
    [length, hash] = [units, HASH_START];
    if (length > asked.length) asked = grown(asked, length);
  };
  const take = (at: number, unit: number): void => {
    asked[at] = unit;
    hash = hashedWith(hash, unit);
  };
  const ask = (text: string, start: number, end: number): void => {
    begin(end - start);
    for (let at = 0; at < length; at++) take(at, text.charCodeAt(start + at));
  };
  const askUnits = (from: SavedTerms, number: number): void => {
    const start = from.starts[number] as number;
    begin((from.starts[number + 1] as number) - start);
    for (let at = 0; at < length; at++) take(at, from.units[start + at] as number);
  };
  const isAsked = (number: number): boolean => {
    const from = starts[number] as number;
    if ((starts[number + 1] as number) - from !== length) return false;
    for (let at = 0; at < length; at++) if (units[from + at] !== asked[at]) return false;
    return true;
  };
  /** The slot of the term that is asked for, or the free one where it belongs. */
  const slot = (): number => {
    const mask = slots.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    for (let found = slots[place] as number; found !== 0 && !isAsked(found - 1); found = slots[place] as number)
      place = (place + 1) & mask;
    return place;
  };
  const growSlots = (): void => {
    slots = new Uint32Array(slots.length * 2);
    for (let number = 0; number < size; number++) {
      askUnits({ units, starts, slots }, number);
      slots[slot()] = number + 1;
    }
  };
  const addAsked = (): number => {
    const place = slot();
    const known = slots[place] as number;
    if (known !== 0) return known - 1;
    const from = starts[size] as number;
    if (from + length > units.length) units = grown(units, from + length);
    if (size + 2 > starts.length) starts = grown(starts, size + 2);
    for (let at = 0; at < length; at++) units[from + at] = asked[at] as number;
    starts[size + 1] = from + length;
    slots[place] = ++size;
    if (size * 2 > slots.length) growSlots();
    return size - 1;
  };

  return {
    size: () => size,
    add(text, start = 0, end = text.length) {
      ask(text, start, end);
      return addAsked();
    },
    addFrom(terms, number) {
      askUnits(terms, number);
      return addAsked();
    },
    find(text, start = 0, end = text.length) {
      ask(text, start, end);
      return (slots[slot()] as number) - 1;
    },
    termAt: (number) => textAt({ units, starts }, number),
    save: () => ({ units: units.slice(0, starts[size]), starts: starts.slice(0, size + 1), slots: slots.slice() }),
  };
}

/** A copy with room for so many, and as many again. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array>(array: T, needed: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(needed, array.length * 2));
  larger.set(array);
  return larger;
}
