import type { NearDocument } from '../../ports/text-search.ts';
import { GENERAL_SHARE, LEAST_SPREAD } from '../weights.ts';
import type { MeaningIndex } from './meaning-index.ts';
import { cosineTo, type Probe, probeOf } from './packed-vectors.ts';

/** What may be found. */
export interface NearRequest {
  /** Whether a document may be found. */
  readonly isAllowed: (id: string) => boolean;
  /** So many of the nearest are told. */
  readonly limit: number;
  /** Documents that are told of however far they are. */
  readonly also: ReadonlySet<string>;
}

/** Finds documents by their meaning, all of them looked at. */
export interface MeaningSearch {
  /** The nearest to a question's vector, the nearest first. */
  near(vector: ArrayLike<number>, request: NearRequest): readonly NearDocument[];
  /** The vector of a document's title; none where it has no such document. */
  vectorOf(id: string): ArrayLike<number> | undefined;
}

/** A document that may be found. */
interface Candidate {
  readonly document: number;
  /** Cosine, less what the document has in common with questions of any kind. */
  readonly excess: number;
}

/** Searches an index of vectors. */
export const createMeaningSearch = (index: MeaningIndex): MeaningSearch => ({
  near(vector, { isAllowed, limit, also }) {
    if (vector.length !== index.dimensions) return [];
    const probe = probeOf(vector);
    const all: Candidate[] = [];
    for (let document = 0; document < index.ids.length; document++)
      if (isAllowed(index.ids[document] as string)) all.push({ document, excess: excessOf(document, probe, index) });
    const { mean, spread } = spreadOf(all);
    all.sort((a, b) => b.excess - a.excess);
    return all.flatMap(({ document, excess }, rank): NearDocument[] => {
      const id = index.ids[document] as string;
      if (rank >= limit && !also.has(id)) return [];
      const passage = nearestPassage(document, probe, index);
      const near = { id, nearness: (excess - mean) / spread, excess: excess / spread };
      return [passage === undefined ? near : { ...near, passage }];
    });
  },
  vectorOf(id) {
    const document = index.ids.indexOf(id);
    if (document < 0) return undefined;
    const start = (index.starts[document] as number) * index.dimensions;
    return index.values.subarray(start, start + index.dimensions);
  },
});

/** That of the nearest of a document's vectors. */
function excessOf(document: number, probe: Probe, index: MeaningIndex): number {
  const end = index.starts[document + 1] as number;
  let best = Number.NEGATIVE_INFINITY;
  for (let at = index.starts[document] as number; at < end; at++)
    best = Math.max(best, cosineTo(probe, at, index) - GENERAL_SHARE * (index.general[at] as number));
  return best;
}

/** Mean and standard deviation. */
function spreadOf(all: readonly Candidate[]): { readonly mean: number; readonly spread: number } {
  const mean = all.reduce((sum, { excess }) => sum + excess, 0) / all.length;
  const variance = all.reduce((sum, { excess }) => sum + (excess - mean) ** 2, 0) / all.length;
  return { mean, spread: Math.max(LEAST_SPREAD, Math.sqrt(variance)) };
}

/** The number of the document's passage that lies nearest, from 0; none where it has none. */
function nearestPassage(document: number, probe: Probe, index: MeaningIndex): number | undefined {
  const first = (index.starts[document] as number) + 1;
  const count = index.passages[document] as number;
  let best: number | undefined;
  let nearest = Number.NEGATIVE_INFINITY;
  for (let passage = 0; passage < count; passage++) {
    const cosine = cosineTo(probe, first + passage, index);
    if (cosine <= nearest) continue;
    best = passage;
    nearest = cosine;
  }
  return best;
}
