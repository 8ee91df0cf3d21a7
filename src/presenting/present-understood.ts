import type { Messages } from '../messages/messages.ts';
import type { Limit, LimitValue } from '../model/limit.ts';
import type { Part } from '../model/presentation.ts';
import type { Question } from '../model/question.ts';
import type { AnswerReply } from '../model/reply.ts';

type Named = NonNullable<AnswerReply['named']>;

/** How the question was read, where that is not plain from its words: one line. */
export function presentUnderstood({ answer, events: found, named = [] }: AnswerReply, messages: Messages): Part[] {
  const events = [...found.map(({ event }) => event), ...named];
  const { question } = answer;
  const loosened = question.loosened.length > 0 ? [messages.answer.loosened(question.loosened)] : [];
  const lines = [
    ...limitsOf(question, events, messages),
    ...carriedOver(question, events, messages),
    ...question.corrections.map(({ from, to }) => messages.answer.read(from, to)),
    ...loosened,
  ];
  return lines.length > 0 ? [{ kind: 'note', text: lines.join(' ') }] : [];
}

/** What was taken over from the question before. */
function carriedOver({ carried, among }: Question, events: Named, messages: Messages): string[] {
  const names = carried ? [...textsOf(carried.limits, events, messages), ...carried.topics] : [];
  return [
    ...(names.length > 0 ? [messages.answer.carried(names.join(' · '))] : []),
    ...(among === undefined ? [] : [messages.answer.among(among)]),
  ];
}

function limitsOf({ limits, loosened, carried }: Question, events: Named, messages: Messages): string[] {
  const own = limits.filter((limit) => !loosened.includes(limit.limit) && !carried?.limits.includes(limit));
  return own.length > 0 ? [messages.chat.understood(textsOf(own, events, messages).join(' · '))] : [];
}

function textsOf(limits: readonly Limit[], events: Named, messages: Messages): string[] {
  const nameOf = (id: LimitValue): string => events.find((event) => event.id === id)?.name ?? String(id);
  return limits.map((limit) =>
    messages.limit(limit.limit === 'event' ? { ...limit, values: shortened(limit.values.map(nameOf)) } : limit),
  );
}

const shortened = (names: readonly string[]): readonly string[] =>
  names.length > MAX_NAMES ? [...names.slice(0, MAX_NAMES), `+${names.length - MAX_NAMES}`] : names;

const MAX_NAMES = 3;
