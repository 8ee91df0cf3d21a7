import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ErrorDetail, KikigakiError } from '../../model/kikigaki-error.ts';
import type { Embedder } from '../../ports/embedder.ts';
import { createDistantModel } from './create-distant-model.ts';
import type { LocalModelSettings } from './meaning-settings.ts';

/** `.js` where compiled; Node starts no thread from TypeScript. */
const ENTRY = new URL(`./model-worker${extname(import.meta.url)}`, import.meta.url);

/** What the thread says first. */
export type ModelGreeting =
  | { readonly kind: 'opened'; readonly model: string }
  | { readonly kind: 'refused'; readonly detail: ErrorDetail };

/** A model in a thread of its own: reading a text keeps a processor busy for a while. Throws `meaning-unavailable` where it cannot be opened. */
export async function openLocalModel(settings: LocalModelSettings): Promise<{ embedder: Embedder; close(): Promise<void> }> {
  const worker = new Worker(ENTRY, { workerData: settings, execArgv: [] });
  const [greeting] = (await once(worker, 'message')) as [ModelGreeting];
  if (greeting.kind === 'refused') {
    await worker.terminate();
    throw new KikigakiError(greeting.detail);
  }
  const close = async (): Promise<void> => void (await worker.terminate());
  return { embedder: createDistantModel(greeting.model, worker).embedder, close };
}
