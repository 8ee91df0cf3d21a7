/** All that adapters may import of the core. */
export type { Adapter, AdapterLog, AdapterParts, PlatformProbe, RequestHandler, TokenFault, TokenState } from './adapter.ts';
export type { Action } from './chat/action.ts';
export { decodeAction, encodeAction } from './chat/action-code.ts';
export { answerReply } from './chat/answer-reply.ts';
export type { Chat, Posted, Speaking } from './chat/chat.ts';
export type { Command } from './chat/command.ts';
export { cutText } from './chat/cut-text.ts';
export { handleOnce } from './chat/handle-once.ts';
export { languageOf } from './chat/language-of.ts';
export { createNameChoices, type NameChoices } from './chat/name-choices.ts';
export { type Platform, type PresentOptions, present } from './chat/present.ts';
export type * from './chat/presentation.ts';
export type { PreviewPayload } from './chat/preview-payload.ts';
export { readCommand } from './chat/read-command.ts';
export type * from './chat/reply.ts';
export { createTurns, type InTurn } from './chat/take-turns.ts';
export { bundledDataFolder } from './corpus/bundled-data.ts';
export { shownPath } from './corpus/data-files.ts';
export type { Fault } from './corpus/fault.ts';
export { createEmbedder } from './create-embedder.ts';
export type { Digest, DigestSection } from './digest/digest.ts';
export type { DigestCommand, SettingName, SettingsWords } from './digest/digest-command.ts';
export { SETTING_NAMES } from './digest/digest-command.ts';
export { isForChannel } from './digest/is-for-channel.ts';
export { localToday } from './digest/local-time.ts';
export type { FindOutcome, Messenger, OutgoingMessage, Person, PostFault, PostOutcome } from './digest/messenger.ts';
export { presentDigest } from './digest/present-digest.ts';
export { previewDigest } from './digest/preview-digest.ts';
export { zoneChoices } from './digest/zone-choices.ts';
export { KikigakiError, type SettingFault, type SettingFaultDetail } from './errors.ts';
export type { Evaluation, Quality } from './evaluation/evaluate.ts';
export type { ImportReading } from './importing/create-importer.ts';
export type { ImportError } from './importing/import-error.ts';
export type { ImportResult } from './importing/import-result.ts';
export type { PageList } from './importing/reading/read-page-list.ts';
export type { ImportedEvent } from './importing/timetables/imported-event.ts';
export type { TimetableError } from './importing/timetables/timetable-error.ts';
export type { AskRequest, Kikigaki, SessionDetails } from './kikigaki.ts';
export {
  loadDigests,
  loadEvaluation,
  loadFetching,
  loadImporting,
  loadPageImports,
  loadService,
  loadState,
  loadTimetables,
} from './load-parts.ts';
export { LANGUAGES, type Language, type Messages, messagesIn } from './messages/messages.ts';
export type * from './model.ts';
export { checkData, type OpenedKikigaki, openKikigaki } from './open-kikigaki.ts';
export { readBody } from './read-body.ts';
export type { Freshness } from './reload/keep-fresh.ts';
export type { IndexStatus, LiveKikigaki, ReloadOutcome } from './reload/live-kikigaki.ts';
export type { State } from './state/open-state.ts';
export { parseDatabaseUrl } from './state/parse-database-url.ts';
export type * from './state/stores.ts';
export { FEEDBACK_REASONS } from './state/stores.ts';
