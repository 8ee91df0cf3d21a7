/** All that adapters may import of the core. */
export { bundledDataFolder } from './corpus/bundled-data.ts';
export { shownPath } from './corpus/data-files.ts';
export type { Fault } from './corpus/fault.ts';
export { createEmbedder } from './create-embedder.ts';
export { KikigakiError } from './errors.ts';
export { type Evaluation, evaluate, type Quality } from './evaluation/evaluate.ts';
export { readQuestionFile } from './evaluation/question-file.ts';
export type { AskRequest, Kikigaki, SessionDetails } from './kikigaki.ts';
export { LANGUAGES, type Language, type Messages, messagesIn } from './messages/messages.ts';
export type * from './model.ts';
export { checkData, type OpenedKikigaki, openKikigaki } from './open-kikigaki.ts';
