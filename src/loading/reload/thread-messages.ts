import type { MessagePort } from 'node:worker_threads';
import type { Answer } from '../../model/answer.ts';
import type { ErrorDetail } from '../../model/kikigaki-error.ts';
import type { Session } from '../../model/session.ts';
import type { AskRequest } from '../../ports/kikigaki.ts';
import type { CataloguePlace } from '../catalogue-place.ts';
import type { EngineModule } from '../engine-module.ts';
import type { SharedBytes } from '../snapshot.ts';
import type { OpenedData } from './open-changed.ts';

/** What a thread is started with: the data as they lie on the disk, or a version that another thread opened. */
export type ThreadTask = {
  readonly meaning?: ThreadMeaning;
  readonly engine?: EngineModule;
  readonly catalogue?: CataloguePlace;
} & (
  | {
      readonly kind: 'open';
      readonly folders: readonly string[];
      readonly cacheFolder: string;
      /** Fingerprint of the data that are in use. */
      readonly known?: string;
    }
  | { readonly kind: 'join'; readonly sealed: SharedBytes; readonly asOf: string }
);

/** The embedder of the thread that starts another, and how that one reaches it. */
export interface ThreadMeaning {
  readonly model: string;
  readonly port: MessagePort;
}

/** What the thread says first; an error as its detail, since an error's class does not come through. */
export type OpeningReply =
  | {
      readonly kind: 'opened';
      /** The sessions are left out: they come piece by piece, or lie elsewhere. */
      readonly data: Pick<OpenedData, 'corpus' | 'fingerprint' | 'warnings'>;
      readonly sessionCount: number;
      /** For other threads to start from. */
      readonly sealed: SharedBytes;
      /** Of the generation. */
      readonly name: string;
    }
  | { readonly kind: 'joined' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly detail: ErrorDetail };

/** What a thread is asked. It answers in the order in which it was asked. */
export type ThreadRequest =
  | { readonly kind: 'ask'; readonly request: AskRequest }
  /** Whether it still works, and what it searches; answered between two questions. */
  | { readonly kind: 'ping' }
  /** Some sessions from the one with a number on: taking in all of them at once would keep the other thread from its work. */
  | { readonly kind: 'sessions'; readonly from: number };

export type ThreadReply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'refusal'; readonly detail: ErrorDetail }
  | { readonly kind: 'failure'; readonly error: unknown }
  | { readonly kind: 'pong'; readonly isAnswering: boolean }
  | { readonly kind: 'sessions'; readonly sessions: readonly Session[] };
