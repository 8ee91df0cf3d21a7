import type { Messages } from '../messages/messages.ts';
import type { Answer, EventAnswer, FoundAnswer } from '../model/answer.ts';
import type { Button, Part, Presentation } from '../model/presentation.ts';
import type { Question } from '../model/question.ts';
import type { AnswerReply } from '../model/reply.ts';
import type { PresentOptions } from './present.ts';
import { detailedCard, eventNoteCard, sessionCard, sessionItem } from './present-session.ts';

/** An answer part by part: how the question was read, the reply, the sessions, and what can be done with it. */
export function presentAnswer(
  reply: AnswerReply,
  options: PresentOptions,
  messages: Messages,
): Pick<Presentation, 'summary' | 'parts'> {
  const { answer } = reply;
  switch (answer.kind) {
    case 'found':
      return {
        summary: foundSummary(answer, messages),
        parts: [
          ...understood(reply, messages),
          ...(answer.direct ? [bold(messages.direct(answer.direct))] : []),
          ...found(reply, answer, messages),
          ...foot(reply, options, messages),
        ],
      };
    case 'list':
    case 'count': {
      const total = messages.answer.count(answer.total);
      const isOneEvent = reply.events.length === 1;
      const items = answer.sessions.map(({ session, event }) => sessionItem(session, isOneEvent ? undefined : event, messages));
      return {
        summary: messages.chat.summary.list(answer.total),
        parts: [
          ...understood(reply, messages),
          { kind: 'heading', text: total },
          ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
          ...(answer.undated > 0 ? [note(messages.answer.undated(answer.undated))] : []),
          ...foot(reply, options, messages),
        ],
      };
    }
    case 'event':
      return {
        summary: eventSummary(answer),
        parts: [
          ...understood(reply, messages),
          ...answer.notes.map((found) => eventNoteCard(found, messages)),
          ...foot(reply, options, messages),
        ],
      };
    case 'nothing': {
      if (answer.context.sessions.length > 0) return { summary: messages.chat.noMore, parts: [plain(messages.chat.noMore)] };
      const unknown = answer.question.unknown.map((name) => plain(messages.answer.unknown(name)));
      const hint = unknown.length > 0 ? messages.answer.knownHint : messages.answer.nothingHint;
      return {
        summary: messages.answer.nothing,
        parts: [
          ...understood(reply, messages),
          bold(messages.answer.nothing),
          ...unknown,
          ...examples(hint, answer.suggestions),
          ...foot(reply, options, messages),
        ],
      };
    }
    case 'help':
      return { summary: messages.answer.help, parts: examples(messages.answer.help, answer.suggestions) };
  }
}

const plain = (text: string): Part => ({ kind: 'text', spans: [{ text }] });
const bold = (text: string): Part => ({ kind: 'text', spans: [{ text, bold: true }] });
const note = (text: string): Part => ({ kind: 'note', text });
const examples = (hint: string, titles: readonly string[]): Part[] =>
  titles.length > 0 ? [plain(hint), { kind: 'list', items: titles.map((title) => ({ title, facts: '' })) }] : [];

function foundSummary(answer: FoundAnswer, messages: Messages): string {
  if (answer.direct) return messages.direct(answer.direct);
  return messages.chat.summary.found(answer.sessions[0]?.session.title ?? messages.answer.nothing, answer.total);
}

const eventSummary = ({ notes }: EventAnswer): string =>
  notes.map(({ event, heading }) => `${event.name}: ${heading}`).join(' / ');

function found({ id }: AnswerReply, { sessions, isDetailed }: FoundAnswer, messages: Messages): Part[] {
  const { button } = messages.chat;
  return sessions.map((session) => {
    const index = session.rank - 1;
    const similar: Button = { label: button.similar, action: { kind: 'similar', answer: id, index } };
    const details: Button = { label: button.details, action: { kind: 'details', answer: id, index } };
    return isDetailed ? detailedCard(session, [similar], messages) : sessionCard(session, [details, similar], messages);
  });
}

/** How the question was read, where that is not plain from its words: one line. */
function understood({ answer, events }: AnswerReply, messages: Messages): Part[] {
  const { question } = answer;
  const loosened = question.loosened.length > 0 ? [messages.answer.loosened(question.loosened)] : [];
  const lines = [
    ...limitsOf(question, events, messages),
    ...question.corrections.map(({ from, to }) => messages.answer.read(from, to)),
    ...loosened,
  ];
  return lines.length > 0 ? [note(lines.join(' '))] : [];
}

function limitsOf(question: Question, events: AnswerReply['events'], messages: Messages): string[] {
  const given = <T>(limit: keyof Question, values: readonly T[]): readonly T[] =>
    (question.loosened as readonly string[]).includes(limit) ? [] : values;
  const names = given('events', question.events).map((id) => events.find(({ event }) => event.id === id)?.event.name ?? id);
  const limits = [
    ...names.slice(0, MAX_NAMES),
    ...(names.length > MAX_NAMES ? [`+${names.length - MAX_NAMES}`] : []),
    ...given('years', question.years).map(String),
    ...given('days', question.days).map(messages.day),
    ...given('people', question.people),
    ...given('companies', question.companies),
  ];
  return limits.length > 0 ? [messages.chat.understood(limits.join(' · '))] : [];
}

const MAX_NAMES = 3;

/** How much of it is shown, how old the data are, and what can be done with the answer. */
function foot(
  { id, answer, person, events }: AnswerReply,
  { isPrivate, platform: { limits } }: PresentOptions,
  messages: Messages,
): Part[] {
  const { chat } = messages;
  const { context } = answer;
  const hasMore = context.shown < context.sessions.length && context.sessions.length > 0;
  const buttons: Button[] = [
    ...(hasMore ? [{ label: chat.button.more, action: { kind: 'more', answer: id }, isPrimary: true } as const] : []),
    ...(isPrivate && answer.kind !== 'nothing'
      ? [{ label: chat.button.share, action: { kind: 'share', answer: id } } as const]
      : []),
    { label: chat.button.good, action: { kind: 'good', answer: id } },
    { label: chat.button.bad, action: { kind: 'bad', answer: id } },
    ...(isPrivate ? [] : [{ label: chat.button.delete, action: { kind: 'delete', person } } as const]),
  ];
  const options = events
    .filter(({ event }) => event.id.length <= limits.optionValue)
    .slice(0, limits.options)
    .map(({ event, sessionCount }) => ({ value: event.id, label: chat.choice.eventOption(event.name, sessionCount) }));
  const choice: Part[] =
    options.length > 1
      ? [{ kind: 'choice', placeholder: chat.choice.event, action: { kind: 'at-event', answer: id }, options }]
      : [];
  return [note(smallPrint(answer, messages)), { kind: 'buttons', buttons }, ...choice];
}

function smallPrint(answer: Answer, messages: Messages): string {
  const asOf = messages.answer.asOf(messages.date(answer.dataAsOf.slice(0, 10)));
  if (!('sessions' in answer) || answer.sessions.length === 0) return asOf;
  const first = answer.sessions[0]?.rank ?? 1;
  const shown = messages.chat.shown(first, first + answer.sessions.length - 1, answer.context.sessions.length);
  return answer.kind === 'found' && answer.isDetailed ? asOf : `${shown} · ${asOf}`;
}
