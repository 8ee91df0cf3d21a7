import type { Vocabulary } from '../model/corpus.ts';
import { createVocabularyMatcher, type VocabularyMatcher } from './vocabulary-matcher.ts';

const matchers = new WeakMap<Vocabulary, VocabularyMatcher>();

/** The matcher of a vocabulary, made when it is first asked for. */
export function matcherOf(vocabulary: Vocabulary): VocabularyMatcher {
  const matcher = matchers.get(vocabulary) ?? createVocabularyMatcher(vocabulary);
  matchers.set(vocabulary, matcher);
  return matcher;
}
