import { lowerBound } from '../language/lower-bound.ts';
import { textAt } from '../language/text-at.ts';
import type { SortedAffixes } from './sort-affixes.ts';

/** The words that begin or end with this one and have so many letters more at least. */
export function longerWords({ words, backward }: SortedAffixes, affix: string, letters: number): string[] {
  const size = backward.length;
  const forwardAt = (place: number): string => textAt(words, place);
  const backwardAt = (place: number): string => reversed(textAt(words, backward[place] as number));
  const isLonger = (word: string): boolean => word.length >= affix.length + letters;
  const ending = withPrefix(size, backwardAt, reversed(affix)).filter(isLonger).map(reversed);
  return [...new Set([...withPrefix(size, forwardAt, affix).filter(isLonger), ...ending])];
}

const reversed = (word: string): string => [...word].reverse().join('');

function withPrefix(size: number, wordAt: (place: number) => string, prefix: string): string[] {
  const found: string[] = [];
  for (let at = lowerBound(size, (place) => wordAt(place) < prefix); at < size; at++) {
    const word = wordAt(at);
    if (!word.startsWith(prefix)) break;
    found.push(word);
  }
  return found;
}
