import type { FetchError } from './fetch-error.ts';

/** Why a source could not be imported; the messages of each language say what to do about it. */
export type ImportError =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'binary' }
  | { readonly code: 'too-deep'; readonly deeperThan: number }
  | { readonly code: 'too-many-tags'; readonly most: number }
  | { readonly code: 'too-many-marks'; readonly line: number; readonly most: number }
  | { readonly code: 'too-many-lines'; readonly most: number }
  | { readonly code: 'too-slow'; readonly milliseconds: number }
  | { readonly code: 'parser-failed'; readonly reason: string }
  | { readonly code: 'unknown-event'; readonly event: string; readonly nearest: readonly string[] }
  | { readonly code: 'broken-list' }
  | { readonly code: 'no-file' }
  | FetchError;
