import type { Correction } from '../model.ts';
import type { WeighedTerm } from '../search/read-terms.ts';

/** What was read into the question: words that the corpus does not know, and the words they were taken for by their sound. */
export const correctionsOf = (terms: readonly WeighedTerm[]): Correction[] =>
  terms.flatMap(({ word, known, variants }) => {
    const isNamed = variants.some(({ kind }) => kind === 'same');
    const [heard] = variants.filter(({ kind }) => kind === 'sound').sort((a, b) => b.weight - a.weight);
    return heard && !known && !isNamed ? [{ from: word, to: heard.term }] : [];
  });
