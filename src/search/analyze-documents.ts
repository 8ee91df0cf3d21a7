import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { DocumentTexts } from './document-texts.ts';
import { FIELD_COLUMNS } from './posting.ts';
import { buffersOf, createSegmentBuilder, type Segment } from './segment.ts';
import { pairsIn, visitField } from './visit-field.ts';
import { FIELDS } from './weights.ts';

/** What is searched of some documents, by their numbers, ascending. */
export interface NumberedTexts {
  readonly documents: readonly number[];
  readonly texts: readonly DocumentTexts[];
}

/** Some documents, analysed: all that an index keeps of them. Only typed arrays and a text, so that a thread can hand it on without a copy. */
export interface AnalyzedDocuments {
  readonly documents: Uint32Array;
  readonly segments: Segments;
  /** For each document a row with the length of each field. */
  readonly lengths: Lengths;
  /** Pairs of English words that stand side by side, one a line. */
  readonly pairs: string;
}

export const TERM_KINDS = ['words', 'bigrams', 'trigrams'] as const;
export type TermKind = (typeof TERM_KINDS)[number];
export type Segments = Readonly<Record<TermKind, Segment>>;
export type Lengths = Readonly<Record<TermKind, Uint16Array>>;

const MAX_LENGTH = 65_535;

/** Analyses documents into terms and sorts these into postings; yields between documents, so that others can work. */
export async function analyzeDocuments(
  { documents, texts }: NumberedTexts,
  vocabulary: VocabularyMatcher,
  yieldNow: () => Promise<void>,
): Promise<AnalyzedDocuments> {
  const builders = { words: createSegmentBuilder(), bigrams: createSegmentBuilder(), trigrams: createSegmentBuilder() };
  const room = documents.length * FIELD_COLUMNS;
  const lengths = { words: new Uint16Array(room), bigrams: new Uint16Array(room), trigrams: new Uint16Array(room) };
  const pairs = new Set<string>();
  for (const [row, document] of documents.entries()) {
    await yieldNow();
    FIELDS.forEach((name, field) => {
      const text = texts[row]?.[name] ?? '';
      if (text === '') return;
      const counts = { words: 0, bigrams: 0, trigrams: 0 };
      for (const kind of TERM_KINDS) builders[kind].begin(document, field);
      const word = (term: string): void => {
        counts.words++;
        builders.words.add(term, 0, term.length);
      };
      const gram = (kind: 'bigrams' | 'trigrams') => (from: string, start: number, end: number) => {
        counts[kind]++;
        builders[kind].add(from, start, end);
      };
      visitField(name, text, vocabulary, { word, bigram: gram('bigrams'), trigram: gram('trigrams') });
      for (const kind of TERM_KINDS) lengths[kind][row * FIELD_COLUMNS + field] = Math.min(MAX_LENGTH, counts[kind]);
      for (const pair of pairsIn(name, text)) pairs.add(pair);
    });
  }
  const { words, bigrams, trigrams } = builders;
  const segments = { words: words.seal(), bigrams: bigrams.seal(), trigrams: trigrams.seal() };
  return { documents: Uint32Array.from(documents), segments, lengths, pairs: [...pairs].join('\n') };
}

/** The memory of analyzed documents, for handing them to another thread without a copy. */
export const buffersOfDocuments = ({ documents, segments, lengths }: AnalyzedDocuments): ArrayBuffer[] => [
  ...[documents, ...TERM_KINDS.map((kind) => lengths[kind])].map(({ buffer }) => buffer as ArrayBuffer),
  ...TERM_KINDS.flatMap((kind) => buffersOf(segments[kind])),
];
