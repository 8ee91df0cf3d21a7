import type { ImportError } from './import-error.ts';
import type { ImportWarning } from './import-result.ts';
import type { PageList } from './page-list.ts';

/** What became of an address that was read for a chat. */
export type PageImport =
  | { readonly kind: 'draft'; readonly preview: DraftPreview }
  /** Read, but it does not say which event it is about: nothing was kept. */
  | { readonly kind: 'no-event'; readonly title: string; readonly events: readonly string[] }
  /** It is published already; from a chat only what is not yet seen is changed. */
  | { readonly kind: 'published-already'; readonly title: string }
  | { readonly kind: 'list'; readonly list: PageList }
  /** Others are being read. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly error: ImportError };

/** A draft as a person looks it over before it is published. */
export interface DraftPreview {
  /** Names the draft in a button: 16 characters. */
  readonly draft: string;
  readonly title: string;
  readonly author?: string;
  readonly url?: string;
  readonly event: { readonly id: string; readonly name: string };
  readonly sections: readonly SectionPreview[];
  readonly warnings: readonly ImportWarning[];
}

export interface SectionPreview {
  readonly heading: string;
  /** The talk it was bound to; absent for what is about the event. */
  readonly session?: string;
  readonly mentionOnly: boolean;
  readonly notes: number;
  /** The first note, shortened. */
  readonly first?: string;
}

export type PagePublished =
  | { readonly kind: 'published'; readonly title: string; readonly event: string }
  | { readonly kind: 'published-already'; readonly title: string }
  /** It was taken away, or changed while it was published. */
  | { readonly kind: 'gone' };
