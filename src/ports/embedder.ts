/** Turns texts into vectors of their meaning, all of one length. Rejects where it cannot. */
export interface Embedder {
  /** Vectors of one model tell nothing about those of another. */
  readonly model: string;
  /** How many numbers a vector has. */
  dimensions(): Promise<number>;
  /** The vector of a question, to be held against those of passages: models read the two in different ways. */
  embedQuestion(text: string): Promise<readonly number[]>;
  /** The vectors of passages, in their order. */
  embedPassages(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
}
