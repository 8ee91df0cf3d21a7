import { createCoalesced } from '../../concurrency/create-coalesced.ts';
import { createCurrent } from '../../concurrency/create-current.ts';
import type { Corpus, CorpusFrame } from '../../model/corpus.ts';
import type { ErrorDetail } from '../../model/kikigaki-error.ts';
import type { Kikigaki } from '../../ports/kikigaki.ts';
import type { Programme } from '../../ports/programme.ts';
import { sessionCountOf } from '../catalogue-place.ts';
import type { OpenChanged, OpenedData } from './open-changed.ts';

/** The index that answers now. */
export interface IndexStatus {
  readonly corpus: CorpusFrame;
  /** How many there are, parties and placeholders included. */
  readonly sessionCount: number;
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
  /** The corpus with its sessions; where these are not in memory, they are as long as somebody holds it. */
  whole(): Promise<Corpus>;
  /** Whether a question would be answered now. */
  isAnswering(): Promise<boolean>;
  /** Reads the data as it is now, or later, and swaps the index if it changed. Never rejects. */
  reload(): Promise<ReloadOutcome>;
  /** Calls off a reload that is under way and frees everything when the last question is answered. */
  close(): Promise<void>;
}

export interface LiveOptions {
  readonly open: OpenChanged;
  /** Told of each reading after the first, once. */
  readonly report: (outcome: ReloadOutcome) => void;
  /** Calls off the first reading. */
  readonly calledOff: AbortSignal;
}

/** Opens the data so that they can be read again later. Rejects on faults in the data. */
export async function openLiveKikigaki({ open, report, calledOff }: LiveOptions): Promise<LiveKikigaki> {
  const current = createCurrent(started((await open(calledOff)) as OpenedData), ({ data }) => data.close());
  const closed = new AbortController();
  const readAgain = async (): Promise<ReloadOutcome> => {
    try {
      const data = await open(closed.signal, current.get().data.fingerprint);
      if (!data) return { kind: 'unchanged' };
      current.replace(started(data));
      return { kind: 'swapped', status: current.get().status };
    } catch (error) {
      return { kind: 'refused', error };
    }
  };
  const looked = <T>(look: (programme: Programme) => Promise<T>): Promise<T> =>
    current.use(({ data }) => look(data.kikigaki.programme));
  return {
    kikigaki: {
      ask: (request) => current.use(({ data }) => data.kikigaki.ask(request)),
      programme: {
        events: () => looked((programme) => programme.events()),
        sessions: (event, wanted) => looked((programme) => programme.sessions(event, wanted)),
        show: (name) => looked((programme) => programme.show(name)),
        dataAsOf: () => looked((programme) => programme.dataAsOf()),
      },
    },
    status: () => current.get().status,
    whole: () => current.use(({ data }) => data.whole()),
    isAnswering: () => current.get().data.isAnswering(),
    reload: createCoalesced(async () => {
      const outcome = await readAgain();
      if (!closed.signal.aborted) report(outcome);
      return outcome;
    }),
    async close() {
      closed.abort();
      await current.close();
    },
  };
}

function started(data: OpenedData): { readonly data: OpenedData; readonly status: IndexStatus } {
  const { corpus, warnings } = data;
  return { data, status: { corpus, sessionCount: sessionCountOf(corpus), since: new Date(), warnings } };
}
