import type { Answer, AnswerContext, ShownList } from '../model/answer.ts';
import type { Conversation } from '../model/conversation.ts';
import { EMPTY_QUESTION } from '../model/empty-question.ts';
import type { Language } from '../model/language.ts';
import type { Thread, Workspace } from '../model/place.ts';
import type { Question } from '../model/question.ts';
import { shortId } from '../model/short-id.ts';
import type { Posted } from '../model/speaking.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { ConversationStore } from '../ports/stores.ts';

/** What is known of an answer given earlier. */
export interface Remembered {
  readonly context: AnswerContext;
  /** Where it was posted, as far as that was told. */
  readonly posted?: Posted;
  /** The language in which people spoke so far. */
  readonly language?: Language;
  /** The answer as it was given, while this process remembers it. */
  readonly answer?: Answer;
}

export interface RememberedAnswers {
  keep(id: string, thread: Thread, remembered: Remembered): Promise<void>;
  byId(workspace: Workspace, id: string): Promise<Remembered | undefined>;
  last(thread: Thread): Promise<Remembered | undefined>;
  /** The message is one of those that answer the question. */
  add(question: string, message: string, thread: Thread): Promise<void>;
  /** The messages that answer a question, in the order in which they were added. */
  to(question: string, thread: Thread): Promise<readonly string[]>;
}

/** How many answers this process remembers with their words; older ones are known by what the state keeps, which has none. */
const KEPT_WHOLE = 1_000;

interface SavedList {
  readonly question: Pick<Question, 'limits' | 'intent'>;
  readonly shown: number;
  readonly isFixed: boolean;
  readonly leftOut?: readonly string[];
}

interface SavedFilters extends SavedList {
  readonly focus?: string;
  readonly pair?: readonly string[];
  /** The lists before, with their sessions. */
  readonly earlier?: readonly (SavedList & { readonly sessions: readonly string[] })[];
  readonly posted?: Posted;
  readonly language?: Language;
}

/** The answers of the last 30 days: whole while this process remembers them, without any words from the state. */
export function createRememberedAnswers(conversations: ConversationStore): RememberedAnswers {
  const whole = new Map<string, Remembered>();
  const keyOf = ({ platform, workspace }: Workspace, id: string): string => JSON.stringify([platform, workspace, id]);
  const recall = (workspace: Workspace, conversation: Conversation | undefined): Remembered | undefined =>
    conversation && (whole.get(keyOf(workspace, conversation.id)) ?? fromSaved(conversation));
  return {
    async keep(id, thread, remembered) {
      const key = keyOf(thread, id);
      whole.delete(key);
      whole.set(key, remembered);
      const [oldest] = whole.keys();
      if (whole.size > KEPT_WHOLE && oldest !== undefined) whole.delete(oldest);
      await conversations.save(thread, { id, filters: toSaved(remembered), sessions: remembered.context.sessions });
    },
    async byId(workspace, id) {
      return whole.get(keyOf(workspace, id)) ?? recall(workspace, await conversations.byAnswer(workspace, id));
    },
    last: async (thread) => recall(thread, await conversations.last(thread)),
    async add(question, message, thread) {
      const place = { ...thread, thread: questionThread(question) };
      const before = messagesIn(await conversations.last(place));
      if (before.includes(message)) return;
      await conversations.save(place, { id: shortId(), filters: { messages: [...before, message] }, sessions: [] });
    },
    to: async (question, thread) => messagesIn(await conversations.last({ ...thread, thread: questionThread(question) })),
  };
}

/** What was posted to a question is kept like a conversation, in a thread of its own that no platform has. */
const questionThread = (question: string): string => `answers-to-${question}`;

function messagesIn(conversation: Conversation | undefined): readonly string[] {
  const { messages } = (conversation?.filters ?? {}) as { readonly messages?: readonly string[] };
  return messages ?? [];
}

function toSaved({ context, posted, language }: Remembered): SavedFilters {
  const { focus, pair, earlier = [] } = context;
  return {
    ...toSavedList(context),
    ...withoutUndefined({
      focus,
      pair,
      earlier: earlier.length > 0 ? earlier.map((list) => ({ ...toSavedList(list), sessions: list.sessions })) : undefined,
      posted,
      language,
    }),
  };
}

function toSavedList({ question, shown, isFixed, leftOut }: ShownList): SavedList {
  const { limits, intent } = question;
  return withoutUndefined({
    question: { limits, intent },
    shown,
    isFixed: isFixed === true || question.topics.length > 0,
    leftOut,
  });
}

/** Written by this program, maybe by another version of it: what is missing is taken as empty. */
function fromSaved({ filters, sessions }: Conversation): Remembered {
  const { earlier = [], focus, pair, posted, language, ...list } = filters as Partial<SavedFilters>;
  const context = {
    ...fromSavedList(list, sessions),
    ...withoutUndefined({
      focus,
      pair,
      earlier: earlier.length > 0 ? earlier.map((one) => fromSavedList(one, one.sessions)) : undefined,
    }),
  };
  return withoutUndefined({ context, posted, language });
}

function fromSavedList(
  { question = { limits: [], intent: 'find' }, shown = 0, isFixed = true, leftOut }: Partial<SavedList>,
  sessions: readonly string[],
): ShownList {
  return withoutUndefined({
    question: { ...EMPTY_QUESTION, ...question },
    sessions,
    shown,
    isFixed: isFixed || undefined,
    leftOut,
  });
}
