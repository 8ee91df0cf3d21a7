import type { NearDocument } from '../../ports/text-search.ts';
import { GENERAL_SHARE, MIN_SPREAD } from '../weights.ts';
import { dotProducts } from './dot-products.ts';
import type { MeaningIndex } from './meaning-index.ts';
import { cosineOf, type Probe, probeOf } from './packed-vectors.ts';

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
export function createMeaningSearch(index: MeaningIndex): MeaningSearch {
  const { ids, starts, dimensions, values } = index;
  const products = new Int32Array(index.scales.length);
  return {
    near(vector, { isAllowed, limit, also }) {
      if (vector.length !== dimensions) return [];
      const held: Held = { probe: probeOf(vector), products, index };
      const allowed = ids.flatMap((id, document) => (isAllowed(id) ? document : []));
      for (const [from, to] of runsOf(allowed, starts)) dotProducts(held.probe, values, from, products.subarray(from, to));
      const all = allowed.map((document): Candidate => ({ document, excess: excessOf(document, held) }));
      const { mean, spread } = spreadOf(all);
      all.sort((a, b) => b.excess - a.excess);
      return all.flatMap(({ document, excess }, rank): NearDocument[] => {
        const id = ids[document] as string;
        if (rank >= limit && !also.has(id)) return [];
        const passage = nearestPassage(document, held);
        const near = { id, nearness: (excess - mean) / spread, excess: excess / spread };
        return [passage === undefined ? near : { ...near, passage }];
      });
    },
    vectorOf(id) {
      const document = ids.indexOf(id);
      if (document < 0) return undefined;
      const start = (starts[document] as number) * dimensions;
      return values.subarray(start, start + dimensions);
    },
  };
}

/** A question held against vectors: the sum of products with each that was looked at. */
interface Held {
  readonly probe: Probe;
  readonly products: Int32Array;
  readonly index: MeaningIndex;
}

/** From which vector up to which those of documents lie that follow each other. */
function runsOf(documents: readonly number[], starts: Uint32Array): [number, number][] {
  const runs: [number, number][] = [];
  for (const document of documents) {
    const [from, to] = [starts[document] as number, starts[document + 1] as number];
    const last = runs.at(-1);
    if (last?.[1] === from) last[1] = to;
    else runs.push([from, to]);
  }
  return runs;
}

/** That of the nearest of a document's vectors. */
function excessOf(document: number, { probe, products, index }: Held): number {
  const end = index.starts[document + 1] as number;
  let best = Number.NEGATIVE_INFINITY;
  for (let at = index.starts[document] as number; at < end; at++) {
    const cosine = cosineOf(products[at] as number, probe, at, index);
    best = Math.max(best, cosine - GENERAL_SHARE * (index.general[at] as number));
  }
  return best;
}

/** Mean and standard deviation. */
function spreadOf(all: readonly Candidate[]): { readonly mean: number; readonly spread: number } {
  const mean = all.reduce((sum, { excess }) => sum + excess, 0) / all.length;
  const variance = all.reduce((sum, { excess }) => sum + (excess - mean) ** 2, 0) / all.length;
  return { mean, spread: Math.max(MIN_SPREAD, Math.sqrt(variance)) };
}

/** The number of the document's passage that lies nearest, from 0; none where it has none. */
function nearestPassage(document: number, { probe, products, index }: Held): number | undefined {
  const first = (index.starts[document] as number) + 1;
  const count = index.passages[document] as number;
  let best: number | undefined;
  let nearest = Number.NEGATIVE_INFINITY;
  for (let passage = 0; passage < count; passage++) {
    const at = first + passage;
    const cosine = cosineOf(products[at] as number, probe, at, index);
    if (cosine <= nearest) continue;
    best = passage;
    nearest = cosine;
  }
  return best;
}
