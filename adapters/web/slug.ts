const MAX_SLUG = 60;
const [OFFSET, PRIME] = [0x811c9dc5, 0x01000193];

/** A name as it stands in an address and as the name of a folder: letters and digits in lower case, hyphens between. Never empty. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}+#]+/gu, '-');
  const short = [...words].slice(0, MAX_SLUG).join('').replaceAll('#', 'sharp').replaceAll('+', 'plus');
  return short.replace(/^-|-$/g, '') || markOf(name);
}

/** What tells names apart whose slugs are the same: FNV-1a with 32 bits. */
export function markOf(name: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, PRIME) >>> 0;
  return hash.toString(36);
}
