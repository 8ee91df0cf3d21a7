import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SearchDocument } from '../../src/search/index.ts';
import type { DocumentFrame } from './document-frame.ts';
import { createDocumentReader, type ReadDocument } from './read-document.ts';

type Documents = Iterable<SearchDocument> | AsyncIterable<SearchDocument>;

/** `.js` where compiled; Node starts no thread from TypeScript. */
const EXTENSION = extname(import.meta.url);
const WORKER = new URL(`./read-documents-worker${EXTENSION}`, import.meta.url);
/** Fewer documents are read before a thread has started and warmed up. */
const WORTH_A_THREAD = 2_000;
/** So many are handed to a thread at a time. */
const TOGETHER = 50;
/** So many of these wait for each thread: it is never without, and no more are in memory. */
const AHEAD = 2;

/** Talks and notes as an index takes them, in their order: many are read by other threads while this one counts and sends. */
export async function* readDocuments(frame: DocumentFrame, documents: Documents, count: number): AsyncGenerator<ReadDocument> {
  if (EXTENSION !== '.js' || count < WORTH_A_THREAD) {
    const read = createDocumentReader(frame);
    for await (const document of documents) {
      const line = read(document);
      if (line) yield line;
    }
    return;
  }
  const { events, vocabulary, directory } = frame;
  const workerData: DocumentFrame = { events, vocabulary, directory };
  const threads = availableParallelism();
  const workers = Array.from({ length: threads }, () => new Worker(WORKER, { workerData, execArgv: [] }));
  try {
    yield* readElsewhere(workers.map(askOf), documents);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

type Ask = (documents: readonly SearchDocument[]) => Promise<readonly ReadDocument[]>;

async function* readElsewhere(threads: readonly Ask[], documents: Documents): AsyncGenerator<ReadDocument> {
  const asked: Promise<readonly ReadDocument[]>[] = [];
  let turn = 0;
  const ask = (some: readonly SearchDocument[]): void => {
    const reading = (threads[turn++ % threads.length] as Ask)(some);
    // It is awaited in its turn.
    reading.catch(() => {});
    asked.push(reading);
  };
  for await (const some of inGroups(documents)) {
    ask(some);
    if (asked.length > threads.length * AHEAD) yield* await (asked.shift() as (typeof asked)[number]);
  }
  for (const reading of asked) yield* await reading;
}

async function* inGroups(documents: Documents): AsyncGenerator<readonly SearchDocument[]> {
  let some: SearchDocument[] = [];
  for await (const document of documents) {
    some.push(document);
    if (some.length < TOGETHER) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** What is asked of a thread is answered in turn. Rejects where the thread dies. */
function askOf(worker: Worker): Ask {
  let before: Promise<unknown> = Promise.resolve();
  return (documents) => {
    worker.postMessage(documents);
    const reply = before.then(async () => {
      const [read] = (await once(worker, 'message')) as [readonly ReadDocument[]];
      return read;
    });
    before = reply;
    return reply;
  };
}
