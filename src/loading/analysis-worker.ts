import { parentPort, workerData } from 'node:worker_threads';
import { createVocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Vocabulary } from '../model/corpus.ts';
import { analyzeCards, buffersOfCards, type NumberedTexts } from '../search/analyze-cards.ts';
import { buffersOf, mergeSegments, type Segment } from '../search/segment.ts';

/** What the thread is asked for, one at a time: to take cards apart, or to make one segment of several. */
export type WorkerTask = { readonly cards: NumberedTexts } | { readonly segments: readonly Segment[] };

/** Nobody waits in this thread, so it never pauses. */
const goOn = async (): Promise<void> => {};
const matcher = createVocabularyMatcher(workerData as Vocabulary);

parentPort?.on('message', async (task: WorkerTask) => {
  if ('cards' in task) {
    const analyzed = await analyzeCards(task.cards, matcher, goOn);
    parentPort?.postMessage(analyzed, buffersOfCards(analyzed));
  } else {
    const merged = await mergeSegments(
      task.segments.map((segment) => ({ segment, gone: new Set() })),
      goOn,
    );
    parentPort?.postMessage(merged, buffersOf(merged));
  }
});
