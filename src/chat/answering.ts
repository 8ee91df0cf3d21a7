import { inTime } from '../concurrency/in-time.ts';
import type { DigestDesk } from '../digest/digest-desk.ts';
import { languageOf } from '../messages/language-of.ts';
import type { Answer } from '../model/answer.ts';
import { EMPTY_QUESTION } from '../model/empty-question.ts';
import type { Language } from '../model/language.ts';
import type { FollowUp } from '../model/question.ts';
import { type AnswerReply, LIST_PAGE, type Reply } from '../model/reply.ts';
import { shortId } from '../model/short-id.ts';
import type { Posted, Speaking } from '../model/speaking.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { AdapterLog } from '../ports/adapter.ts';
import type { AskRequest, Kikigaki } from '../ports/kikigaki.ts';
import type { PageImports } from '../ports/page-imports.ts';
import type { State } from '../ports/state.ts';
import { answerReply } from './answer-reply.ts';
import { MEMORY_TIME } from './chat-limits.ts';
import { needsEarlier } from './needs-earlier.ts';
import { createRememberedAnswers, type RememberedAnswers } from './remembered-answers.ts';

export interface ChatParts {
  readonly kikigaki: Kikigaki;
  readonly state: Pick<State, 'conversations' | 'feedback' | 'channelDefaults' | 'subscriptions'>;
  readonly log: Pick<AdapterLog, 'error'>;
  /** Absent where importing from a chat is off. */
  readonly imports?: PageImports | undefined;
  /** Absent where nothing posts digests. */
  readonly digests?: DigestDesk;
  /** Where lists can be read whole, without a slash at its end; absent where nowhere. */
  readonly publicUrl?: string;
  /** The address below which the files of the data lie, where people may correct them. */
  readonly correctAt?: string | undefined;
}

/** A question; `event` is an id, `after` the answer that it goes on with, else the last of the thread. */
interface Asking {
  readonly text: string;
  readonly event?: string;
  readonly after?: string;
}

/** Questions and what refers to their answers. */
export interface Answering {
  ask(asked: Asking, speaking: Speaking): Promise<Reply>;
  /** All that is known about a session. Throws `unknown-session`. */
  show(session: string, speaking: Speaking): Promise<Reply>;
  /** What a button wants of an earlier answer. */
  follow(answer: string, followUp: FollowUp, speaking: Speaking): Promise<Reply>;
  /** An earlier answer as it was; after a restart its sessions, without the words that matched. */
  again(answer: string, speaking: Speaking): Promise<Reply>;
  /** Sessions were told without a question: from now on follow-ups refer to them. */
  told(sessions: readonly string[], speaking: Speaking): Promise<void>;
  /** A page of an answer that is a list, from a place on that counts from 0. */
  page(answer: string, offset: number, speaking: Speaking): Promise<Reply>;
  posted(reply: Reply, speaking: Speaking, posted: Posted): Promise<void>;
  answersTo(question: string, speaking: Speaking): Promise<readonly string[]>;
}

export function createAnswering({ kikigaki, state, log, correctAt }: ChatParts): Answering {
  const answers = createRememberedAnswers(inTime(state.conversations, MEMORY_TIME));
  const usual = inTime(state.channelDefaults, MEMORY_TIME);
  /** An answer without the memory of earlier ones is better than none, or a late one. */
  const unlessItFails = async <T>(what: string, attempt: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await attempt();
    } catch (error) {
      log.error({ reason: error instanceof Error ? error.message.split('\n')[0] : typeof error }, what);
      return undefined;
    }
  };
  const replyWith = async (id: string, answer: Answer, person: string): Promise<AnswerReply> => ({
    ...(await answerReply(answer, { id, person }, kikigaki.programme)),
    ...(correctAt !== undefined && { correctAt }),
  });
  const ask = async (request: AskRequest, speaking: Speaking, before?: Language): Promise<AnswerReply> => {
    const { platform, workspace, person } = speaking;
    const answer = await kikigaki.ask({ ...request, asker: { platform, workspace, person }, listLimit: LIST_PAGE });
    const id = shortId();
    const own = languageToldBy(request.text);
    const kept = { context: answer.context, answer, ...withoutUndefined({ language: own ?? before }) };
    await unlessItFails('an answer is not remembered', () => answers.keep(id, speaking, kept));
    // What names a subject of its own begins anew, in the language of who asks.
    const isBare = own === undefined && request.text !== '' && answer.question.subjects.length === 0;
    return { ...(await replyWith(id, answer, person)), ...(isBare && before && { language: before }) };
  };
  return {
    async ask({ text, event, after }, speaking) {
      const find = () => (after === undefined ? answers.last(speaking) : answers.byId(speaking, after));
      const [looked, usualEvent] = await Promise.all([
        unlessItFails('earlier answers are not known', async () => ({ before: await find() })),
        unlessItFails('the usual event is not known', () => usual.get(speaking)),
      ]);
      const previous = looked?.before?.context;
      const reply = await ask(withoutUndefined({ text, event, usualEvent, previous }), speaking, looked?.before?.language);
      const isGone = after !== undefined && looked !== undefined && previous === undefined;
      return isGone && needsEarlier(reply) ? { kind: 'expired' } : reply;
    },
    async show(id, speaking) {
      const { session } = await kikigaki.programme.show(id);
      const before = await unlessItFails('earlier answers are not known', () => answers.last(speaking));
      const previous = before?.context ?? { question: EMPTY_QUESTION, sessions: [session.id], shown: 1 };
      return ask({ text: '', previous, followUp: { kind: 'session', id: session.id } }, speaking);
    },
    async follow(id, followUp, speaking) {
      const before = await answers.byId(speaking, id);
      return before ? ask({ text: '', previous: before.context, followUp }, speaking, before.language) : { kind: 'expired' };
    },
    async again(id, speaking) {
      const before = await answers.byId(speaking, id);
      if (!before) return { kind: 'expired' };
      // A copy has an id of its own, so that the talk it was copied from still remembers its answer.
      if (before.answer) return replyWith(shortId(), before.answer, speaking.person);
      const fromStart = { ...before.context, shown: 0, isFixed: true } as const;
      return ask({ text: '', previous: fromStart, followUp: { kind: 'more' } }, speaking);
    },
    async told(sessions, speaking) {
      if (sessions.length === 0) return;
      const question = { ...EMPTY_QUESTION, intent: 'digest' } as const;
      const context = { question, sessions, shown: sessions.length, isFixed: true } as const;
      await unlessItFails('a digest is not remembered', () => answers.keep(shortId(), speaking, { context }));
    },
    async page(id, offset, speaking) {
      const before = await answers.byId(speaking, id);
      if (!before) return { kind: 'expired' };
      const fromThere = { ...before.context, shown: offset, isFixed: true } as const;
      return ask({ text: '', previous: fromThere, followUp: { kind: 'more' } }, speaking, before.language);
    },
    async posted(reply, speaking, posted) {
      const remember = () => rememberPosted(reply, speaking, posted, answers);
      await unlessItFails('where an answer was posted is not remembered', remember);
    },
    async answersTo(question, speaking) {
      const known = await unlessItFails('earlier answers are not known', () => answers.to(question, speaking));
      return known ?? [];
    },
  };
}

/** The language of words that tell it. */
function languageToldBy(text: string): Language | undefined {
  const told = languageOf(text, 'ja');
  return told === languageOf(text, 'en') ? told : undefined;
}

/** Follow-ups refer to it from now on, and its question knows where it is. */
async function rememberPosted(reply: Reply, thread: Speaking, posted: Posted, answers: RememberedAnswers): Promise<void> {
  const above = posted.below === undefined ? undefined : await answers.byId(thread, posted.below);
  const question = posted.question ?? above?.posted?.question;
  if (reply.kind === 'answer') {
    const { context } = reply.answer;
    const place = withoutUndefined({ message: posted.message, question });
    const known = await answers.byId(thread, reply.id);
    const kept = { context, answer: reply.answer, posted: place, ...withoutUndefined({ language: known?.language }) };
    await answers.keep(reply.id, thread, kept);
    // An answer belongs to one thread: this is its copy.
    if (thread.also !== undefined) await answers.keep(shortId(), { ...thread, thread: thread.also }, kept);
  }
  if (question !== undefined) await answers.add(question, posted.message, thread);
}
