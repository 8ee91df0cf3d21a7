import type { SearchDocument } from '../../model/search-document.ts';
import { meaningTexts } from './meaning-texts.ts';
import { cosineTo, type PackedVectors, type Probe, roomFor } from './packed-vectors.ts';

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
  const general = new Float32Array(packed.scales.length);
  for (const [at, { title, passages, windows }] of texts.entries()) {
    for (const [offset, text] of [title, ...passages, ...windows].entries()) {
      const place = (starts[at] ?? 0) + offset;
      copy(text, place, packed);
      general[place] = generalNearness(place, packed, neutral);
    }
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

function generalNearness(place: number, packed: PackedVectors, neutral: readonly Probe[]): number {
  const cosines = Float32Array.from(neutral, (probe) => cosineTo(probe, place, packed)).sort();
  const nearest = cosines.slice(-NEAREST_NEUTRAL);
  return nearest.length > 0 ? nearest.reduce((sum, cosine) => sum + cosine, 0) / nearest.length : 0;
}
