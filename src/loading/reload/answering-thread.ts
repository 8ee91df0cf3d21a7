import type { Worker } from 'node:worker_threads';
import type { Answer } from '../../model/answer.ts';
import { KikigakiError } from '../../model/kikigaki-error.ts';
import type { AskRequest } from '../../ports/kikigaki.ts';
import type { ThreadReply, ThreadRequest } from './thread-messages.ts';

/** A thread that answers one question at a time, so that it is known which one it hangs on. */
export interface AnsweringThread {
  /** Rejects as the question would in this thread, or when the thread breaks on it. */
  ask(request: AskRequest): Promise<Answer>;
  /** Resolves when the thread gets to it, with whether a search would be answered now; never while it hangs. */
  ping(): Promise<boolean>;
  /** Ends it at once, whatever it does. */
  end(): Promise<void>;
}

/** Rejects a question on which the thread itself ended, out of memory for example. */
export class BrokenThreadError extends Error {
  override readonly name = 'BrokenThreadError';
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker that has opened its data, as a thread that answers. One that breaks without a question ends the process, as a fault of this thread would. */
export function answeringThread(worker: Worker): AnsweringThread {
  let asked: Waiting | undefined;
  let pinged: Promise<boolean> | undefined;
  let ponged = (_: boolean): void => {};
  const send = (request: ThreadRequest): void => worker.postMessage(request);
  worker.on('message', (reply: ThreadReply) => {
    if (reply.kind === 'pong') {
      pinged = undefined;
      ponged(reply.isAnswering);
    } else if (reply.kind !== 'sessions') {
      const waiting = asked;
      asked = undefined;
      if (waiting) settle(waiting, reply);
    }
  });
  worker.on('error', (error) => {
    if (!asked) throw error;
    asked.reject(new BrokenThreadError('A thread ended while it answered', { cause: error }));
  });
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        asked = { resolve, reject };
        send({ kind: 'ask', request });
      }),
    ping() {
      // One at a time, however many ask: a thread that hangs is not to find thousands afterwards.
      pinged ??= new Promise((resolve) => {
        ponged = resolve;
        send({ kind: 'ping' });
      });
      return pinged;
    },
    end: async () => void (await worker.terminate()),
  };
}

function settle({ resolve, reject }: Waiting, reply: Exclude<ThreadReply, { kind: 'pong' | 'sessions' }>): void {
  if (reply.kind === 'answer') resolve(reply.answer);
  else reject(reply.kind === 'refusal' ? new KikigakiError(reply.detail) : reply.error);
}
