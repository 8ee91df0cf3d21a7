import { createQueue } from '../../concurrency/queue.ts';
import { type Deadline, withDeadline } from '../../concurrency/with-deadline.ts';
import type { Answer } from '../../model/answer.ts';
import { KikigakiError } from '../../model/kikigaki-error.ts';
import type { AskRequest, Kikigaki } from '../../ports/kikigaki.ts';
import { type AnsweringThread, BrokenThreadError } from './answering-thread.ts';

export interface PoolParts {
  /** The thread that opened the data. */
  readonly first: AnsweringThread;
  /** Starts another one from the same version. Where that fails, the process ends as by any fault of its own. */
  readonly start: () => Promise<AnsweringThread>;
  /** How many answer at a time. */
  readonly size: number;
  /** A question has so much time from when a thread begins with it. */
  readonly milliseconds: number;
  /** The clock by which it is given up. */
  readonly deadline: Deadline;
  /** Told of a thread that was ended: it hung on a question, or broke on it. */
  readonly ended: (why: ThreadEnd) => void;
}

export type ThreadEnd = 'late' | 'broken';

export interface AnsweringPool extends Pick<Kikigaki, 'ask'> {
  /** Whether a question would be answered now: a thread answers a ping in time. */
  isAnswering(): Promise<boolean>;
  /** Resolves when all questions are answered and all threads ended. */
  close(): Promise<void>;
}

/** A thread that is idle answers within a millisecond, a busy one between two questions. */
const MAX_PING = 1_000;

const LATE = Symbol('late');

interface Asked {
  readonly request: AskRequest;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Threads that take questions from one queue. A question that takes too long, `answer-too-slow`, or breaks its thread costs nobody else
 * more than its share of the time: its thread is ended, a new one takes its place, the others go on meanwhile.
 */
export function createAnsweringPool(parts: PoolParts): AnsweringPool {
  const { first, start, size, deadline, ended } = parts;
  const queue = createQueue<Asked>();
  const threads = new Set<AnsweringThread>();
  const work = async (thread: AnsweringThread): Promise<ThreadEnd | undefined> => {
    for (let next = await queue.take(); next; next = await queue.take()) {
      const end = await answer(next, thread, parts);
      if (end) return end;
    }
    return undefined;
  };
  const run = async (begun: AnsweringThread): Promise<void> => {
    let thread: AnsweringThread | undefined = begun;
    while (thread) {
      threads.add(thread);
      const end: ThreadEnd | undefined = await work(thread);
      threads.delete(thread);
      if (end) ended(end);
      await thread.end();
      thread = end && !queue.isOver() ? await start() : undefined;
    }
  };
  const joining = Array.from({ length: size - 1 }, async () => run(await start()));
  const runs = [run(first), ...joining];
  return {
    ask: (request) => new Promise((resolve, reject) => queue.add({ request, resolve, reject })),
    async isAnswering() {
      const pings = [...threads].map((thread) => thread.ping());
      return pings.length > 0 && (await deadline(Promise.race(pings), MAX_PING, LATE)) === true;
    },
    async close() {
      queue.close();
      await Promise.all(runs);
    },
  };
}

/** Why the thread cannot go on after a question, if it cannot. */
async function answer(
  { request, resolve, reject }: Asked,
  thread: AnsweringThread,
  { milliseconds, deadline }: Pick<PoolParts, 'milliseconds' | 'deadline'>,
) {
  try {
    const answered = thread.ask(request);
    const inTime = await deadline(answered, milliseconds, LATE);
    // A message that waits counts: this thread may have been too busy to look.
    const result = inTime === LATE ? await withDeadline(answered, 0, LATE) : inTime;
    if (result !== LATE) {
      resolve(result);
      return undefined;
    }
    reject(new KikigakiError({ code: 'answer-too-slow', seconds: milliseconds / 1_000 }));
    return 'late';
  } catch (error) {
    reject(error);
    return error instanceof BrokenThreadError ? 'broken' : undefined;
  }
}
