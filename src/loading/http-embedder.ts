import { z } from 'zod';
import type { Embedder } from '../ports/embedder.ts';

export interface EmbedderSettings {
  /** Base address of an OpenAI-compatible service, e.g. `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
}

const responseSchema = z.object({ data: z.array(z.object({ index: z.number(), embedding: z.array(z.number()).min(1) })) });
/** Some texts at once; a question waits less, see the semantic engine. */
const TIMEOUT_MS = 3_000;

/** Vectors from an OpenAI-compatible `/embeddings`. Rejects on a fault, a time-out or an answer of another shape. */
export function createHttpEmbedder({ url, model, key }: EmbedderSettings): Embedder {
  const address = `${url.replace(/\/+$/, '')}/embeddings`;
  const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };
  return {
    model,
    async embed(texts) {
      const body = JSON.stringify({ model, input: texts });
      const response = await fetch(address, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const { data } = responseSchema.parse(await response.json());
      if (data.length !== texts.length) throw new Error(`${data.length} vectors for ${texts.length} texts`);
      return data.sort((a, b) => a.index - b.index).map(({ embedding }) => embedding);
    },
  };
}
