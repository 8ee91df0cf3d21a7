import { z } from 'zod';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Embedder } from '../ports/embedder.ts';

export interface EmbedderSettings {
  /** Base address of an OpenAI-compatible service, e.g. `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
}

const responseSchema = z.object({ data: z.array(z.object({ index: z.number(), embedding: z.array(z.number()).min(1) })) });
/** Some texts at once; a question waits less, see the semantic search. */
const TIMEOUT_MS = 3_000;
/** What is asked for where only a vector's length is wanted. */
const ANY_TEXT = 'text';

/** Vectors from an OpenAI-compatible `/embeddings`. Rejects on a fault, a time-out or an answer of another shape. */
export function createHttpEmbedder({ url, model, key }: EmbedderSettings): Embedder {
  const address = `${url.replace(/\/$/, '')}/embeddings`;
  const headers = {
    'content-type': 'application/json',
    ...withoutUndefined({ authorization: key ? `Bearer ${key}` : undefined }),
  };
  let dimensions: number | undefined;
  const embed = async (texts: readonly string[]): Promise<readonly (readonly number[])[]> => {
    if (texts.length === 0) return [];
    const body = JSON.stringify({ model, input: texts });
    const response = await fetch(address, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const { data } = responseSchema.parse(await response.json());
    if (data.length !== texts.length) throw new Error(`${data.length} vectors for ${texts.length} texts`);
    const vectors = data.sort((a, b) => a.index - b.index).map(({ embedding }) => embedding);
    dimensions ??= vectors[0]?.length;
    const other = vectors.find(({ length }) => length !== dimensions);
    if (other) throw new Error(`A vector of ${other.length} numbers among vectors of ${dimensions}`);
    return vectors;
  };
  const embedQuestion = async (text: string): Promise<readonly number[]> => {
    const [vector] = await embed([text]);
    return vector as readonly number[];
  };
  return {
    model,
    dimensions: async () => dimensions ?? (await embedQuestion(ANY_TEXT)).length,
    embedQuestion,
    embedPassages: embed,
  };
}
