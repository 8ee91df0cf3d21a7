import type { FetchError } from '../model/fetch-error.ts';

/** What tells a server which version of a page is known. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly modified?: string | undefined;
}

export interface FetchedPage {
  /** Where it was found, redirects followed. */
  readonly address: string;
  readonly kind: ContentKind;
  readonly charset?: string;
  readonly bytes: Uint8Array;
  readonly validators: Validators;
}

export type Fetched = { readonly page: FetchedPage } | { readonly unchanged: true } | { readonly error: FetchError };

export interface FetchWishes {
  /** What can be made use of; everything else is refused by its type before it is read. */
  readonly kinds: readonly ContentKind[];
  /** The version that is known: the answer may be `unchanged`. */
  readonly known?: Validators;
}

/** Reads pages of the web. Nothing here rejects: failures are data. */
export interface Fetcher {
  fetch(address: string, wishes: FetchWishes): Promise<Fetched>;
  close(): Promise<void>;
}

/** What a page is, as far as reading it goes. */
export type ContentKind = 'html' | 'markdown' | 'text' | 'xml' | 'json' | 'calendar' | 'csv';
