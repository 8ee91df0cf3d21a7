/** Why Kikigaki cannot go on; each language's messages say what to do about it. */
export type ErrorDetail =
  | { readonly code: 'folder-unreadable'; readonly folder: string; readonly reason: string }
  | { readonly code: 'folder-empty'; readonly folder: string }
  | { readonly code: 'file-unreadable'; readonly file: string; readonly reason: string }
  | { readonly code: 'data-faults'; readonly faults: readonly import('./fault.ts').Fault[] }
  | { readonly code: 'unknown-event'; readonly event: string; readonly nearest: readonly string[] }
  | { readonly code: 'unknown-session'; readonly session: string; readonly nearest: readonly string[] }
  | { readonly code: 'not-a-question-file'; readonly file: string; readonly place: string }
  | { readonly code: 'embeddings-failed'; readonly reason: string }
  /** The vectors are made while words answer already. */
  | { readonly code: 'embeddings-later' }
  | { readonly code: 'model-libraries-missing'; readonly command: string }
  | { readonly code: 'model-missing'; readonly model: string }
  | { readonly code: 'model-changed'; readonly model: string; readonly file: string }
  | { readonly code: 'model-unusable'; readonly reason: string }
  | { readonly code: 'model-not-on-hub'; readonly model: string; readonly endpoint: string }
  | { readonly code: 'model-download-failed'; readonly reason: string }
  | { readonly code: 'cache-unwritable'; readonly folder: string; readonly reason: string }
  | {
      readonly code: 'too-many-questions';
      readonly limit: number;
      readonly seconds: number;
      /** The person was told so within the last minute: saying it again would cost more than answering. */
      readonly isRepeated: boolean;
    }
  | { readonly code: 'answer-too-slow'; readonly seconds: number }
  | { readonly code: 'settings-faults'; readonly faults: readonly SettingFault[] }
  | { readonly code: 'address-unavailable'; readonly address: string; readonly reason: string }
  | { readonly code: 'platform-unreachable'; readonly platform: string; readonly reason: string }
  | { readonly code: 'database-url-invalid'; readonly fault: DatabaseUrlFault }
  | { readonly code: 'database-unreachable'; readonly database: string; readonly reason: string }
  /** The reason names nodes and kinds of failures, never what was asked. */
  | { readonly code: 'search-engine-away'; readonly reason: string }
  | { readonly code: 'not-here' }
  | { readonly code: 'database-damaged'; readonly database: string; readonly reason: string }
  | { readonly code: 'database-gone'; readonly database: string }
  | { readonly code: 'catalogue-gone'; readonly database: string }
  | { readonly code: 'database-newer'; readonly database: string; readonly found: number; readonly known: number }
  | { readonly code: 'database-migration-failed'; readonly database: string; readonly reason: string };

type DatabaseUrlFault = 'unknown-scheme' | 'no-file' | 'no-database' | 'malformed';

/** What is wrong with a setting of the environment; its value is never told, it may be a secret. */
export interface SettingFault {
  readonly setting: string;
  readonly detail: SettingFaultDetail;
}

export type SettingFaultDetail =
  /** Of no use without all of these. */
  | { readonly code: 'needs'; readonly others: readonly string[] }
  /** Of no use without one of these. */
  | { readonly code: 'needs-one-of'; readonly others: readonly string[] }
  | { readonly code: 'empty' }
  | { readonly code: 'wrong-start'; readonly start: string }
  | { readonly code: 'not-one-of'; readonly allowed: readonly string[] }
  | { readonly code: 'not-in-range'; readonly lowest: number; readonly highest: number }
  | { readonly code: 'too-short'; readonly shortest: number }
  | { readonly code: 'not-a-url' }
  | { readonly code: 'not-a-file' }
  | { readonly code: 'not-a-time-zone' }
  | { readonly code: 'not-a-public-key' }
  | { readonly code: 'needs-own-folder' }
  | { readonly code: 'not-a-database-url'; readonly fault: DatabaseUrlFault };

/** Thrown for what a person has to fix: a wrong name, data that cannot be read. Its text has no secret and nothing a user asked. */
export class KikigakiError extends Error {
  readonly detail: ErrorDetail;

  constructor(detail: ErrorDetail) {
    super(detail.code);
    this.name = 'KikigakiError';
    this.detail = detail;
  }
}
