/** What an embedder in another thread is asked; `awaited` is the one question that somebody waits for. */
export interface EmbedderRequest {
  readonly id: number;
  readonly kind: 'awaited' | 'questions' | 'passages';
  readonly texts: readonly string[];
}

/** What it answers, not always in the order in which it was asked; the vectors one after the other. */
export type EmbedderReply =
  | { readonly id: number; readonly vectors: Float32Array; readonly dimensions: number }
  | { readonly id: number; readonly error: string };
