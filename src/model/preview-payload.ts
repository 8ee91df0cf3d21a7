import type { Presentation } from './presentation.ts';

/** What a platform would be sent for a message, and which of the platform's limits that breaks. */
export type PreviewPayload = (presentation: Presentation) => { readonly payload: unknown; readonly faults: readonly string[] };
