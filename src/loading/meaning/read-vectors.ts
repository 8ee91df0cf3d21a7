import { z } from 'zod';
import type { Vector } from '../../ports/embedder.ts';

const schema = z.object({
  data: z.array(z.object({ index: z.number(), embedding: z.union([z.array(z.number()).min(1), z.string().min(1)]) })),
});
const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** The vectors of so many texts in an answer of an `/embeddings`, in the texts' order: lists of numbers, or 32-bit ones in base64. Throws where it is something else. */
export function readVectors(answer: unknown, count: number): Vector[] {
  const { data } = schema.parse(answer);
  if (data.length !== count) throw new Error(`${data.length} vectors for ${count} texts`);
  const vectors = data.sort((a, b) => a.index - b.index).map(({ embedding }) => vectorOf(embedding));
  if (vectors.some((vector) => vector.length === 0 || !vector.every(Number.isFinite))) throw new Error('A vector that is none');
  return vectors;
}

function vectorOf(embedding: string | readonly number[]): Vector {
  if (typeof embedding !== 'string') return Float32Array.from(embedding);
  const bytes = Uint8Array.from(Buffer.from(embedding, 'base64'));
  return new Float32Array(bytes.buffer, 0, Math.floor(bytes.length / BYTES));
}
