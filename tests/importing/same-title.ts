/** Whether two titles are the same but for spelling, or one is a part of the other. */
export function sameTitle(a: string, b: string): boolean {
  const [keyA, keyB] = [lettersOf(a), lettersOf(b)];
  if (keyA === keyB || (Math.min(keyA.length, keyB.length) >= 4 && (keyA.includes(keyB) || keyB.includes(keyA)))) return true;
  const pairs = (key: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, i) => key.slice(i, i + 2)));
  const [pairsA, pairsB] = [pairs(keyA), pairs(keyB)];
  const shared = [...pairsA].filter((pair) => pairsB.has(pair)).length;
  return (2 * shared) / (pairsA.size + pairsB.size || 1) >= 0.75;
}

/** Letters and digits of a title; of the scorer's own, so that a fault of the program's key is not scored as right. */
const lettersOf = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
