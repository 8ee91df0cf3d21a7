/** Postings as bytes: each list as the differences between its numbers, each a variable-length integer (7 bits a byte, low ones first). */
export interface SavedPostings {
  /** All terms, one a line. */
  readonly terms: string;
  /** Where the list of each term begins in `bytes`; one more for the end. */
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Packed postings that are unpacked list by list, when somebody asks for one: opening costs one pass over the terms. */
export interface PackedPostings {
  of(term: string): readonly number[] | undefined;
  terms(): IterableIterator<string>;
}

const TERM_END = '\n';
const MORE = 128;
/** A posting is below 2^53, so it takes 8 bytes at most. */
const LONGEST_NUMBER = 8;

export function packPostings(lists: Iterable<readonly [string, readonly number[]]>): SavedPostings {
  const terms: string[] = [];
  const offsets: number[] = [0];
  let bytes = new Uint8Array(1 << 16);
  let used = 0;
  for (const [term, list] of lists) {
    const needed = used + list.length * LONGEST_NUMBER;
    if (needed > bytes.length) {
      const grown = new Uint8Array(Math.max(bytes.length * 2, needed));
      grown.set(bytes);
      bytes = grown;
    }
    let previous = 0;
    for (const posting of list) {
      let delta = posting - previous;
      previous = posting;
      while (delta >= MORE) {
        bytes[used++] = (delta % MORE) + MORE;
        delta = Math.floor(delta / MORE);
      }
      bytes[used++] = delta;
    }
    terms.push(term);
    offsets.push(used);
  }
  return { terms: terms.join(TERM_END), offsets: Uint32Array.from(offsets), bytes: bytes.slice(0, used) };
}

export function unpackPostings({ terms, offsets, bytes }: SavedPostings): PackedPostings {
  const places = new Map<string, number>();
  if (offsets.length > 1) for (const term of terms.split(TERM_END)) places.set(term, places.size);
  return {
    of(term) {
      const place = places.get(term);
      return place === undefined ? undefined : unpackList(bytes, offsets[place] ?? 0, offsets[place + 1] ?? 0);
    },
    terms: () => places.keys(),
  };
}

function unpackList(bytes: Uint8Array, start: number, end: number): number[] {
  const list: number[] = [];
  let posting = 0;
  let at = start;
  while (at < end) {
    let byte = bytes[at++] ?? 0;
    let factor = 1;
    while (byte >= MORE) {
      posting += (byte - MORE) * factor;
      factor *= MORE;
      byte = bytes[at++] ?? 0;
    }
    posting += byte * factor;
    list.push(posting);
  }
  return list;
}
