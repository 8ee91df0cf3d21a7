import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { isMainThread, Worker } from 'node:worker_threads';
import { createYield } from '../concurrency/create-yield.ts';
import { createVocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Vocabulary } from '../model/corpus.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { AnalysisWorkers, Analyze, MergeElsewhere } from '../search/analysis.ts';
import { type AnalyzedDocuments, analyzeDocuments } from '../search/analyze-documents.ts';
import { buffersOf, type Segment } from '../search/segment.ts';
import type { WorkerTask } from './analysis-worker.ts';

/** `.js` where compiled; Node starts no thread from TypeScript. */
const EXTENSION = extname(import.meta.url);
const WORKER = new URL(`./analysis-worker${EXTENSION}`, import.meta.url);
/** Fewer documents are done before a thread has started and warmed up. */
const WORTH_A_THREAD = 2_000;

/** In a service another thread answers questions meanwhile; it keeps a processor to itself. */
const TAKEN_IN_A_SERVICE = 2;

/** This thread, between other work; beside it, for many documents, a thread for each other processor. */
export function startAnalysisWorkers(vocabulary: Vocabulary, documentCount: number): AnalysisWorkers {
  const matcher = createVocabularyMatcher(vocabulary);
  const yieldNow = createYield();
  const here: Analyze = (documents) => analyzeDocuments(documents, matcher, yieldNow);
  const canStart = EXTENSION === '.js' && documentCount >= WORTH_A_THREAD;
  const threads = canStart ? Math.max(0, availableParallelism() - (isMainThread ? 1 : TAKEN_IN_A_SERVICE)) : 0;
  const workers = Array.from({ length: threads }, () => new Worker(WORKER, { workerData: vocabulary, execArgv: [] }));
  const [first] = workers;
  return withoutUndefined({
    all: [here, ...workers.map(analyzeIn)],
    mergeElsewhere: first ? mergeIn(first) : undefined,
    async stop() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  });
}

const analyzeIn =
  (worker: Worker): Analyze =>
  (documents) =>
    replyOf<AnalyzedDocuments>(worker, { documents });

const mergeIn =
  (worker: Worker): MergeElsewhere =>
  (segments) =>
    replyOf<Segment>(worker, { segments }, segments.flatMap(buffersOf));

/** Rejects where the thread dies. */
async function replyOf<T>(worker: Worker, task: WorkerTask, handedOver: ArrayBuffer[] = []): Promise<T> {
  worker.postMessage(task, handedOver);
  const [reply] = (await once(worker, 'message')) as [T];
  return reply;
}
