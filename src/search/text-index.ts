import { analyzeText } from '../language/analyze-text.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import { createPostings, type SavedPostings } from './postings.ts';
import type { TextIndex } from './score.ts';
import { FIELDS, type Field } from './weights.ts';

export type SavedText = Readonly<Record<keyof TextIndex, SavedPostings>>;

/** The texts of one session by field; a field with several texts has them one after the other. */
export type SessionTexts = Readonly<Record<Field, string>>;

/** Fields whose bigrams and trigrams are indexed too: names and topics are found by their words. */
const GRAM_FIELDS: ReadonlySet<Field> = new Set(['title', 'notes']);

export interface WritableTextIndex extends TextIndex {
  insert(document: number, field: Field, text: string): void;
  remove(document: number, field: Field, text: string): void;
  save(): SavedText;
}

/** The inverted indexes with the way texts get into them. */
export function createTextIndex(matcher: VocabularyMatcher, saved?: SavedText): WritableTextIndex {
  const words = createPostings(FIELDS.length, saved?.words);
  const bigrams = createPostings(FIELDS.length, saved?.bigrams);
  const trigrams = createPostings(FIELDS.length, saved?.trigrams);

  const each = (action: 'add' | 'remove', document: number, name: Field, text: string): void => {
    const field = FIELDS.indexOf(name);
    const analyzed = analyzeText(text);
    words[action](document, field, [...analyzed.words, ...matcher.concepts(text)]);
    if (!GRAM_FIELDS.has(name)) return;
    bigrams[action](document, field, analyzed.bigrams);
    trigrams[action](document, field, analyzed.trigrams);
  };
  return {
    words,
    bigrams,
    trigrams,
    insert: (document, field, text) => each('add', document, field, text),
    remove: (document, field, text) => each('remove', document, field, text),
    save: () => ({ words: words.save(), bigrams: bigrams.save(), trigrams: trigrams.save() }),
  };
}
