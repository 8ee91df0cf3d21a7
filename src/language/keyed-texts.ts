import { HASH_START, hashedWith } from './fnv.ts';
import { type NarrowNumbers, narrowNumbers } from './narrow-numbers.ts';
import { grown } from './term-table.ts';
import { textBetween } from './text-at.ts';

/**
 * Texts that are found by keys, in arrays that threads can share. Made once and then only read, so that nothing is kept that growing
 * would need: a key that stands within its text costs five to six bytes, whatever its length.
 */
export interface SavedKeys {
  /** The UTF-16 units of each text, and behind them those of its keys that do not stand there yet, one over the other where they can be. */
  readonly units: Uint16Array;
  /** By text: where it begins in `units`; one more for the end. */
  readonly starts: Uint32Array;
  /** By text: its length without what stands behind it. */
  readonly lengths: NarrowNumbers;
  /** By hash of the key: where its entries begin; one more for the end. */
  readonly buckets: Uint32Array;
  /** By entry, in the order of adding within a bucket: where the key begins in `units`, among what belongs to the text that it gives. */
  readonly places: Uint32Array;
  /** By entry: the key's length, and in the low bits as what it was added. */
  readonly keys: NarrowNumbers;
}

/** As what a key may be added, as bits: keys of several kinds lie in one table, and are found as one of them. */
export const KEY_KINDS = 2;
const KIND_MASK = 2 ** KEY_KINDS - 1;

/** A key in a text, and what it gives. */
export interface FoundKey {
  readonly length: number;
  readonly texts: readonly string[];
}

export interface KeyedTexts {
  /** What a key gives, in the order of adding; nothing where it is none of this kind. */
  of(key: string, kind: number): readonly string[];
  /** The longest key at a place of a text, of `most` letters at most, that ends where `isEnd` has it. */
  longestAt(text: string, at: number, most: number, kind: number, isEnd: (length: number) => boolean): FoundKey | undefined;
  textAt(number: number): string;
}

const NOTHING: readonly string[] = [];
/** So many entries has a bucket on average: it takes half a byte of each, and their lengths, side by side, are looked at in vain. */
const ENTRIES_A_BUCKET = 8;
const bucketOf = (hash: number, buckets: number): number => ((hash ^ (hash >>> 15)) >>> 0) % buckets;

/** Finds texts by their keys. */
export function createKeyedTexts({ units, starts, lengths, buckets, places, keys }: SavedKeys): KeyedTexts {
  const bucketCount = buckets.length - 1;
  let hashes = new Uint32Array(64);
  const isAt = (entry: number, text: string, start: number, length: number): boolean => {
    const place = places[entry] as number;
    for (let at = 0; at < length; at++) if (units[place + at] !== text.charCodeAt(start + at)) return false;
    return true;
  };
  const numberOf = (place: number): number => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] as number) <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const textOf = (number: number): string => {
    const start = starts[number] as number;
    return textBetween(units, start, start + (lengths[number] as number));
  };
  const found = (text: string, start: number, length: number, hash: number, kind: number): readonly string[] => {
    const bucket = bucketOf(hash, bucketCount);
    const end = buckets[bucket + 1] as number;
    let texts = NOTHING as string[];
    for (let entry = buckets[bucket] as number; entry < end; entry++) {
      const key = keys[entry] as number;
      if (key >>> KEY_KINDS !== length || (key & kind) === 0 || !isAt(entry, text, start, length)) continue;
      if (texts === NOTHING) texts = [];
      texts.push(textOf(numberOf(places[entry] as number)));
    }
    return texts;
  };
  return {
    of(key, kind) {
      let hash = HASH_START;
      for (let at = 0; at < key.length; at++) hash = hashedWith(hash, key.charCodeAt(at));
      return found(key, 0, key.length, hash, kind);
    },
    longestAt(text, at, most, kind, isEnd) {
      if (most > hashes.length) hashes = grown(hashes, most);
      let hash = HASH_START;
      for (let letter = 0; letter < most; letter++) {
        hash = hashedWith(hash, text.charCodeAt(at + letter));
        hashes[letter] = hash;
      }
      for (let length = most; length > 0; length--) {
        if (!isEnd(length)) continue;
        const texts = found(text, at, length, hashes[length - 1] as number, kind);
        if (texts.length > 0) return { length, texts };
      }
      return undefined;
    },
    textAt: textOf,
  };
}

/** A key of a text, with the bits as what it is one. */
export interface KeyOfText {
  /** Not empty: it has to stand among what belongs to its text. */
  readonly key: string;
  /** The number of the text. */
  readonly text: number;
  readonly kinds: number;
}

/** Packs texts by number, and their keys in the order in which one key gives its texts. */
export function packKeys(texts: readonly string[], keys: readonly KeyOfText[]): SavedKeys {
  const { units, starts, places } = packUnits(texts, keys);
  const bucketCount = Math.max(1, Math.ceil(keys.length / ENTRIES_A_BUCKET));
  const buckets = new Uint32Array(bucketCount + 1);
  const bucketsOfKeys = Uint32Array.from(keys, ({ key }) => bucketOf(hashOf(key), bucketCount));
  for (const bucket of bucketsOfKeys) buckets[bucket + 1] = (buckets[bucket + 1] as number) + 1;
  for (let bucket = 0; bucket < bucketCount; bucket++)
    buckets[bucket + 1] = (buckets[bucket + 1] as number) + (buckets[bucket] as number);
  const next = buckets.slice();
  const [ordered, lengths] = [new Uint32Array(keys.length), new Uint32Array(keys.length)];
  for (const [number, { key, kinds }] of keys.entries()) {
    const bucket = bucketsOfKeys[number] as number;
    const entry = next[bucket] as number;
    next[bucket] = entry + 1;
    ordered[entry] = places[number] as number;
    lengths[entry] = (key.length << KEY_KINDS) | (kinds & KIND_MASK);
  }
  return {
    units,
    starts,
    lengths: narrowNumbers(Uint32Array.from(texts, ({ length }) => length)),
    buckets,
    places: ordered,
    keys: narrowNumbers(lengths),
  };
}

function hashOf(key: string): number {
  let hash = HASH_START;
  for (let at = 0; at < key.length; at++) hash = hashedWith(hash, key.charCodeAt(at));
  return hash;
}

/** All texts with their keys behind them, and by key where it begins. */
function packUnits(texts: readonly string[], keys: readonly KeyOfText[]) {
  const byText = groupByText(texts.length, keys);
  const places = new Uint32Array(keys.length);
  const starts = new Uint32Array(texts.length + 1);
  let units = new Uint16Array(1_024);
  let used = 0;
  texts.forEach((text, number) => {
    const own = byText.keys.subarray(byText.starts[number], byText.starts[number + 1]);
    const all = withKeys(
      text,
      Array.from(own, (key) => (keys[key] as KeyOfText).key),
    );
    for (const key of own) places[key] = used + all.indexOf((keys[key] as KeyOfText).key);
    if (used + all.length > units.length) units = grown(units, used + all.length);
    for (let at = 0; at < all.length; at++) units[used++] = all.charCodeAt(at);
    starts[number + 1] = used;
  });
  return { units: units.slice(0, used), starts, places };
}

function groupByText(texts: number, keys: readonly KeyOfText[]) {
  const starts = new Uint32Array(texts + 1);
  for (const { text } of keys) starts[text + 1] = (starts[text + 1] as number) + 1;
  for (let text = 0; text < texts; text++) starts[text + 1] = (starts[text + 1] as number) + (starts[text] as number);
  const next = starts.slice();
  const ordered = new Uint32Array(keys.length);
  keys.forEach(({ text }, number) => {
    const place = next[text] as number;
    ordered[place] = number;
    next[text] = place + 1;
  });
  return { starts, keys: ordered };
}

/** A text with keys behind it until each stands somewhere: of those that do not, the one that goes on from the end with most letters. */
function withKeys(text: string, keys: readonly string[]): string {
  let all = text;
  let left = keys.filter((key) => !all.includes(key)).sort((a, b) => b.length - a.length);
  while (left.length > 0) {
    let [best, most] = [left[0] as string, 0];
    for (const key of left.slice(0, MAX_COMPARED)) {
      const shared = overlap(all, key);
      if (shared > most) [best, most] = [key, shared];
    }
    all += best.slice(most);
    left = left.filter((key) => !all.includes(key));
  }
  return all;
}

/** A text has few keys; of one that has many, the longest are compared. */
const MAX_COMPARED = 8;

/** With how many letters a text ends that another begins with. */
function overlap(text: string, next: string): number {
  for (let length = Math.min(text.length, next.length - 1); length > 0; length--)
    if (text.endsWith(next.slice(0, length))) return length;
  return 0;
}
