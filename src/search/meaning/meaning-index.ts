import type { SearchDocument } from '../../model/search-document.ts';
import { dotProducts } from './dot-products.ts';
import { meaningTexts } from './meaning-texts.ts';
import { cosineOf, type PackedVectors, type Probe, roomFor } from './packed-vectors.ts';

/** The vectors of all documents, one document's after the other's, as structured-cloneable data. */
export interface MeaningIndex extends PackedVectors {
  /** How many numbers a vector has. */
  readonly dimensions: number;
  readonly ids: readonly string[];
  /** The number of each document's first vector, that of its title; of one document more than there are. */
  readonly starts: Uint32Array;
  /** How many of a document's vectors after the first are those of its passages; the rest are of several passages each. */
  readonly passages: Uint32Array;
  /** How near a vector lies to questions in general. */
  readonly general: Float32Array;
}

export interface MeaningSource {
  readonly documents: readonly SearchDocument[];
  readonly dimensions: number;
  /** Vectors of questions that have nothing to do with each other. */
  readonly neutral: readonly Probe[];
  /** Puts the vector of a text into a place of an index. */
  copy(text: string, at: number, into: PackedVectors): void;
  readonly yieldNow: () => Promise<void>;
}

/** How near a vector lies to questions in general is the mean of its cosines to so many of the neutral ones, the nearest. */
const NEAREST_NEUTRAL = 20;
/** So many vectors are held against the neutral ones before others may work. */
const AT_ONCE = 256;

/** Puts the vectors of documents in order. */
export async function buildMeaningIndex({
  documents,
  dimensions,
  neutral,
  copy,
  yieldNow,
}: MeaningSource): Promise<MeaningIndex> {
  const texts = documents.map(meaningTexts);
  const starts = new Uint32Array(documents.length + 1);
  texts.forEach(({ passages, windows }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + 1 + passages.length + windows.length;
  });
  const packed = roomFor(starts[documents.length] ?? 0, dimensions);
  for (const [at, { title, passages, windows }] of texts.entries()) {
    for (const [offset, text] of [title, ...passages, ...windows].entries()) copy(text, (starts[at] ?? 0) + offset, packed);
    await yieldNow();
  }
  const general = new Float32Array(packed.scales.length);
  for (let from = 0; from < general.length; from += AT_ONCE) {
    putGeneral(from, packed, neutral, general.subarray(from, from + AT_ONCE));
    await yieldNow();
  }
  return {
    ...packed,
    dimensions,
    ids: documents.map(({ id }) => id),
    starts,
    passages: Uint32Array.from(texts, ({ passages }) => passages.length),
    general,
  };
}

/** How near vectors, from the one with a number on, lie to questions in general. */
function putGeneral(from: number, packed: PackedVectors, neutral: readonly Probe[], into: Float32Array): void {
  const products = neutral.map((probe) => {
    const row = new Int32Array(into.length);
    dotProducts(probe, packed.values, from, row);
    return row;
  });
  for (let at = 0; at < into.length; at++) {
    const cosineTo = (probe: Probe, which: number): number => cosineOf(products[which]?.[at] ?? 0, probe, from + at, packed);
    const nearest = Float32Array.from(neutral, cosineTo).sort().slice(-NEAREST_NEUTRAL);
    into[at] = nearest.length > 0 ? nearest.reduce((sum, cosine) => sum + cosine, 0) / nearest.length : 0;
  }
}
