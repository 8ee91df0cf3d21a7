/** FNV-1a of 32 bits over UTF-16 units (Fowler, Noll, Vo). */
export const HASH_START = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/** A hash with one unit more; begins with `HASH_START`. */
export const hashedWith = (hash: number, unit: number): number => Math.imul(hash ^ unit, HASH_PRIME);

/** The hash of a text, or of a piece of it, as a number that is not negative. */
export function fnvOf(text: string, from = 0, to = text.length): number {
  let hash = HASH_START;
  for (let at = from; at < to; at++) hash = hashedWith(hash, text.charCodeAt(at));
  return hash >>> 0;
}
