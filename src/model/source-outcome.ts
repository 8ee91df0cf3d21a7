import type { TimetableWarning } from './imported-event.ts';
import type { TimetableError } from './timetable-error.ts';

/** What became of a source of a data folder that was read again. */
export type SourceOutcome =
  | {
      readonly kind: 'event';
      readonly from: string;
      readonly event: string;
      readonly path: string;
      readonly action: FileAction;
      readonly counts: { readonly added: number; readonly updated: number; readonly unchanged: number };
      readonly warnings: readonly TimetableWarning[];
    }
  | {
      readonly kind: 'report';
      readonly from: string;
      readonly path: string;
      readonly action: FileAction;
      readonly isPublished: boolean;
    }
  /** It does not tell which event it is of; `events` may be it. */
  | { readonly kind: 'no-event'; readonly from: string; readonly events: readonly string[] }
  /** A feed or a site map: its pages have to be named one by one. */
  | { readonly kind: 'list'; readonly from: string; readonly pages: number }
  | { readonly kind: 'changed-meanwhile'; readonly from: string; readonly path: string }
  | { readonly kind: 'failed'; readonly from: string; readonly error: TimetableError };

type FileAction = 'create' | 'update' | 'unchanged';
