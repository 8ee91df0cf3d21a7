import type { Vector } from '../../ports/embedder.ts';
import type { ModelFamily } from './model-family.ts';

/** The vectors of all tokens of some texts: text by text, token by token. */
export interface TokenVectors {
  readonly data: Float32Array;
  /** How many tokens a text has room for. */
  readonly length: number;
  /** How many numbers a vector has. */
  readonly size: number;
}

/** One vector a text, of length 1, from those of so many of its tokens: their mean, or the first. */
export function poolTokens(
  { data, length, size }: TokenVectors,
  counts: readonly number[],
  pooling: ModelFamily['pooling'],
): Vector[] {
  return counts.map((count, text) => {
    const vector = new Float32Array(size);
    const tokens = pooling === 'first' ? Math.min(1, count) : count;
    for (let token = 0; token < tokens; token++) {
      const start = (text * length + token) * size;
      for (let index = 0; index < size; index++) vector[index] = (vector[index] as number) + (data[start + index] as number);
    }
    const norm = Math.hypot(...vector);
    return norm > 0 ? vector.map((number) => number / norm) : vector;
  });
}
