import { loadDataFiles } from '../corpus/data-files.ts';
import type { ErrorDetail } from '../errors.ts';
import type { Kikigaki } from '../kikigaki.ts';
import type { Corpus } from '../model.ts';
import { type PreparedIndex, type PrepareOptions, prepareIndex } from '../prepare-index.ts';
import { type StartOptions, startKikigaki } from '../start-kikigaki.ts';
import type { PrepareChanged } from './prepare-changed-index.ts';

/** The index that answers now. */
export interface IndexStatus {
  readonly corpus: Corpus;
  /** When it began to answer. */
  readonly since: Date;
  readonly warnings: readonly ErrorDetail[];
}

export type ReloadOutcome =
  | { readonly kind: 'swapped'; readonly status: IndexStatus }
  | { readonly kind: 'unchanged' }
  /** The data cannot be used; the old index goes on answering. */
  | { readonly kind: 'refused'; readonly error: unknown };

/** A Kikigaki whose data can be read again while it answers. */
export interface LiveKikigaki {
  /** Each question is answered from one index: the newest that was whole when it came. */
  readonly kikigaki: Kikigaki;
  status(): IndexStatus;
  /** Reads the data as it is now, or later, and swaps the index if it changed. Never rejects. */
  reload(): Promise<ReloadOutcome>;
}

export interface LiveOptions extends PrepareOptions, StartOptions {
  /** Prepares the index of changed data. */
  readonly prepareChanged: PrepareChanged;
  /** Told of each reading of the data, once. */
  readonly report: (outcome: ReloadOutcome) => void;
}

/** Opens the data folders, as `openKikigaki` does, so that they can be read again later. Throws on faults in the data. */
export async function openLiveKikigaki(options: LiveOptions): Promise<LiveKikigaki> {
  let current = await start(await prepareIndex(await loadDataFiles(options.folders), options), options);

  const readAgain = async (): Promise<ReloadOutcome> => {
    try {
      const prepared = await options.prepareChanged(current.fingerprint);
      if (!prepared) return { kind: 'unchanged' };
      current = await start(prepared, options);
      return { kind: 'swapped', status: current.status };
    } catch (error) {
      return { kind: 'refused', error };
    }
  };
  return {
    kikigaki: {
      ask: (request) => current.kikigaki.ask(request),
      show: (id) => current.kikigaki.show(id),
      events: () => current.kikigaki.events(),
      sessions: (event, day) => current.kikigaki.sessions(event, day),
    },
    status: () => current.status,
    reload: oneAtATime(async () => {
      const outcome = await readAgain();
      options.report(outcome);
      return outcome;
    }),
  };
}

async function start(prepared: PreparedIndex, options: StartOptions) {
  const kikigaki = startKikigaki(prepared, options);
  // The first question makes a Kikigaki learn all names; nobody has to wait for that.
  await kikigaki.ask({ text: FIRST_QUESTION });
  const status: IndexStatus = { corpus: prepared.corpus, since: new Date(), warnings: prepared.warnings };
  return { kikigaki, status, fingerprint: prepared.fingerprint };
}

const FIRST_QUESTION = 'kikigaki';

/** Whoever calls during a run waits for one more, which all of them share: the run may have read what changed later. */
function oneAtATime<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let next: Promise<T> | undefined;
  const call = (): Promise<T> => {
    if (running) {
      next ??= running.then(() => {
        next = undefined;
        return call();
      });
      return next;
    }
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return call;
}
