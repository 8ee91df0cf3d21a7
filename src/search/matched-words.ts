import type { MatchedWord } from '../ports/text-search.ts';
import { type Clause, isMet } from './clauses.ts';

/** The words of a question by which every document was met that has all of them: each by its first variant, the one that weighs most. */
export const allWords = (words: readonly Clause[]): MatchedWord[] =>
  words.flatMap(({ options: [first] }, term) => (first ? [{ term, variant: first.variant }] : []));

/** Of each word that stands in a document the variant that weighs most. */
export function matchedWords(document: number, words: readonly Clause[]): MatchedWord[] {
  const matched: MatchedWord[] = [];
  for (let term = 0; term < words.length; term++) {
    for (const option of (words[term] as Clause).options) {
      if (!isMet(option, document)) continue;
      matched.push({ term, variant: option.variant });
      break;
    }
  }
  return matched;
}
