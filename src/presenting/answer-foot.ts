import type { Messages } from '../messages/messages.ts';
import type { Answer, CountAnswer, ListAnswer } from '../model/answer.ts';
import { idCode } from '../model/id-code.ts';
import type { Button, Part } from '../model/presentation.ts';
import type { Question } from '../model/question.ts';
import { type AnswerReply, LIST_PAGE } from '../model/reply.ts';
import type { PresentOptions } from './present-options.ts';
import { turningButtons } from './turning.ts';

/** How much of it is shown, how old the data are, and what can be done with the answer. */
export function answerFoot(
  { id, answer, person, events }: AnswerReply,
  { isPrivate, page = LIST_PAGE, platform: { limits, offers } }: PresentOptions,
  messages: Messages,
): Part[] {
  const { chat } = messages;
  const { context } = answer;
  const hasMore = context.shown < context.sessions.length && context.sessions.length > 0;
  const buttons: Button[] = [
    ...(answer.kind === 'list' || answer.kind === 'count' ? pages(id, answer, page, messages) : []),
    ...(hasMore && answer.kind !== 'list' && answer.kind !== 'count'
      ? [{ label: chat.button.more, action: { kind: 'more', answer: id }, isPrimary: true } as const]
      : []),
    ...(offers.includes('ask-on') && answer.kind !== 'nothing'
      ? [{ label: chat.button.askOn, action: { kind: 'ask-on', answer: id } } as const]
      : []),
    ...(isNarrowed(answer.question) ? [{ label: chat.button.widen, action: { kind: 'widen', answer: id } } as const] : []),
    ...(isPrivate && answer.kind !== 'nothing'
      ? [{ label: chat.button.share, action: { kind: 'share', answer: id } } as const]
      : []),
    { label: chat.button.good, action: { kind: 'good', answer: id } },
    { label: chat.button.bad, action: { kind: 'bad', answer: id } },
    ...(isPrivate ? [] : [{ label: chat.button.delete, action: { kind: 'delete', person } } as const]),
  ];
  const options = events
    .slice(0, limits.options)
    .map(({ event, sessionCount }) => ({ value: idCode(event.id), label: chat.choice.eventOption(event.name, sessionCount) }));
  const choice: Part[] =
    options.length > 1
      ? [{ kind: 'choice', placeholder: chat.choice.event, action: { kind: 'at-event', answer: id }, options }]
      : [];
  return [{ kind: 'note', text: smallPrint(answer, messages) }, { kind: 'buttons', buttons }, ...choice];
}

/** Lists are turned, and what was found is gone on with. */
function pages(id: string, { sessions, context }: ListAnswer | CountAnswer, page: number, messages: Messages): readonly Button[] {
  if (sessions.length === 0) return [];
  const window = {
    offset: (sessions[0]?.rank ?? 1) - 1,
    shown: sessions.length,
    total: context.sessions.length,
    page,
  };
  return turningButtons(window, (offset) => ({ kind: 'page', answer: id, offset }), messages);
}

/** Something limits the answer that the question itself does not say, or it looks through a list that was shown. */
const isNarrowed = ({ carried, among }: Question): boolean => among !== undefined || (carried?.limits.length ?? 0) > 0;

function smallPrint(answer: Answer, messages: Messages): string {
  const asOf = messages.answer.asOf(messages.date(answer.dataAsOf.slice(0, 10)));
  if (!('sessions' in answer) || answer.sessions.length === 0) return asOf;
  const first = answer.sessions[0]?.rank ?? 1;
  const shown = messages.chat.shown(first, first + answer.sessions.length - 1, answer.context.sessions.length);
  return answer.kind === 'found' && answer.isDetailed ? asOf : `${shown} · ${asOf}`;
}
