import { hash } from 'node:crypto';
import { type PackedVectors, packVector, roomFor } from '../../search/meaning/packed-vectors.ts';

/** Vectors by the text they were made of, packed; the texts themselves are not kept. */
export interface VectorStore {
  has(key: string): boolean;
  add(key: string, vector: ArrayLike<number>): void;
  /** Puts the vector of a key into a place of others of the same length; nothing where there is none. */
  copy(key: string, at: number, into: PackedVectors): void;
  /** How many numbers each vector has; 0 where there is none. */
  dimensions(): number;
  /** Those of some keys as structured-cloneable data; the others are forgotten. */
  save(keys: ReadonlySet<string>): SavedVectors;
}

export interface SavedVectors extends PackedVectors {
  readonly keys: readonly string[];
}

/** The key of a text; a question's vector is another than that of the same words as a passage. */
export const keyOf = (kind: 'question' | 'passage', text: string): string => hash('sha256', `${kind}\n${text}`, 'base64url');

interface Kept {
  readonly values: Int8Array;
  readonly scale: number;
}

/** A store with the vectors that were saved before. */
export function createVectorStore(saved?: SavedVectors): VectorStore {
  const all = new Map<string, Kept>();
  let dimensions = 0;
  if (saved && saved.keys.length > 0) {
    dimensions = saved.values.length / saved.keys.length;
    for (const [at, key] of saved.keys.entries()) {
      const values = saved.values.subarray(at * dimensions, (at + 1) * dimensions);
      all.set(key, { values, scale: saved.scales[at] ?? 0 });
    }
  }
  const copy = (key: string, at: number, into: PackedVectors): void => {
    const kept = all.get(key);
    if (!kept) return;
    into.values.set(kept.values, at * dimensions);
    into.scales[at] = kept.scale;
  };
  return {
    has: (key) => all.has(key),
    add(key, vector) {
      dimensions ||= vector.length;
      if (vector.length !== dimensions) throw new Error(`A vector of ${vector.length} numbers among vectors of ${dimensions}`);
      const room = roomFor(1, dimensions);
      packVector(vector, 0, room);
      all.set(key, { values: room.values, scale: room.scales[0] ?? 0 });
    },
    copy,
    dimensions: () => dimensions,
    save(wanted) {
      const keys = [...all.keys()].filter((key) => wanted.has(key));
      const room = roomFor(keys.length, dimensions);
      for (const [at, key] of keys.entries()) copy(key, at, room);
      return { keys, ...room };
    },
  };
}
