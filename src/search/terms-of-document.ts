import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Event } from '../model/event.ts';
import type { SearchDocument } from '../model/search-document.ts';
import { documentTexts } from './document-texts.ts';
import { pairsIn, visitField } from './visit-field.ts';
import { FIELDS, type Field } from './weights.ts';

/** The terms of a document, each as often as it stands there. */
export interface DocumentTerms {
  readonly words: Readonly<Record<Field, readonly string[]>>;
  readonly bigrams: readonly string[];
  readonly trigrams: readonly string[];
  /** English words that stand side by side, with a space between. */
  readonly pairs: readonly string[];
}

/** What a document is found by, in any engine: the same terms that the embedded one has. */
export function termsOfDocument(
  document: SearchDocument,
  event: Event | undefined,
  vocabulary: VocabularyMatcher,
): DocumentTerms {
  const words: Record<Field, string[]> = { title: [], notes: [], topics: [], people: [], event: [] };
  const [bigrams, trigrams, pairs]: [string[], string[], string[]] = [[], [], []];
  const texts = documentTexts(document, event);
  for (const field of FIELDS) {
    visitField(field, texts[field], vocabulary, {
      word: (word) => void words[field].push(word),
      bigram: (from, start, end) => void bigrams.push(from.slice(start, end)),
      trigram: (from, start, end) => void trigrams.push(from.slice(start, end)),
    });
    pairs.push(...pairsIn(field, texts[field]));
  }
  return { words, bigrams, trigrams, pairs };
}
