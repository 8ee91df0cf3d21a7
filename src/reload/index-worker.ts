import { parentPort, workerData } from 'node:worker_threads';
import { createEmbedder } from '../create-embedder.ts';
import { type ErrorDetail, KikigakiError } from '../errors.ts';
import type { PreparedIndex } from '../prepare-index.ts';
import { prepareChangedIndex } from './prepare-changed-index.ts';
import type { WorkerOptions } from './prepare-in-worker.ts';

export interface WorkerTask extends WorkerOptions {
  /** Fingerprint of the index that is in use. */
  readonly known: string;
}

/** What a thread can hand over: data, an error as its detail. */
export type WorkerReply =
  | { readonly prepared: PreparedIndex | undefined; readonly failed?: never }
  | { readonly failed: ErrorDetail };

/** Reads, checks and indexes the data once, hands the result over and ends. */
const { known, embeddings, ...options } = workerData as WorkerTask;
parentPort?.postMessage(await run());

async function run(): Promise<WorkerReply> {
  const embedder = embeddings && (await createEmbedder(embeddings));
  try {
    return { prepared: await prepareChangedIndex({ ...options, ...(embedder && { embedder }) })(known) };
  } catch (error) {
    if (error instanceof KikigakiError) return { failed: error.detail };
    throw error;
  }
}
