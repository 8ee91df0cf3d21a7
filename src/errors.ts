/** Why Kikigaki cannot go on; each language's messages say what to do about it. */
export type ErrorDetail =
  | { readonly code: 'folder-unreadable'; readonly folder: string; readonly reason: string }
  | { readonly code: 'folder-empty'; readonly folder: string }
  | { readonly code: 'file-unreadable'; readonly file: string; readonly reason: string }
  | { readonly code: 'data-faults'; readonly faults: readonly import('./corpus/fault.ts').Fault[] }
  | { readonly code: 'unknown-event'; readonly event: string; readonly nearest: readonly string[] }
  | { readonly code: 'unknown-session'; readonly session: string; readonly nearest: readonly string[] }
  | { readonly code: 'not-a-question-file'; readonly file: string; readonly place: string }
  | { readonly code: 'embeddings-failed'; readonly reason: string }
  | { readonly code: 'cache-unwritable'; readonly folder: string; readonly reason: string }
  | { readonly code: 'database-url-invalid'; readonly fault: 'unknown-scheme' | 'no-file' | 'no-database' | 'malformed' }
  | { readonly code: 'database-unreachable'; readonly database: string; readonly reason: string }
  | { readonly code: 'database-newer'; readonly database: string; readonly found: number; readonly known: number }
  | { readonly code: 'database-migration-failed'; readonly database: string; readonly reason: string };

/** Thrown for what a person has to mend: a wrong name, data that cannot be read. Its text has no secret and nothing a user asked. */
export class KikigakiError extends Error {
  readonly detail: ErrorDetail;

  constructor(detail: ErrorDetail) {
    super(detail.code);
    this.name = 'KikigakiError';
    this.detail = detail;
  }
}
