/** All that adapters may import of the core. */

export { decodeAction, encodeAction } from './chat/action-code.ts';
export { answerReply } from './chat/answer-reply.ts';
export { handleOnce } from './chat/handle-once.ts';
export { createNameChoices, type NameChoices } from './chat/name-choices.ts';
export { readCommand } from './chat/read-command.ts';
export { createClockGuard } from './concurrency/clock-guard.ts';
export { createTurns, type InTurn } from './concurrency/take-turns.ts';
export { bundledDataFolder } from './corpus/bundled-data.ts';
export { shownPath } from './corpus/data-files.ts';
export { previewDigest } from './digest/preview-digest.ts';
export { zoneChoices } from './digest/zone-choices.ts';
export type { Evaluation, Quality } from './evaluation/evaluate.ts';
export type { ImportReading } from './importing/create-importer.ts';
export { createEmbedder } from './loading/create-embedder.ts';
export {
  loadDigests,
  loadEvaluation,
  loadFetching,
  loadImporting,
  loadPageImports,
  loadService,
  loadState,
  loadTimetables,
} from './loading/load-parts.ts';
export { checkData, type OpenedKikigaki, openKikigaki } from './loading/open-kikigaki.ts';
export type { Freshness } from './loading/reload/keep-fresh.ts';
export type { IndexStatus, LiveKikigaki, ReloadOutcome } from './loading/reload/live-kikigaki.ts';
export { languageOf } from './messages/language-of.ts';
export { LANGUAGES, type Language, type Messages, messagesIn } from './messages/messages.ts';
export type { Action } from './model/action.ts';
export type * from './model/answer.ts';
export type { Command } from './model/command.ts';
export type * from './model/conversation.ts';
export type * from './model/corpus.ts';
export type * from './model/delivery.ts';
export type { Digest, DigestSection } from './model/digest.ts';
export type { DigestCommand, SettingName, SettingsWords } from './model/digest-command.ts';
export { SETTING_NAMES } from './model/digest-command.ts';
export type * from './model/event.ts';
export type { Fault } from './model/fault.ts';
export type * from './model/feedback.ts';
export { FEEDBACK_REASONS } from './model/feedback.ts';
export type { ImportError } from './model/import-error.ts';
export type { ImportResult } from './model/import-result.ts';
export type { ImportedEvent } from './model/imported-event.ts';
export { KikigakiError, type SettingFault, type SettingFaultDetail } from './model/kikigaki-error.ts';
export { localToday } from './model/local-time.ts';
export type { PageList } from './model/page-list.ts';
export type * from './model/place.ts';
export type { PostFault } from './model/post-fault.ts';
export type * from './model/presentation.ts';
export type * from './model/question.ts';
export type * from './model/reply.ts';
export type * from './model/report.ts';
export type * from './model/session.ts';
export type { Posted, Speaking } from './model/speaking.ts';
export type * from './model/subscription.ts';
export type { TimetableError } from './model/timetable-error.ts';
export type { Adapter, AdapterLog, AdapterParts, RequestHandler } from './ports/adapter.ts';
export type { Chat } from './ports/chat.ts';
export type { AskRequest, Kikigaki, SessionDetails } from './ports/kikigaki.ts';
export type { FindOutcome, Messenger, OutgoingMessage, PostOutcome } from './ports/messenger.ts';
export type { PlatformProbe, TokenFault, TokenState } from './ports/platform-probe.ts';
export type { State } from './ports/state.ts';
export type * from './ports/stores.ts';
export { cutText } from './presenting/cut-text.ts';
export { isForChannel } from './presenting/is-for-channel.ts';
export { type Platform, type PresentOptions, present } from './presenting/present.ts';
export { presentDigest } from './presenting/present-digest.ts';
export { parseDatabaseUrl } from './state/parse-database-url.ts';
