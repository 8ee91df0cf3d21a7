import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { isMainThread, Worker } from 'node:worker_threads';
import { createBreath } from '../concurrency/breathe.ts';
import { createVocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Vocabulary } from '../model/corpus.ts';
import type { Analysts, Analyze, MergeElsewhere } from '../search/analysts.ts';
import { type AnalyzedCards, analyzeCards } from '../search/analyze-cards.ts';
import { buffersOf, type Segment } from '../search/segment.ts';
import type { WorkerTask } from './analysis-worker.ts';

/** `.js` where compiled; Node starts no thread from TypeScript. */
const EXTENSION = extname(import.meta.url);
const WORKER = new URL(`./analysis-worker${EXTENSION}`, import.meta.url);
/** Fewer cards are done before a thread has started and knows its way. */
const WORTH_A_THREAD = 2_000;

/** In a service another thread answers questions meanwhile; it keeps a processor to itself. */
const TAKEN_IN_A_SERVICE = 2;

/** This thread, between other work; beside it, for many cards, a thread for each other processor. */
export function startAnalysts(vocabulary: Vocabulary, cardCount: number): Analysts {
  const matcher = createVocabularyMatcher(vocabulary);
  const breathe = createBreath();
  const here: Analyze = (cards) => analyzeCards(cards, matcher, breathe);
  const canStart = EXTENSION === '.js' && cardCount >= WORTH_A_THREAD;
  const threads = canStart ? Math.max(0, availableParallelism() - (isMainThread ? 1 : TAKEN_IN_A_SERVICE)) : 0;
  const workers = Array.from({ length: threads }, () => new Worker(WORKER, { workerData: vocabulary, execArgv: [] }));
  const [first] = workers;
  return {
    all: [here, ...workers.map(analyzeIn)],
    ...(first && { mergeElsewhere: mergeIn(first) }),
    async stop() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

const analyzeIn =
  (worker: Worker): Analyze =>
  (cards) =>
    replyOf<AnalyzedCards>(worker, { cards });

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
