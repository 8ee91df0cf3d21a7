/** Turns texts into vectors of their meaning, all of one length, however long that takes. Rejects where it cannot. */
export interface Embedder {
  /** The model, with all that its vectors depend on: vectors of one tell nothing about those of another. */
  readonly model: string;
  /** How many numbers a vector has. */
  dimensions(): Promise<number>;
  /** The vectors of questions, in their order, to be held against those of passages: models read the two in different ways. */
  embedQuestions(texts: readonly string[]): Promise<readonly Vector[]>;
  /** The vectors of passages, in their order. */
  embedPassages(texts: readonly string[]): Promise<readonly Vector[]>;
}

/** Numbers whose directions say how near two texts are in meaning. */
export type Vector = Float32Array;

/** The vector of a question that somebody waits for: soon, or it rejects. */
export type EmbedQuestion = (text: string) => Promise<Vector>;
