import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { KikigakiError } from '../errors.ts';
import type { EmbedderSettings } from '../search/http-embedder.ts';
import type { WorkerReply, WorkerTask } from './index-worker.ts';
import type { PrepareChanged } from './prepare-changed-index.ts';

export interface WorkerOptions {
  readonly folders: readonly string[];
  readonly cacheFolder: string;
  readonly embeddings?: EmbedderSettings;
}

/** `.js` where compiled, `.ts` under a loader. */
const WORKER = new URL(`./index-worker${extname(import.meta.url)}`, import.meta.url);

/** Prepares changed data in a thread of its own, which ends with it: this one goes on answering meanwhile. */
export function prepareInWorker(options: WorkerOptions): PrepareChanged {
  return (known) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(WORKER, { workerData: { ...options, known } satisfies WorkerTask });
      worker.once('message', (reply: WorkerReply) => {
        if (reply.failed) reject(new KikigakiError(reply.failed));
        else resolve(reply.prepared);
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The indexing thread ended with ${code}.`)));
    });
}
