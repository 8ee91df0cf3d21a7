import type { Embedder } from '../ports/embedder.ts';
import type { EmbedderSettings } from './http-embedder.ts';

/** The embedder of an OpenAI-compatible service; loaded only where one is set. */
export async function createEmbedder(settings: EmbedderSettings): Promise<Embedder> {
  const { createHttpEmbedder } = await import('./http-embedder.ts');
  return createHttpEmbedder(settings);
}
