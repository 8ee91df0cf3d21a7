import { parentPort, workerData } from 'node:worker_threads';
import { KikigakiError } from '../../model/kikigaki-error.ts';
import type { Session } from '../../model/session.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { AskRequest, Kikigaki } from '../../ports/kikigaki.ts';
import { isOutlined, type KeptCorpus } from '../catalogue-place.ts';
import type { MeaningModel } from '../meaning/meaning-model.ts';
import type { StartedKikigaki } from '../start-kikigaki.ts';
import { joinVersion } from './join-version.ts';
import { openChanged } from './open-changed.ts';
import type { OpeningReply, ThreadMeaning, ThreadReply, ThreadRequest, ThreadTask } from './thread-messages.ts';

/** The entry of a thread: opens the data once and answers questions from them until it is ended. */

/** Whoever calls it off ends the thread. */
const NEVER = new AbortController().signal;
const SESSIONS_AT_ONCE = 100;

const opened = await open(workerData as ThreadTask);
if (opened) {
  const answering = opened;
  parentPort?.on('message', async (message: ThreadRequest) => say(await replyTo(message, answering)));
  say(opened.reply);
}

interface Opened extends StartedKikigaki {
  readonly corpus: KeptCorpus;
  readonly reply: OpeningReply;
}

async function open({ meaning, engine, catalogue, ...task }: ThreadTask): Promise<Opened | undefined> {
  const options = withoutUndefined({ model: meaning && (await modelAt(meaning)), engine, catalogue });
  if (task.kind === 'join') return { ...(await joinVersion(task, options)), reply: { kind: 'joined' } };
  try {
    const data = await openChanged({ ...task, ...options })(NEVER, task.known);
    if (!data) {
      say({ kind: 'unchanged' });
      return undefined;
    }
    const { corpus, fingerprint, warnings, sealed, name } = data;
    const sent = { corpus: isOutlined(corpus) ? corpus : { ...corpus, sessions: [] }, fingerprint, warnings };
    return {
      ...data,
      release: data.close,
      reply: { kind: 'opened', data: sent, sessionCount: sessionsIn(corpus).length, sealed, name },
    };
  } catch (error) {
    if (!(error instanceof KikigakiError)) throw error;
    say({ kind: 'refused', detail: error.detail });
    return undefined;
  }
}

/** Loaded only where meanings are searched. */
async function modelAt({ model, port }: ThreadMeaning): Promise<MeaningModel> {
  const { createDistantModel } = await import('../meaning/create-distant-model.ts');
  return createDistantModel(model, port);
}

async function replyTo(message: ThreadRequest, { kikigaki, isAnswering, corpus }: Opened): Promise<ThreadReply> {
  if (message.kind === 'ping') return { kind: 'pong', isAnswering: await isAnswering().catch(() => false) };
  if (message.kind === 'ask') return answer(message.request, kikigaki);
  return { kind: 'sessions', sessions: sessionsIn(corpus).slice(message.from, message.from + SESSIONS_AT_ONCE) };
}

/** Those that another thread has to be given: not those that it can look up itself. */
function sessionsIn(corpus: KeptCorpus): readonly Session[] {
  return isOutlined(corpus) ? [] : corpus.sessions;
}

async function answer(request: AskRequest, kikigaki: Kikigaki): Promise<ThreadReply> {
  try {
    return { kind: 'answer', answer: await kikigaki.ask(request) };
  } catch (error) {
    return error instanceof KikigakiError ? { kind: 'refusal', detail: error.detail } : { kind: 'failure', error };
  }
}

function say(reply: OpeningReply | ThreadReply): void {
  parentPort?.postMessage(reply);
}
