import type { AdapterLog } from '../adapter.ts';
import { KikigakiError } from '../errors.ts';
import type { AskRequest, Kikigaki } from '../kikigaki.ts';
import type { Answer } from '../model.ts';
import { EMPTY_QUESTION } from '../question/empty-question.ts';
import type { FollowUp } from '../question/follow-up.ts';
import type { State } from '../state/open-state.ts';
import { shortId } from '../state/short-id.ts';
import { FEEDBACK_REASONS, type Feedback } from '../state/stores.ts';
import type { Action } from './action.ts';
import type { Chat, Speaking } from './chat.ts';
import type { Command } from './command.ts';
import { eventsOf } from './events-of.ts';
import { findEvent } from './find-event.ts';
import { createRememberedAnswers, type Remembered } from './remembered-answers.ts';
import type { AnswerReply, Reply, SessionsReply } from './reply.ts';

export interface ChatParts {
  readonly kikigaki: Kikigaki;
  readonly state: Pick<State, 'conversations' | 'feedback' | 'channelDefaults' | 'subscriptions'>;
  readonly log: Pick<AdapterLog, 'error'>;
}

/** A list of more is turned page by page: messages are narrower than terminals. */
const LIST_PAGE = 15;
const MOST_EXAMPLES = 3;

/** What every chat platform says to questions, commands and buttons. */
export function createChat({ kikigaki, state, log }: ChatParts): Chat {
  const answers = createRememberedAnswers(state.conversations);

  const ask = async (request: Omit<AskRequest, 'asker' | 'listLimit'>, speaking: Speaking): Promise<AnswerReply> => {
    const { platform, workspace, person } = speaking;
    const answer = await kikigaki.ask({ ...request, asker: { platform, workspace, person }, listLimit: LIST_PAGE });
    const id = shortId();
    await unlessItFails('an answer is not remembered', () => answers.keep(id, speaking, { context: answer.context, answer }));
    return answerReply(id, answer, person);
  };
  const answerReply = (id: string, answer: Answer, person: string): AnswerReply => ({
    ...{ kind: 'answer', id, answer, person },
    events: eventsOf(answer.context.sessions, kikigaki.events()),
  });
  /** An answer without the memory of earlier ones is better than none. */
  const unlessItFails = async <T>(what: string, attempt: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await attempt();
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : typeof error }, what);
      return undefined;
    }
  };
  const question = async ({ text, event }: Extract<Command, { kind: 'ask' }>, speaking: Speaking): Promise<Reply> => {
    if (!text.trim()) return help();
    const remembered = await unlessItFails('earlier answers are not known', () => answers.last(speaking));
    const usualEvent = await unlessItFails('the usual event is not known', () => state.channelDefaults.get(speaking));
    const fixed = event === undefined ? undefined : findEvent(event, known()).id;
    return ask(
      {
        text,
        ...(fixed !== undefined && { event: fixed }),
        ...(usualEvent !== undefined && { usualEvent }),
        ...(remembered && { previous: remembered.context }),
      },
      speaking,
    );
  };
  const known = () => kikigaki.events().map(({ event }) => event);
  const examples = (): string[] => {
    const newestFirst = kikigaki.events().toReversed();
    const told = newestFirst.flatMap(({ event }) => kikigaki.sessions(event.id)).filter(({ notes }) => notes.length > 0);
    return told.slice(0, MOST_EXAMPLES).map(({ title }) => title);
  };
  const help = (): Reply => ({ kind: 'help', examples: examples() });
  const sessionsPage = (name: string, offset: number, day?: number): SessionsReply => {
    const event = findEvent(name, known());
    const all = kikigaki.sessions(event.id, day);
    return {
      ...{ kind: 'sessions', event, offset, total: all.length, sessions: all.slice(offset, offset + LIST_PAGE) },
      ...(day !== undefined && { day }),
    };
  };
  const session = (id: string, speaking: Speaking): Promise<Reply> => {
    const previous = { question: EMPTY_QUESTION, sessions: [kikigaki.show(id).session.id], shown: 0 };
    return ask({ text: '', previous, followUp: { kind: 'details', index: 0 } }, speaking);
  };
  const status = async (speaking: Speaking): Promise<Reply> => {
    const { platform, workspace, channel } = speaking;
    const counts = kikigaki.events().map(({ sessionCount }) => sessionCount);
    const usual = await state.channelDefaults.get(speaking);
    const defaultEvent = known().find(({ id }) => id === usual);
    return {
      ...{ kind: 'status', events: counts.length, sessions: counts.reduce((sum, count) => sum + count, 0) },
      dataAsOf: kikigaki.dataAsOf(),
      ...(defaultEvent && { defaultEvent }),
      subscriptions: (await state.subscriptions.list({ platform, workspace, channel })).length,
    };
  };
  const usualEvent = async (name: string | undefined, speaking: Speaking): Promise<Reply> => {
    if (name === 'none') {
      await state.channelDefaults.clear(speaking);
      return { kind: 'default-event', isNew: true };
    }
    if (name === undefined) {
      const id = await state.channelDefaults.get(speaking);
      const event = known().find((candidate) => candidate.id === id);
      return { kind: 'default-event', isNew: false, ...(event && { event }) };
    }
    const event = findEvent(name, known());
    await state.channelDefaults.set(speaking, event.id);
    return { kind: 'default-event', isNew: true, event };
  };
  const runCommand = async (command: Command, speaking: Speaking): Promise<Reply> => {
    switch (command.kind) {
      case 'ask':
        return question(command, speaking);
      case 'help':
        return help();
      case 'welcome':
        return { kind: 'welcome' };
      case 'events':
        return { kind: 'events', events: kikigaki.events() };
      case 'sessions':
        return sessionsPage(command.event, 0, command.day);
      case 'session':
        return session(command.session, speaking);
      case 'status':
        return status(speaking);
      case 'default-event':
        return usualEvent(command.event, speaking);
    }
  };

  const follow = async (id: string, followUp: FollowUp, speaking: Speaking): Promise<Reply> => {
    const previous = await answers.byId(speaking, id);
    return previous ? ask({ text: '', previous: previous.context, followUp }, speaking) : { kind: 'expired' };
  };
  const judge = async (judgement: Pick<Feedback, 'answer' | 'verdict' | 'reason'>, speaking: Speaking): Promise<void> => {
    const { platform, workspace, person } = speaking;
    await state.feedback.give({ platform, workspace, person, ...judgement });
  };
  /** To show it again to more people, as it was; without its words where they are forgotten. */
  const again = async (id: string, speaking: Speaking): Promise<Reply> => {
    const remembered = await answers.byId(speaking, id);
    if (!remembered) return { kind: 'expired' };
    if (remembered.answer) return answerReply(id, remembered.answer, speaking.person);
    const fromStart = { ...remembered.context, shown: 0, wordsLost: true } as const;
    return ask({ text: '', previous: fromStart, followUp: { kind: 'more' } }, speaking);
  };
  const runAction = async (action: Action, speaking: Speaking, chosen: string | undefined): Promise<Reply> => {
    switch (action.kind) {
      case 'more':
        return follow(action.answer, { kind: 'more' }, speaking);
      case 'details':
      case 'similar':
        return follow(action.answer, { kind: action.kind, index: action.index }, speaking);
      case 'at-event':
        return follow(action.answer, { kind: 'narrow', limits: { events: [findEvent(chosen ?? '', known()).id] } }, speaking);
      case 'share':
        return again(action.answer, speaking);
      case 'good':
        await judge({ answer: action.answer, verdict: 'good' }, speaking);
        return { kind: 'thanks' };
      case 'bad':
        await judge({ answer: action.answer, verdict: 'bad' }, speaking);
        return { kind: 'ask-reason', answer: action.answer };
      case 'reason': {
        const reason = FEEDBACK_REASONS.find((known) => known === chosen);
        await judge({ answer: action.answer, verdict: 'bad', ...(reason && { reason }) }, speaking);
        return { kind: 'thanks' };
      }
      case 'delete':
        return { kind: action.person === speaking.person ? 'deleted' : 'not-yours' };
      case 'sessions':
        return sessionsPage(action.event, action.offset, action.day);
    }
  };

  const settled = async (reply: Promise<Reply>): Promise<Reply> => {
    try {
      return await reply;
    } catch (error) {
      if (error instanceof KikigakiError) return { kind: 'refused', detail: error.detail };
      log.error({ error: error instanceof Error ? error.name : typeof error }, 'no reply could be made');
      return { kind: 'failed' };
    }
  };
  return {
    run: (command, speaking) => settled(runCommand(command, speaking)),
    act: (action, speaking, chosen) => settled(runAction(action, speaking, chosen)),
    async posted(reply, speaking, posted) {
      if (reply.kind !== 'answer') return;
      const remembered: Remembered = { context: reply.answer.context, answer: reply.answer, posted };
      await unlessItFails('where an answer was posted is not remembered', () => answers.keep(reply.id, speaking, remembered));
    },
    async answerTo(question, speaking) {
      const last = await unlessItFails('earlier answers are not known', () => answers.last(speaking));
      return last?.posted?.question === question ? last.posted : undefined;
    },
  };
}
