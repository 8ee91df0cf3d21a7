import type { MessagePort, Worker } from 'node:worker_threads';
import type { Embedder, Vector } from '../../ports/embedder.ts';
import type { EmbedderReply, EmbedderRequest } from './embedder-messages.ts';
import type { MeaningModel } from './meaning-model.ts';

/** What is asked for where only a vector's length is wanted. */
const ANY_TEXT = 'text';

interface Waiting {
  readonly resolve: (vectors: readonly Vector[]) => void;
  readonly reject: (error: Error) => void;
}

/** A model that works in another thread. It keeps this process alive only while something is asked. */
export function createDistantModel(model: string, port: MessagePort | Worker): MeaningModel {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | undefined;
  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) port.unref();
    return one;
  };
  port.on('message', (reply: EmbedderReply) => {
    const one = settle(reply.id);
    if ('error' in reply) one?.reject(new Error(reply.error));
    else one?.resolve(vectorsIn(reply.vectors, reply.dimensions));
  });
  const end = (): void => {
    ended = new Error('The thread of the model ended');
    for (const id of [...waiting.keys()]) settle(id)?.reject(ended);
  };
  // A port is closed, a worker exits.
  port.on('close', end);
  port.on('exit', end);
  port.unref();
  const ask = (kind: EmbedderRequest['kind'], texts: readonly string[]): Promise<readonly Vector[]> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      const id = ++last;
      waiting.set(id, { resolve, reject });
      port.ref();
      port.postMessage({ id, kind, texts } satisfies EmbedderRequest);
    });
  const embedder: Embedder = {
    model,
    dimensions: async () => (await ask('questions', [ANY_TEXT]))[0]?.length ?? 0,
    embedQuestions: (texts) => ask('questions', texts),
    embedPassages: (texts) => ask('passages', texts),
  };
  return { embedder, embedQuestion: async (text) => (await ask('awaited', [text]))[0] as Vector };
}

const vectorsIn = (all: Float32Array, dimensions: number): Vector[] =>
  Array.from({ length: dimensions > 0 ? all.length / dimensions : 0 }, (_, at) =>
    all.subarray(at * dimensions, (at + 1) * dimensions),
  );
