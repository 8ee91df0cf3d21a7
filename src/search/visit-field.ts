import { foldWidth, normalizeText } from '../language/normalize-text.ts';
import { type TermVisitor, visitTerms, visitWords } from '../language/visit-terms.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Field } from './weights.ts';

/** Fields whose bigrams and trigrams are indexed too: names and topics are found by their words. */
const GRAM_FIELDS: ReadonlySet<Field> = new Set(['title', 'notes']);
const LATIN_PAIR = /(?<![a-z0-9])([a-z]{2,})[ -](?=([a-z]{2,})(?![a-z0-9]))/g;

/** Shows all terms of one field of a document: its words, their pieces where it has them, the groups of the vocabulary that stand in it. */
export function visitField(field: Field, text: string, vocabulary: VocabularyMatcher, visitor: TermVisitor): void {
  const folded = foldWidth(text);
  if (GRAM_FIELDS.has(field)) visitTerms(folded, visitor);
  else visitWords(folded, visitor.word);
  vocabulary.concepts(text).forEach(visitor.word);
}

/** The pairs of English words that stand side by side in a field, with a space between; none in names. */
export const pairsIn = (field: Field, text: string): string[] =>
  field === 'people' ? [] : [...normalizeText(text).matchAll(LATIN_PAIR)].map(([, first, second]) => `${first} ${second}`);
