import { parentPort, workerData } from 'node:worker_threads';
import type { Answer } from '../../model/answer.ts';
import { type ErrorDetail, KikigakiError } from '../../model/kikigaki-error.ts';
import type { AskRequest } from '../../ports/kikigaki.ts';
import { createEmbedder } from '../create-embedder.ts';
import { type OpenedData, openChanged } from './open-changed.ts';
import type { WorkerOptions } from './open-in-worker.ts';

export interface WorkerTask extends WorkerOptions {
  /** Fingerprint of the data that are in use. */
  readonly known?: string;
}

/** What the thread says first; an error as its detail, since an error's class does not come through. */
export type OpeningReply =
  | {
      readonly kind: 'opened';
      /** The sessions are left out, they come piece by piece. */
      readonly data: Pick<OpenedData, 'corpus' | 'fingerprint' | 'warnings'>;
      readonly sessionCount: number;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly detail: ErrorDetail };

/** Asks for sessions from the one with a number on: taking in all of them at once would keep the other thread from its work. */
export interface PieceRequest {
  readonly from: number;
}

const SESSIONS_AT_ONCE = 100;

export interface WorkerQuestion {
  readonly id: number;
  readonly request: AskRequest;
}

export type WorkerAnswer = { readonly id: number } & (
  | { readonly answer: Answer }
  | { readonly detail: ErrorDetail }
  | { readonly error: unknown }
);

/** Whoever calls it off ends the thread. */
const NEVER = new AbortController().signal;

/** Opens the data once and answers questions from them until it is ended. */
const { known, embeddings, ...options } = workerData as WorkerTask;
const opened = await open();
if (opened) {
  const { corpus, fingerprint, warnings } = opened;
  parentPort?.on('message', async (message: WorkerQuestion | PieceRequest) => {
    const reply =
      'from' in message
        ? corpus.sessions.slice(message.from, message.from + SESSIONS_AT_ONCE)
        : await answer(message.id, message.request, opened);
    parentPort?.postMessage(reply);
  });
  const data = { corpus: { ...corpus, sessions: [] }, fingerprint, warnings };
  say({ kind: 'opened', data, sessionCount: corpus.sessions.length });
}

async function open(): Promise<OpenedData | undefined> {
  const embedder = embeddings && (await createEmbedder(embeddings));
  try {
    const data = await openChanged({ ...options, ...(embedder && { embedder }) })(NEVER, known);
    if (!data) say({ kind: 'unchanged' });
    return data;
  } catch (error) {
    if (!(error instanceof KikigakiError)) throw error;
    say({ kind: 'refused', detail: error.detail });
    return undefined;
  }
}

async function answer(id: number, request: AskRequest, { kikigaki }: OpenedData): Promise<WorkerAnswer> {
  try {
    return { id, answer: await kikigaki.ask(request) };
  } catch (error) {
    return error instanceof KikigakiError ? { id, detail: error.detail } : { id, error };
  }
}

function say(reply: OpeningReply): void {
  parentPort?.postMessage(reply);
}
