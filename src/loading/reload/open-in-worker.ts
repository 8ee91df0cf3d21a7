import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { browseCorpus } from '../../asking/browse-corpus.ts';
import { createLibrary } from '../../corpus/library.ts';
import type { Answer } from '../../model/answer.ts';
import { KikigakiError } from '../../model/kikigaki-error.ts';
import type { Session } from '../../model/session.ts';
import type { Kikigaki } from '../../ports/kikigaki.ts';
import type { EmbedderSettings } from '../http-embedder.ts';
import type { OpeningReply, PieceRequest, WorkerAnswer, WorkerQuestion, WorkerTask } from './data-worker.ts';
import type { OpenChanged, OpenedData } from './open-changed.ts';

export interface WorkerOptions {
  readonly folders: readonly string[];
  readonly cacheFolder: string;
  readonly embeddings?: EmbedderSettings;
}

/** `.js` where compiled; Node starts no thread from TypeScript. */
const WORKER = new URL(`./data-worker${extname(import.meta.url)}`, import.meta.url);

/** Opens each version of the data in a thread of its own, which answers from it: the next is read and indexed beside, nobody waits. */
export function openInWorker(options: WorkerOptions): OpenChanged {
  return async (calledOff, known) => {
    const worker = new Worker(WORKER, { workerData: { ...options, ...(known && { known }) } satisfies WorkerTask });
    const reply = await replyOf<OpeningReply>(worker, calledOff);
    if (reply.kind === 'opened') {
      const sessions = await collectSessions(worker, reply.sessionCount, calledOff);
      return answerFrom(worker, { ...reply.data, corpus: { ...reply.data.corpus, sessions } });
    }
    await worker.terminate();
    if (reply.kind === 'refused') throw new KikigakiError(reply.detail);
    return undefined;
  };
}

async function replyOf<T>(worker: Worker, calledOff: AbortSignal): Promise<T> {
  try {
    const [reply] = (await once(worker, 'message', { signal: calledOff })) as [T];
    return reply;
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

/** Piece by piece, each in a turn of its own: questions are answered meanwhile. */
async function collectSessions(worker: Worker, count: number, calledOff: AbortSignal): Promise<Session[]> {
  const sessions: Session[] = [];
  while (sessions.length < count) {
    worker.postMessage({ from: sessions.length } satisfies PieceRequest);
    sessions.push(...(await replyOf<Session[]>(worker, calledOff)));
  }
  return sessions;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** An `error` of the thread has no listener here: it ends the process, as one of this thread would. */
function answerFrom(worker: Worker, data: Omit<OpenedData, 'kikigaki' | 'close'>): OpenedData {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let isClosing = false;
  const endWhenIdle = async (): Promise<void> => {
    if (isClosing && waiting.size === 0) await worker.terminate();
  };
  worker.on('message', (message: WorkerAnswer) => {
    const { resolve, reject } = waiting.get(message.id) as Waiting;
    waiting.delete(message.id);
    if ('answer' in message) resolve(message.answer);
    else reject('detail' in message ? new KikigakiError(message.detail) : message.error);
    void endWhenIdle();
  });
  const ask: Kikigaki['ask'] = (request) =>
    new Promise((resolve, reject) => {
      const id = ++asked;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, request } satisfies WorkerQuestion);
    });
  return {
    ...data,
    kikigaki: { ask, ...browseCorpus(createLibrary(data.corpus)) },
    async close() {
      isClosing = true;
      const ended = once(worker, 'exit');
      await endWhenIdle();
      await ended;
    },
  };
}
