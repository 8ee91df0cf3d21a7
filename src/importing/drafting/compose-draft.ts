import type { Event } from '../../model.ts';
import type { Found } from '../finding/find-sessions.ts';
import type { SourceDocument } from '../reading/source-document.ts';
export interface ReportDraft { readonly x?: string }
export const composeDraft = (_: { source: string; document: SourceDocument; title: string; event: Event; found: Found }): ReportDraft => ({});
