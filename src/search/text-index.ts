import { analyzeText } from '../language/analyze-text.ts';
import { normalizeText } from '../language/normalize-text.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import { createPostings, type Postings, type SavedFields } from './postings.ts';
import { createTermDictionary, type SavedDictionary, type TermDictionary } from './term-dictionary.ts';
import { FIELDS, type Field } from './weights.ts';

/** The inverted indexes of a corpus and the words in them. */
export interface TextIndex {
  readonly words: Postings;
  readonly bigrams: Postings;
  readonly trigrams: Postings;
  readonly dictionary: TermDictionary;
  insert(document: number, field: Field, text: string): void;
  remove(document: number, field: Field, text: string): void;
  save(): SavedText;
}

export interface SavedText {
  readonly words: SavedFields;
  readonly bigrams: SavedFields;
  readonly trigrams: SavedFields;
  readonly dictionary: SavedDictionary;
}

/** The texts of one card by field; a field with several texts has them one after the other. */
export type CardTexts = Readonly<Record<Field, string>>;

/** Fields whose bigrams and trigrams are indexed too: names and topics are found by their words. */
const GRAM_FIELDS: ReadonlySet<Field> = new Set(['title', 'notes']);

const LATIN_PAIR = /(?<![a-z0-9])([a-z]{2,})[ -](?=([a-z]{2,})(?![a-z0-9]))/g;

/** An empty index, or the one that was saved. Texts are analyzed here, both ways. */
export function createTextIndex(vocabulary: VocabularyMatcher, saved?: SavedText): TextIndex {
  const words = createPostings(FIELDS.length, saved?.words);
  const bigrams = createPostings(FIELDS.length, saved?.bigrams);
  const trigrams = createPostings(FIELDS.length, saved?.trigrams);
  const dictionary = createTermDictionary(saved?.dictionary);

  const learnWords = (name: Field, text: string, found: readonly string[]): void => {
    const isName = name === 'people';
    for (const word of new Set(found)) if (!words.has(word)) dictionary.add(word, isName);
    if (isName) return;
    for (const [, first = '', second = ''] of normalizeText(text).matchAll(LATIN_PAIR)) dictionary.addPair(first, second);
  };
  const change = (how: 'add' | 'remove', document: number, name: Field, text: string): void => {
    const field = FIELDS.indexOf(name);
    const analyzed = analyzeText(text);
    if (how === 'add') learnWords(name, text, analyzed.words);
    words[how](document, field, [...analyzed.words, ...vocabulary.concepts(text)]);
    if (!GRAM_FIELDS.has(name)) return;
    bigrams[how](document, field, analyzed.bigrams);
    trigrams[how](document, field, analyzed.trigrams);
  };
  return {
    words,
    bigrams,
    trigrams,
    dictionary,
    insert: (document, field, text) => change('add', document, field, text),
    remove: (document, field, text) => change('remove', document, field, text),
    save: () => ({ words: words.save(), bigrams: bigrams.save(), trigrams: trigrams.save(), dictionary: dictionary.save() }),
  };
}
