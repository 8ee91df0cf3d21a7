/** Other people's pages and timetables → drafts and event files. Loaded on demand: its parsers take long to load. */
export { createImporter, type Importer } from './create-importer.ts';
export { createPageImports } from './create-page-imports.ts';
export { eventIdFor } from './drafting/event-id-for.ts';
export { findImportedPage } from './drafting/find-imported-page.ts';
export { copyFolder, isFreeFolder, writeFolder } from './drafting/new-folder.ts';
export { openTimetable } from './drafting/open-timetable.ts';
export { openTimetableFolder, type TimetableFolder } from './drafting/open-timetable-folder.ts';
export { planDraft } from './drafting/plan-draft.ts';
export { planEvent } from './drafting/plan-event.ts';
export { publishReports } from './drafting/publish-reports.ts';
export { refreshFolder } from './drafting/refresh-folder.ts';
export { nameSources, openSources } from './drafting/sources-file.ts';
export { takeTurn } from './drafting/take-turn.ts';
export { writeDraft } from './drafting/write-draft.ts';
export { writeNames } from './drafting/write-names.ts';
export { createFetcher } from './fetching/create-fetcher.ts';
export { REACH } from './fetching/reach.ts';
export { readAddress } from './read-address.ts';
