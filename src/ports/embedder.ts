/** Turns texts into vectors of their meaning. Rejects where it cannot. */
export interface Embedder {
  readonly model: string;
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
}
