import { lowerBound } from '../language/lower-bound.ts';
import { CONCEPT_MARK } from '../language/vocabulary-matcher.ts';
import type { MergeElsewhere } from './analysis.ts';
import { type AnalyzedDocuments, type Segments, TERM_KINDS, type TermKind } from './analyze-documents.ts';
import type { WeighedPostings } from './clauses.ts';
import { createFieldLengths, type FieldLengths } from './field-lengths.ts';
import { FIELD_COLUMNS, FREQUENCY_BITS } from './posting.ts';
import { createPostings, type OpenSegment, openSegment } from './postings.ts';
import { type LiveSegment, mergeSegments, type Segment } from './segment.ts';
import { createTermDictionary, type SavedDictionary, type TermDictionary } from './term-dictionary.ts';
import { variantPostings } from './variant-postings.ts';
import { FIELD_WEIGHTS, FIELDS } from './weights.ts';
import type { WordStatistics } from './word-knowledge.ts';

/** The inverted indexes of a corpus and the words in them. */
export interface TextIndex extends Readonly<Record<TermKind, WeighedPostings>> {
  readonly dictionary: TermDictionary;
  /** Adds analysed documents; what was known of them has to be removed before. */
  add(analyzed: readonly AnalyzedDocuments[]): Promise<void>;
  remove(documents: Iterable<number>): void;
  /** How often words stand in the documents. */
  readonly statistics: WordStatistics;
  /** Documents have lower numbers. */
  readonly documentLimit: () => number;
  save(): Promise<SavedText>;
}

export interface SavedText {
  readonly segments: readonly SavedSegment[];
  readonly lengths: Readonly<Record<TermKind, Uint16Array>>;
  readonly dictionary: SavedDictionary;
}

interface SavedSegment {
  readonly documents: Uint32Array;
  readonly segments: Segments;
}

/** Some documents with their postings of each kind of terms. */
interface IndexSegment {
  readonly documents: Uint32Array;
  /** Documents that were removed or replaced. */
  readonly tombstones: Set<number>;
  readonly open: Readonly<Record<TermKind, OpenSegment>>;
}

/** A question looks each term up in each segment; more than these are made one. */
const MAX_SEGMENTS = 4;

/** An empty index, or the one that was saved. `yieldNow` lets others work during long steps; where another thread can merge, the largest kind is left to it. */
export function createTextIndex(yieldNow: () => Promise<void>, saved?: SavedText, mergeElsewhere?: MergeElsewhere): TextIndex {
  let segments: readonly IndexSegment[] = saved?.segments.map(openIndexSegment) ?? [];
  const lengths = {
    words: createFieldLengths(weighOccurrence, saved?.lengths.words),
    bigrams: createFieldLengths(weighOccurrence, saved?.lengths.bigrams),
    trigrams: createFieldLengths(weighOccurrence, saved?.lengths.trigrams),
  };
  let highest = Math.max(0, ...segments.map(({ documents }) => documents.at(-1) ?? 0));
  const opened: Record<TermKind, readonly OpenSegment[]> = { words: [], bigrams: [], trigrams: [] };
  const setSegments = (now: readonly IndexSegment[]): void => {
    segments = now;
    for (const kind of TERM_KINDS) opened[kind] = now.map(({ open }) => open[kind]);
  };
  setSegments(segments);
  const postingsOf = (kind: TermKind): WeighedPostings => ({
    ...createPostings(() => opened[kind]),
    weights: lengths[kind].weights,
  });
  const words = postingsOf('words');
  const dictionary = createTermDictionary(words.has, saved?.dictionary);
  const homeOf = (document: number): IndexSegment | undefined =>
    segments.find(({ documents, tombstones }) => !tombstones.has(document) && includes(documents, document));

  const index: TextIndex = {
    words,
    bigrams: postingsOf('bigrams'),
    trigrams: postingsOf('trigrams'),
    dictionary,
    statistics: {
      documentCount: () => segments.reduce((sum, { documents, tombstones }) => sum + documents.length - tombstones.size, 0),
      frequencyOf: (term, others) => variantPostings(words, { term, with: others }).frequency,
    },
    async add(analyzed) {
      if (analyzed.length === 0) return;
      for (const { documents, lengths: rows } of analyzed) {
        documents.forEach((document, row) => {
          highest = Math.max(highest, document);
          for (const kind of TERM_KINDS) setLengths(lengths[kind], document, rows[kind], row);
        });
      }
      const added = await mergeIndexSegments(analyzed.map(openIndexSegment), yieldNow, mergeElsewhere);
      await learnWords(added, segments, dictionary, yieldNow);
      for (const { pairs } of analyzed) for (const pair of pairs.split('\n').filter(Boolean)) dictionary.addPair(pair);
      setSegments(
        segments.length < MAX_SEGMENTS ? [...segments, added] : [await mergeIndexSegments([...segments, added], yieldNow)],
      );
    },
    remove(documents) {
      for (const document of documents) {
        homeOf(document)?.tombstones.add(document);
        for (const kind of TERM_KINDS) lengths[kind].clear(document);
      }
    },
    documentLimit: () => highest + 1,
    async save() {
      if (segments.length > 1 || segments.some(({ tombstones }) => tombstones.size > 0))
        setSegments([await mergeIndexSegments(segments, yieldNow)]);
      return {
        segments: segments.map(({ documents, open: { words, bigrams, trigrams } }) => ({
          documents,
          segments: { words: words.segment, bigrams: bigrams.segment, trigrams: trigrams.segment },
        })),
        lengths: { words: lengths.words.save(), bigrams: lengths.bigrams.save(), trigrams: lengths.trigrams.save() },
        dictionary: dictionary.save(),
      };
    },
  };
  return index;
}

/** BM25F: the weight of the field, held against its length. */
function weighOccurrence(field: number, relativeLength: number): number {
  const name = FIELDS[field];
  if (!name) return 0;
  const { weight, b } = FIELD_WEIGHTS[name];
  return weight / (1 + b * (relativeLength - 1));
}

function openIndexSegment({ documents, segments }: SavedSegment): IndexSegment {
  const tombstones = new Set<number>();
  const { words, bigrams, trigrams } = segments;
  return {
    documents,
    tombstones,
    open: {
      words: openSegment(words, tombstones),
      bigrams: openSegment(bigrams, tombstones),
      trigrams: openSegment(trigrams, tombstones),
    },
  };
}

/** One segment of several. `mergeElsewhere` uses segments up, so it is only for segments that nobody searches. */
async function mergeIndexSegments(
  segments: readonly IndexSegment[],
  yieldNow: () => Promise<void>,
  mergeElsewhere?: MergeElsewhere,
): Promise<IndexSegment> {
  const [first] = segments;
  if (first && segments.length === 1 && first.tombstones.size === 0) return first;
  const liveOf = (kind: TermKind): LiveSegment[] => segments.map(({ open }) => open[kind]);
  const mergeHere = (kind: TermKind): Promise<Segment> => mergeSegments(liveOf(kind), yieldNow);
  const documents = segments.flatMap(({ documents, tombstones }) =>
    [...documents].filter((document) => !tombstones.has(document)),
  );
  const [trigrams, { words, bigrams }] = await Promise.all([
    mergeElsewhere ? mergeElsewhere(liveOf('trigrams').map(({ segment }) => segment)) : mergeHere('trigrams'),
    (async () => ({ words: await mergeHere('words'), bigrams: await mergeHere('bigrams') }))(),
  ]);
  return openIndexSegment({ documents: Uint32Array.from(documents).sort(), segments: { words, bigrams, trigrams } });
}

function setLengths(lengths: FieldLengths, document: number, rows: Uint16Array, row: number): void {
  for (let field = 0; field < FIELDS.length; field++) lengths.set(document, field, rows[row * FIELD_COLUMNS + field] ?? 0);
}

const PEOPLE = FIELDS.indexOf('people');
const WORDS_AT_ONCE = 500;

/** Tells the dictionary the words that no other segment has; a word that first stands in somebody's name is a name. */
async function learnWords(
  added: IndexSegment,
  others: readonly IndexSegment[],
  dictionary: TermDictionary,
  yieldNow: () => Promise<void>,
): Promise<void> {
  const { segment, table } = added.open.words;
  for (let number = 0; number < table.size(); number++) {
    if (number % WORDS_AT_ONCE === 0) await yieldNow();
    const word = table.termAt(number);
    if (word.startsWith(CONCEPT_MARK) || others.some(({ open }) => open.words.table.find(word) >= 0)) continue;
    const first = segment.postings[segment.starts[number] as number] as number;
    dictionary.add(word, (first >>> FREQUENCY_BITS) % FIELD_COLUMNS === PEOPLE);
  }
}

/** Whether a number is in an ascending list. */
function includes(ascending: Uint32Array, wanted: number): boolean {
  return ascending[lowerBound(ascending.length, (place) => (ascending[place] as number) < wanted)] === wanted;
}
