import type { DataFile } from '../../corpus/data-files.ts';
import type { Corpus } from '../../model/corpus.ts';
import { type ErrorDetail, KikigakiError } from '../../model/kikigaki-error.ts';
import type { Kikigaki } from '../../ports/kikigaki.ts';
import { AWAY, awayEngine } from '../away-generations.ts';
import { isOutlined, type KeptCorpus } from '../catalogue-place.ts';
import { generationsOf } from '../engine-module.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { dataFilesOf, type PrepareOptions, prepareIndex } from '../prepare-index.ts';
import type { SharedBytes } from '../snapshot.ts';
import { type StartOptions, startKikigaki } from '../start-kikigaki.ts';
import { byWords } from './by-words.ts';
import { isAway } from './is-away.ts';
import { warmUp } from './warm-up.ts';

/** One version of the data, ready to answer. */
export interface OpenedData {
  readonly kikigaki: Kikigaki;
  readonly corpus: KeptCorpus;
  /** The corpus with its sessions, wherever they lie. */
  whole(): Promise<Corpus>;
  /** The same for the same content. */
  readonly fingerprint: string;
  /** What did not work without keeping answers from coming. */
  readonly warnings: readonly ErrorDetail[];
  /** Whether a question would be answered now. */
  isAnswering(): Promise<boolean>;
  /** Frees what it holds when the questions it was asked are answered. */
  close(): Promise<void>;
}

/** Opens the data as they are now; undefined where their content is the one with the known fingerprint. Rejects on faults in the data, where the same data still lack their vectors, and when it is called off. */
export type OpenChanged = (calledOff: AbortSignal, known?: string) => Promise<OpenedData | undefined>;

/** Data that were opened in this thread. */
export interface OpenedHere extends OpenedData {
  /** What other threads can start from. */
  readonly sealed: SharedBytes;
  /** Of the generation that it answers from. */
  readonly name: string;
}

/** Opens data in this thread. Where nobody is answered as yet and the search engine is away, the data are opened without it. */
export function openChanged(
  options: PrepareOptions & StartOptions,
): (...given: Parameters<OpenChanged>) => Promise<OpenedHere | undefined> {
  return async (calledOff, known) => {
    const files = await dataFilesOf(options);
    calledOff.throwIfAborted();
    if (fingerprintOf(files, options.model?.embedder.model) === known) return undefined;
    try {
      return await open(files, options, known);
    } catch (error) {
      if (known !== undefined || !isAway(error)) throw error;
      const opened = await open(files, { ...options, engine: awayEngine(error.detail) }, known);
      return opened && { ...opened, fingerprint: AWAY, warnings: [...opened.warnings, error.detail] };
    }
  };
}

async function open(
  files: readonly DataFile[],
  options: PrepareOptions & StartOptions,
  known?: string,
): Promise<OpenedHere | undefined> {
  const began = performance.now();
  // Before the first version answers nobody does: it does not wait for vectors.
  const prepared = await prepareIndex(files, { ...options, vectors: known === undefined ? 'later' : 'now' });
  if (prepared.fingerprint === known) throw new KikigakiError(prepared.warnings[0] ?? { code: 'embeddings-later' });
  const started = await startKikigaki(prepared, options);
  const { corpus, fingerprint, warnings, sealed, index } = prepared;
  const { name } = index;
  const close = async (): Promise<void> => {
    await started.release();
    await (await generationsOf(options.engine)).retire({ name });
  };
  const { kikigaki: asked } = options.model ? await startKikigaki(prepared, byWords(options)) : started;
  // Nobody answers before the first version does.
  if (known === undefined) await asked.ask({ text: titleOf(corpus) }).catch(() => {});
  else await warmUp(asked, corpus, performance.now() - began);
  return { ...started, corpus, fingerprint, warnings, sealed, name, close };
}

/** Of some session. */
const titleOf = (corpus: KeptCorpus): string =>
  (isOutlined(corpus) ? corpus.outline.lastTold[0] : corpus.sessions[0]?.title) ?? '';
