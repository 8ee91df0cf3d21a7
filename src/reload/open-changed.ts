import { loadDataFiles } from '../corpus/data-files.ts';
import type { ErrorDetail } from '../errors.ts';
import type { Kikigaki } from '../kikigaki.ts';
import type { Corpus } from '../model.ts';
import { type PrepareOptions, prepareIndex } from '../prepare-index.ts';
import { fingerprintOf } from '../search/fingerprint.ts';
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
    const files = await loadDataFiles(options.folders);
    calledOff.throwIfAborted();
    if (fingerprintOf(files, options.embedder?.model) === known) return undefined;
    const prepared = await prepareIndex(files, options);
    const kikigaki = startKikigaki(prepared, options);
    // The first question makes a Kikigaki learn all names; nobody has to wait for that.
    await kikigaki.ask({ text: FIRST_QUESTION });
    const { corpus, fingerprint, warnings } = prepared;
    return { kikigaki, corpus, fingerprint, warnings, close: async () => {} };
  };
}

const FIRST_QUESTION = 'kikigaki';
