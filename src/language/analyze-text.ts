import { foldWidth } from './normalize-text.ts';
import { visitTerms } from './visit-terms.ts';

/** What a text is made of, in the three sizes that are indexed. Duplicates are kept: they are term frequencies. */
export interface AnalyzedText {
  readonly words: readonly string[];
  readonly bigrams: readonly string[];
  readonly trigrams: readonly string[];
}

/**
 * Splits a text into terms that compare equal when a reader would call them the same word.
 * Words: ICU words of kanji and hiragana, whole katakana runs, Latin words with their parts (`kube-proxy`, `RabbitMQ`).
 * Bigrams: of each kanji and each katakana run. Trigrams: of everything between punctuation but pure hiragana and pure Latin.
 * Any string is allowed; time grows with its length only.
 */
export function analyzeText(text: string): AnalyzedText {
  const words: string[] = [];
  const bigrams: string[] = [];
  const trigrams: string[] = [];
  visitTerms(foldWidth(text), {
    word: (word) => void words.push(word),
    bigram: (from, start, end) => void bigrams.push(from.slice(start, end)),
    trigram: (from, start, end) => void trigrams.push(from.slice(start, end)),
  });
  return { words, bigrams, trigrams };
}
