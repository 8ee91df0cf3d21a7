import { normalizeText } from '../language/normalize-text.ts';

/** The candidates most like a word, best first: for "did you mean". By shared character pairs (Dice's coefficient). */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = pairsOf(word);
  return [...candidates]
    .map((candidate) => ({ candidate, likeness: dice(wanted, pairsOf(candidate)) }))
    .filter(({ likeness }) => likeness > 0.3)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function pairsOf(text: string): Set<string> {
  const padded = ` ${normalizeText(text).replace(/\s+/g, '')} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2)));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}
