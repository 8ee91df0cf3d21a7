import { lowerBound } from '../language/lower-bound.ts';
/** Words by how they begin and how they end. */
export interface AffixIndex {
  /** The words that begin or end with this one and have so many letters more at least. */
  longerThan(affix: string, letters: number): string[];
}

const reversed = (word: string): string => [...word].reverse().join('');

/** Sorts the words both ways: those with a common beginning stand side by side. */
export function createAffixIndex(words: Iterable<string>): AffixIndex {
  const forward = [...new Set(words)].sort();
  const backward = forward.map(reversed).sort();
  return {
    longerThan(affix, letters) {
      const isLonger = (word: string): boolean => word.length >= affix.length + letters;
      const ending = withPrefix(backward, reversed(affix)).filter(isLonger).map(reversed);
      return [...new Set([...withPrefix(forward, affix).filter(isLonger), ...ending])];
    },
  };
}

function withPrefix(sorted: readonly string[], prefix: string): string[] {
  const from = lowerBound(sorted.length, (place) => (sorted[place] as string) < prefix);
  const found: string[] = [];
  for (let at = from; sorted[at]?.startsWith(prefix); at++) found.push(sorted[at] as string);
  return found;
}
