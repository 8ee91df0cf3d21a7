/** All that adapters may import of the core. */
export { bundledDataFolder } from './corpus/bundled-data.ts';
export { shownPath } from './corpus/data-files.ts';
export type { Fault } from './corpus/fault.ts';
export { createEmbedder } from './create-embedder.ts';
export { KikigakiError } from './errors.ts';
export { type Evaluation, evaluate, type Quality } from './evaluation/evaluate.ts';
export { parseQuestionFile } from './evaluation/question-file.ts';
export { createImporter, type Importer, type ImportReading } from './importing/create-importer.ts';
export { type DraftPlan, planDraft } from './importing/drafting/plan-draft.ts';
export { writeDraft } from './importing/drafting/write-draft.ts';
export type { ImportError } from './importing/import-error.ts';
export type { ImportedSession, ImportResult, ImportWarning } from './importing/import-result.ts';
export type { AskRequest, Kikigaki, SessionDetails } from './kikigaki.ts';
export { LANGUAGES, type Language, type Messages, messagesIn } from './messages/messages.ts';
export type * from './model.ts';
export { checkData, type OpenedKikigaki, openKikigaki } from './open-kikigaki.ts';
