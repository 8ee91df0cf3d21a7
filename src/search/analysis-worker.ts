import { parentPort, workerData } from 'node:worker_threads';
import { createVocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Vocabulary } from '../model.ts';
import { analyzeCards, buffersOf, type NumberedTexts } from './analyze-cards.ts';

/** Takes cards apart in a thread of its own, as they come. Nobody waits here, so it never pauses. */
const matcher = createVocabularyMatcher(workerData as Vocabulary);
const goOn = async (): Promise<void> => {};

parentPort?.on('message', async (cards: NumberedTexts) => {
  const analyzed = await analyzeCards(cards, matcher, goOn);
  parentPort?.postMessage(analyzed, buffersOf(analyzed));
});
