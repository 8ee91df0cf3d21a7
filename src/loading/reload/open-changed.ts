import { loadDataFiles } from '../../corpus/data-files.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { ErrorDetail } from '../../model/kikigaki-error.ts';
import type { Session } from '../../model/session.ts';
import type { Kikigaki } from '../../ports/kikigaki.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { type PrepareOptions, prepareIndex } from '../prepare-index.ts';
import { type StartOptions, startKikigaki } from '../start-kikigaki.ts';

/** One version of the data, ready to answer. */
export interface OpenedData {
  readonly kikigaki: Kikigaki;
  readonly corpus: Corpus;
  /** The same for the same content. */
  readonly fingerprint: string;
  /** What did not work without keeping answers from coming. */
  readonly warnings: readonly ErrorDetail[];
  /** Frees what it holds when the questions it was asked are answered. */
  close(): Promise<void>;
}

/** Opens the data as they are now; undefined where their content is the one with the known fingerprint. Rejects on faults in the data, and when it is called off. */
export type OpenChanged = (calledOff: AbortSignal, known?: string) => Promise<OpenedData | undefined>;

/** Opens data in this thread. */
export function openChanged(options: PrepareOptions & StartOptions): OpenChanged {
  return async (calledOff, known) => {
    const began = performance.now();
    const files = await loadDataFiles(options.folders);
    calledOff.throwIfAborted();
    if (fingerprintOf(files, options.embedder?.model) === known) return undefined;
    const prepared = await prepareIndex(files, options);
    const kikigaki = startKikigaki(prepared, options);
    const { corpus, fingerprint, warnings } = prepared;
    // Not with the embedder: nobody is to pay for these questions, or to wait for its answers.
    const asked = options.embedder ? startKikigaki(prepared, {}) : kikigaki;
    const time = (performance.now() - began) * WARM_UP_SHARE;
    await warmUp(asked, corpus, known === undefined ? 1 : QUESTIONS_BEFORE_TAKING_OVER, time);
    return { kikigaki, corpus, fingerprint, warnings, close: async () => {} };
  };
}

const QUESTIONS_BEFORE_TAKING_OVER = 150;
/** It takes at most this share of the time that reading and indexing took. */
const WARM_UP_SHARE = 0.05;

/**
 * Asks about sessions until the thread's code is compiled: its first questions take twenty times as long.
 * While the data before still answer, nobody has to wait for that.
 */
async function warmUp(kikigaki: Kikigaki, { sessions }: Corpus, questions: number, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  const step = Math.max(1, Math.floor(sessions.length / questions));
  for (let at = 0; at < sessions.length && performance.now() < end; at += step) {
    const { title, topics } = sessions[at] as Session;
    // What fails here fails again for whoever asks it, who is told.
    await kikigaki.ask({ text: `${topics[0] ?? ''} ${title} について` }).catch(() => {});
  }
}
