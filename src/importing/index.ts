/** Other people's pages and timetables → drafts and event files. Loaded on demand: its parsers take long to load. */
export { createImporter, type Importer } from './create-importer.ts';
export { createPageImports } from './create-page-imports.ts';
export { findImportedPage } from './drafting/find-imported-page.ts';
export { planDraft } from './drafting/plan-draft.ts';
export { planEvent } from './drafting/plan-event.ts';
export { writeDraft } from './drafting/write-draft.ts';
export { createFetcher } from './fetching/create-fetcher.ts';
export { REACH } from './fetching/reach.ts';
export { readAddress } from './read-address.ts';
export { fetchTimetable } from './timetables/fetch-timetable.ts';
export { readTimetable } from './timetables/read-timetable.ts';
