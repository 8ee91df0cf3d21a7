import { once } from 'node:events';
import { extname } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { createMemoryProgramme } from '../../asking/memory-programme.ts';
import { type Deadline, withDeadline } from '../../concurrency/with-deadline.ts';
import { createLibrary } from '../../corpus/library.ts';
import { KikigakiError } from '../../model/kikigaki-error.ts';
import type { Session } from '../../model/session.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { Programme } from '../../ports/programme.ts';
import { type CataloguePlace, catalogueStoreAt, isOutlined, type KeptCorpus } from '../catalogue-place.ts';
import { type EngineModule, generationsOf } from '../engine-module.ts';
import type { MeaningModel } from '../meaning/meaning-model.ts';
import { createAnsweringPool, type PoolParts, type ThreadEnd } from './answering-pool.ts';
import { answeringThread } from './answering-thread.ts';
import type { OpenChanged, OpenedData } from './open-changed.ts';
import type { OpeningReply, ThreadMeaning, ThreadReply, ThreadRequest, ThreadTask } from './thread-messages.ts';

export interface ThreadOptions {
  readonly folders: readonly string[];
  readonly cacheFolder: string;
  /** Where given, sessions are searched by meaning too; the threads ask it by way of this one. */
  readonly model?: MeaningModel;
  /** By what texts are searched, where it is not the embedded engine. */
  readonly engine?: EngineModule;
  /** Where sessions lie that are not kept in memory. */
  readonly catalogue?: CataloguePlace;
  /** How long one question may take. */
  readonly answerMilliseconds: number;
  /** Told of each thread that a question cost. */
  readonly ended: (why: ThreadEnd) => void;
  /** By which clock questions and pings are given up: the machine's where there is none. */
  readonly deadline?: Deadline;
  /** What the threads run; of a test's own where it wants them to hang. */
  readonly entry?: URL;
}

/** `.js` where compiled; Node starts no thread from TypeScript. */
const ENTRY = new URL(`./answering-worker${extname(import.meta.url)}`, import.meta.url);
/** While a question hangs in one, the other answers. */
const THREADS = 2;

type Opened = Extract<OpeningReply, { kind: 'opened' }>;

/**
 * Opens each version of the data in a thread of its own, which answers from it: the next is read and indexed beside, nobody waits.
 * A second thread joins it as soon as the version answers, on the same memory.
 */
export function openInThreads(options: ThreadOptions): OpenChanged {
  const { folders, cacheFolder, model, engine, catalogue, deadline = withDeadline, entry = ENTRY } = options;
  const startThread = async (task: ThreadTask, calledOff?: AbortSignal) => {
    const meaning = model && (await wayTo(model));
    const workerData: ThreadTask = { ...task, ...withoutUndefined({ meaning, engine, catalogue }) };
    const worker = new Worker(entry, { workerData, transferList: meaning ? [meaning.port] : [] });
    return { worker, reply: await nextMessage<OpeningReply>(worker, calledOff) };
  };
  return async (calledOff, known) => {
    const { worker, reply } = await startThread(
      { kind: 'open', folders, cacheFolder, ...withoutUndefined({ known: known || undefined }) },
      calledOff,
    );
    if (reply.kind === 'opened') {
      const sessions = await collectSessions(worker, reply.sessionCount, calledOff);
      const join = async () => {
        const { sealed, data } = reply;
        return answeringThread((await startThread({ kind: 'join', sealed, asOf: data.corpus.asOf })).worker);
      };
      const retire = async (): Promise<void> => {
        if (engine) await (await generationsOf(engine)).retire(reply);
      };
      const holdings = await holdingsOf(reply.data.corpus, sessions, catalogue);
      return answerFrom(reply, holdings, retire, {
        first: answeringThread(worker),
        start: join,
        size: THREADS,
        milliseconds: options.answerMilliseconds,
        deadline,
        ended: options.ended,
      });
    }
    await worker.terminate();
    if (reply.kind === 'refused') throw new KikigakiError(reply.detail);
    return undefined;
  };
}

/** A way for another thread to a model of this one. */
async function wayTo(model: MeaningModel): Promise<ThreadMeaning> {
  const { serveEmbedder } = await import('../meaning/serve-embedder.ts');
  const { port1, port2 } = new MessageChannel();
  serveEmbedder(model, port1);
  port1.unref();
  return { model: model.embedder.model, port: port2 };
}

/** What is looked up without a question, in this thread. */
interface Holdings extends Pick<OpenedData, 'corpus' | 'whole'> {
  readonly programme: Programme;
  readonly release: () => Promise<void>;
}

async function holdingsOf(sent: KeptCorpus, sessions: readonly Session[], place?: CataloguePlace): Promise<Holdings> {
  if (!isOutlined(sent)) {
    const corpus = { ...sent, sessions };
    const programme = createMemoryProgramme(createLibrary(corpus));
    return { corpus, programme, whole: async () => corpus, release: async () => {} };
  }
  const opened = await (await catalogueStoreAt(place as CataloguePlace)).open(sent.generation, sent);
  const { programme, whole, close: release } = opened;
  return { corpus: sent, programme, whole, release };
}

function answerFrom({ data }: Opened, holdings: Holdings, retire: () => Promise<void>, parts: PoolParts): OpenedData {
  const pool = createAnsweringPool(parts);
  const { corpus, programme, whole, release } = holdings;
  const close = async (): Promise<void> => {
    await pool.close();
    await release();
    await retire();
  };
  const kikigaki = { ask: pool.ask, programme };
  return { ...data, corpus, whole, kikigaki, isAnswering: pool.isAnswering, close };
}

async function nextMessage<T>(worker: Worker, signal?: AbortSignal): Promise<T> {
  try {
    const [reply] = (await once(worker, 'message', withoutUndefined({ signal }))) as [T];
    return reply;
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

/** Piece by piece, each in a turn of its own: questions are answered meanwhile. */
async function collectSessions(worker: Worker, count: number, calledOff: AbortSignal): Promise<Session[]> {
  const sessions: Session[] = [];
  while (sessions.length < count) {
    worker.postMessage({ kind: 'sessions', from: sessions.length } satisfies ThreadRequest);
    const reply = await nextMessage<Extract<ThreadReply, { kind: 'sessions' }>>(worker, calledOff);
    sessions.push(...reply.sessions);
  }
  return sessions;
}
