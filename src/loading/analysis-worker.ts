import { parentPort, workerData } from 'node:worker_threads';
import { createVocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Vocabulary } from '../model/corpus.ts';
import { analyzeDocuments, buffersOfDocuments, type NumberedTexts } from '../search/analyze-documents.ts';
import { buffersOf, mergeSegments, type Segment } from '../search/segment.ts';

/** What the thread is asked for, one at a time: to analyse documents, or to make one segment of several. */
export type WorkerTask = { readonly documents: NumberedTexts } | { readonly segments: readonly Segment[] };

/** Nobody waits in this thread, so it never pauses. */
const goOn = async (): Promise<void> => {};
const matcher = createVocabularyMatcher(workerData as Vocabulary);

parentPort?.on('message', async (task: WorkerTask) => {
  if ('documents' in task) {
    const analyzed = await analyzeDocuments(task.documents, matcher, goOn);
    parentPort?.postMessage(analyzed, buffersOfDocuments(analyzed));
  } else {
    const merged = await mergeSegments(
      task.segments.map((segment) => ({ segment, tombstones: new Set() })),
      goOn,
    );
    parentPort?.postMessage(merged, buffersOf(merged));
  }
});
