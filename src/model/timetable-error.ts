import type { Fault } from './fault.ts';
import type { ImportError } from './import-error.ts';

/** Why a timetable could not be imported; the messages of each language say what to do about it. */
export type TimetableError =
  | ImportError
  | { readonly code: 'unknown-timetable' }
  | { readonly code: 'broken-timetable'; readonly format: string; readonly line?: number }
  | { readonly code: 'missing-fields'; readonly format: string; readonly fields: readonly string[] }
  | { readonly code: 'which-event'; readonly events: readonly string[] }
  | { readonly code: 'no-event-id' }
  | { readonly code: 'wrong-event-id'; readonly event: string }
  | { readonly code: 'wrong-time-zone'; readonly zone: string }
  | { readonly code: 'no-talks' }
  | { readonly code: 'too-many-talks'; readonly most: number }
  | { readonly code: 'no-dates' }
  | { readonly code: 'broken-event-file'; readonly file: string }
  | { readonly code: 'refused-event-file'; readonly file: string; readonly faults: readonly Fault[] };
