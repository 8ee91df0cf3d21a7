import { normalizeText } from './normalize-text.ts';

/** The candidates most like a word, best first: for "did you mean". By shared character pairs (Dice's coefficient). */
export const nearest = (word: string, candidates: Iterable<string>, most = 3): string[] => createNearest(candidates)(word, most);

const MIN_LIKENESS = 0.3;

/** The same over candidates that stay: only those that share a pair with the word are looked at, and only what is at least so like it, 0 to 1, is given. */
export function createNearest(candidates: Iterable<string>, least = MIN_LIKENESS): (word: string, most?: number) => string[] {
  const all = [...candidates];
  const sizes = new Uint32Array(all.length);
  const byPair = new Map<string, number[]>();
  all.forEach((candidate, at) => {
    const pairs = pairsOf(candidate);
    sizes[at] = pairs.size;
    for (const pair of pairs) {
      const known = byPair.get(pair);
      if (known) known.push(at);
      else byPair.set(pair, [at]);
    }
  });
  return (word, most = 3) => {
    const wanted = pairsOf(word);
    const shared = new Map<number, number>();
    for (const pair of wanted) for (const at of byPair.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    return [...shared]
      .map(([at, count]) => ({ at, likeness: (2 * count) / (wanted.size + (sizes[at] ?? 0)) }))
      .filter(({ likeness }) => likeness > least)
      .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
      .slice(0, most)
      .map(({ at }) => all[at] ?? '');
  };
}

/** How like a word other texts are, 0 to 1, by the pairs of letters that they share. */
export function likenessTo(word: string): (text: string) => number {
  const wanted = pairsOf(word);
  return (text) => {
    const pairs = pairsOf(text);
    let shared = 0;
    for (const pair of pairs) if (wanted.has(pair)) shared++;
    return (2 * shared) / (wanted.size + pairs.size);
  };
}

/** What stands before the first and behind the last letter of a text. */
export const NO_LETTER = ' '.charCodeAt(0);

/** The pairs of letters of a word: how many, and, for many texts to go through, 1 where two letters may be one of them and 0 where they are not. */
export function pairsWanted(word: string): { readonly count: number; readonly mayBe: (first: number, second: number) => number } {
  const wanted = pairsOf(word);
  const marks = new Uint8Array(2 ** 16);
  const placeOf = (first: number, second: number): number => (first * PRIME + second) & 0xffff;
  for (const pair of wanted) marks[placeOf(pair.charCodeAt(0), pair.charCodeAt(1))] = 1;
  return { count: wanted.size, mayBe: (first, second) => marks[placeOf(first, second)] as number };
}
const PRIME = 31;

function pairsOf(text: string): Set<string> {
  const padded = ` ${normalizeText(text).replace(/\s+/g, '')} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2)));
}
