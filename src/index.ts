/** All that adapters may import of the core. */
export { bundledDataFolder } from './corpus/bundled-data.ts';
export { shownPath } from './corpus/data-files.ts';
export type { Fault } from './corpus/fault.ts';
export { createEmbedder } from './create-embedder.ts';
export { KikigakiError } from './errors.ts';
export type { Evaluation, Quality } from './evaluation/evaluate.ts';
export type { ImportReading } from './importing/create-importer.ts';
export type { ImportResult } from './importing/import-result.ts';
export type { AskRequest, Kikigaki, SessionDetails } from './kikigaki.ts';
export { loadEvaluation, loadImporting } from './load-parts.ts';
export { LANGUAGES, type Language, type Messages, messagesIn } from './messages/messages.ts';
export type * from './model.ts';
export { checkData, type OpenedKikigaki, openKikigaki } from './open-kikigaki.ts';
