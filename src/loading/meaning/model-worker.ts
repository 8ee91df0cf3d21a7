import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { KikigakiError } from '../../model/kikigaki-error.ts';
import type { Vector } from '../../ports/embedder.ts';
import type { LocalModelSettings } from './meaning-settings.ts';
import type { ModelGreeting } from './open-local-model.ts';
import { openModel } from './open-model.ts';
import { serveEmbedder } from './serve-embedder.ts';

/** The entry of a thread: opens a model and embeds texts until it is ended. */

const port = parentPort as MessagePort;
const greet = (greeting: ModelGreeting): void => port.postMessage(greeting);

try {
  const model = await openModel(workerData as LocalModelSettings);
  const embedQuestion = async (text: string): Promise<Vector> => (await model.embedQuestions([text]))[0] as Vector;
  serveEmbedder({ embedder: model, embedQuestion }, port);
  greet({ kind: 'opened', model: model.model });
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  greet({ kind: 'refused', detail: error instanceof KikigakiError ? error.detail : { code: 'model-unusable', reason } });
}
