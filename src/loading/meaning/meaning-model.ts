import type { Embedder, EmbedQuestion } from '../../ports/embedder.ts';

/** A model that reads meanings: patient for texts that are indexed, prompt for questions that somebody waits for. */
export interface MeaningModel {
  readonly embedder: Embedder;
  readonly embedQuestion: EmbedQuestion;
}
