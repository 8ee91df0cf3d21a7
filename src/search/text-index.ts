import { CONCEPT_MARK } from '../language/vocabulary-matcher.ts';
import type { MergeElsewhere } from './analysts.ts';
import { type AnalyzedCards, type Segments, TERM_KINDS, type TermKind } from './analyze-cards.ts';
import type { WeighedPostings } from './clauses.ts';
import { createFieldLengths, type FieldLengths } from './field-lengths.ts';
import { FIELD_COLUMNS, FREQUENCY_BITS } from './posting.ts';
import { createPostings, type OpenSegment, openSegment } from './postings.ts';
import { type LivingSegment, mergeSegments, type Segment } from './segment.ts';
import { createTermDictionary, type SavedDictionary, type TermDictionary } from './term-dictionary.ts';
import { FIELD_WEIGHTS, FIELDS } from './weights.ts';

/** The inverted indexes of a corpus and the words in them. */
export interface TextIndex extends Readonly<Record<TermKind, WeighedPostings>> {
  readonly dictionary: TermDictionary;
  /** Takes in analyzed cards; what was known of their documents has to be removed before. */
  add(cards: readonly AnalyzedCards[]): Promise<void>;
  remove(documents: Iterable<number>): void;
  /** Documents have lower numbers. */
  readonly documentLimit: () => number;
  save(): Promise<SavedText>;
}

export interface SavedText {
  readonly parts: readonly SavedPart[];
  readonly lengths: Readonly<Record<TermKind, Uint16Array>>;
  readonly dictionary: SavedDictionary;
}

interface SavedPart {
  readonly documents: Uint32Array;
  readonly segments: Segments;
}

/** Some documents with their segments, one for each kind of terms, and which of them are gone. */
interface Part {
  readonly documents: Uint32Array;
  readonly gone: Set<number>;
  readonly open: Readonly<Record<TermKind, OpenSegment>>;
}

/** A question looks each term up in each part; more than these are made one. */
const MOST_PARTS = 4;

/** An empty index, or the one that was saved. `breathe` lets others work during long steps; where another thread can merge, the largest kind is left to it. */
export function createTextIndex(breathe: () => Promise<void>, saved?: SavedText, mergeElsewhere?: MergeElsewhere): TextIndex {
  let parts: readonly Part[] = saved?.parts.map(openPart) ?? [];
  const lengths = {
    words: createFieldLengths(weighOccurrence, saved?.lengths.words),
    bigrams: createFieldLengths(weighOccurrence, saved?.lengths.bigrams),
    trigrams: createFieldLengths(weighOccurrence, saved?.lengths.trigrams),
  };
  let highest = Math.max(0, ...parts.map(({ documents }) => documents.at(-1) ?? 0));
  const opened: Record<TermKind, readonly OpenSegment[]> = { words: [], bigrams: [], trigrams: [] };
  const setParts = (now: readonly Part[]): void => {
    parts = now;
    for (const kind of TERM_KINDS) opened[kind] = now.map(({ open }) => open[kind]);
  };
  setParts(parts);
  const postingsOf = (kind: TermKind): WeighedPostings => ({
    ...createPostings(() => opened[kind]),
    weights: lengths[kind].weights,
  });
  const words = postingsOf('words');
  const dictionary = createTermDictionary(words.has, saved?.dictionary);
  const homeOf = (document: number): Part | undefined =>
    parts.find(({ documents, gone }) => !gone.has(document) && includes(documents, document));

  const index: TextIndex = {
    words,
    bigrams: postingsOf('bigrams'),
    trigrams: postingsOf('trigrams'),
    dictionary,
    async add(cards) {
      if (cards.length === 0) return;
      for (const { documents, lengths: rows } of cards) {
        documents.forEach((document, row) => {
          highest = Math.max(highest, document);
          for (const kind of TERM_KINDS) setLengths(lengths[kind], document, rows[kind], row);
        });
      }
      const added = await mergeParts(cards.map(openPart), breathe, mergeElsewhere);
      await learnWords(added, parts, dictionary, breathe);
      for (const { pairs } of cards) for (const pair of pairs.split('\n').filter(Boolean)) dictionary.addPair(pair);
      setParts(parts.length < MOST_PARTS ? [...parts, added] : [await mergeParts([...parts, added], breathe)]);
    },
    remove(documents) {
      for (const document of documents) {
        homeOf(document)?.gone.add(document);
        for (const kind of TERM_KINDS) lengths[kind].clear(document);
      }
    },
    documentLimit: () => highest + 1,
    async save() {
      if (parts.length > 1 || parts.some(({ gone }) => gone.size > 0)) setParts([await mergeParts(parts, breathe)]);
      return {
        parts: parts.map(({ documents, open: { words, bigrams, trigrams } }) => ({
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

function openPart({ documents, segments }: SavedPart): Part {
  const gone = new Set<number>();
  const { words, bigrams, trigrams } = segments;
  return {
    documents,
    gone,
    open: { words: openSegment(words, gone), bigrams: openSegment(bigrams, gone), trigrams: openSegment(trigrams, gone) },
  };
}

/** One part of several. `mergeElsewhere` uses segments up, so it is only for parts that nobody searches. */
async function mergeParts(parts: readonly Part[], breathe: () => Promise<void>, mergeElsewhere?: MergeElsewhere): Promise<Part> {
  const [first] = parts;
  if (first && parts.length === 1 && first.gone.size === 0) return first;
  const livingOf = (kind: TermKind): LivingSegment[] => parts.map(({ open }) => open[kind]);
  const mergeHere = (kind: TermKind): Promise<Segment> => mergeSegments(livingOf(kind), breathe);
  const documents = parts.flatMap(({ documents, gone }) => [...documents].filter((document) => !gone.has(document)));
  const [trigrams, { words, bigrams }] = await Promise.all([
    mergeElsewhere ? mergeElsewhere(livingOf('trigrams').map(({ segment }) => segment)) : mergeHere('trigrams'),
    (async () => ({ words: await mergeHere('words'), bigrams: await mergeHere('bigrams') }))(),
  ]);
  return openPart({ documents: Uint32Array.from(documents).sort(), segments: { words, bigrams, trigrams } });
}

function setLengths(lengths: FieldLengths, document: number, rows: Uint16Array, row: number): void {
  for (let field = 0; field < FIELDS.length; field++) lengths.set(document, field, rows[row * FIELD_COLUMNS + field] ?? 0);
}

const PEOPLE = FIELDS.indexOf('people');
const WORDS_AT_ONCE = 500;

/** Tells the dictionary the words that no other part has; a word that is first met in somebody's name is a name. */
async function learnWords(
  added: Part,
  others: readonly Part[],
  dictionary: TermDictionary,
  breathe: () => Promise<void>,
): Promise<void> {
  const { segment, table } = added.open.words;
  for (let number = 0; number < table.size(); number++) {
    if (number % WORDS_AT_ONCE === 0) await breathe();
    const word = table.termAt(number);
    if (word.startsWith(CONCEPT_MARK) || others.some(({ open }) => open.words.table.find(word) >= 0)) continue;
    const first = segment.postings[segment.starts[number] as number] as number;
    dictionary.add(word, (first >>> FREQUENCY_BITS) % FIELD_COLUMNS === PEOPLE);
  }
}

/** Whether a number is in an ascending list. */
function includes(ascending: Uint32Array, wanted: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted;
}
