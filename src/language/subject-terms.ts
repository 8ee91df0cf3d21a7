import { foldWidth } from './normalize-text.ts';
import { visitWords } from './visit-terms.ts';
import type { VocabularyMatcher } from './vocabulary-matcher.ts';

/** The words of a short text and the groups of the vocabulary that stand in it, each once. */
export function subjectTerms(text: string, vocabulary: VocabularyMatcher): ReadonlySet<string> {
  const folded = foldWidth(text);
  const terms = new Set(vocabulary.concepts(folded));
  visitWords(folded, (word) => void terms.add(word));
  return terms;
}
