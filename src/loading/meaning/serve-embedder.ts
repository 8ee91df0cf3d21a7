import type { MessagePort } from 'node:worker_threads';
import type { Vector } from '../../ports/embedder.ts';
import type { EmbedderReply, EmbedderRequest } from './embedder-messages.ts';
import type { MeaningModel } from './meaning-model.ts';

/** Answers another thread's requests by a model of this one, until the port is closed. */
export function serveEmbedder({ embedder, embedQuestion }: MeaningModel, port: MessagePort): void {
  const embed: Readonly<Record<EmbedderRequest['kind'], (texts: readonly string[]) => Promise<readonly Vector[]>>> = {
    awaited: async ([text = '']) => [await embedQuestion(text)],
    questions: embedder.embedQuestions,
    passages: embedder.embedPassages,
  };
  port.on('message', async ({ id, kind, texts }: EmbedderRequest) => {
    const reply = await replyOf(id, () => embed[kind](texts));
    port.postMessage(reply, 'vectors' in reply ? [reply.vectors.buffer as ArrayBuffer] : []);
  });
}

async function replyOf(id: number, embed: () => Promise<readonly Vector[]>): Promise<EmbedderReply> {
  try {
    const vectors = await embed();
    const dimensions = vectors[0]?.length ?? 0;
    return { id, vectors: joined(vectors, dimensions), dimensions };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function joined(vectors: readonly Vector[], dimensions: number): Float32Array {
  const all = new Float32Array(vectors.length * dimensions);
  for (const [at, vector] of vectors.entries()) all.set(vector, at * dimensions);
  return all;
}
