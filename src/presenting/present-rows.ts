import type { Messages } from '../messages/messages.ts';
import type { ComparisonAnswer, RankingAnswer } from '../model/answer.ts';
import type { Presentation } from '../model/presentation.ts';
import type { AnswerReply } from '../model/reply.ts';
import { answerFoot } from './answer-foot.ts';
import { linkedSpans } from './linked-spans.ts';
import { presentDifferences } from './present-differences.ts';
import type { PresentOptions } from './present-options.ts';
import { sessionCard, sessionItem } from './present-session.ts';
import { presentUnderstood } from './present-understood.ts';

/** Numbers, or what is set side by side. */
export function presentRows(
  reply: AnswerReply,
  answer: RankingAnswer | ComparisonAnswer,
  options: PresentOptions,
  messages: Messages,
): Pick<Presentation, 'summary' | 'parts'> {
  const rows = answer.rows.map((row) => ({ title: messages.answer.row(row), facts: '' }));
  const headline = answer.kind === 'ranking' && answer.direct ? messages.direct(answer.direct, messages.clock) : undefined;
  const isOfSessions = rows.length === 0;
  const items = isOfSessions ? [] : answer.sessions.map(({ session, event }) => sessionItem(session, event, messages));
  return {
    summary:
      headline ??
      (isOfSessions ? answer.sessions.map(({ session }) => session.title) : rows.map(({ title }) => title)).join(' / '),
    parts: [
      ...presentUnderstood(reply, messages),
      ...(headline ? [{ kind: 'text', spans: linkedSpans(headline) } as const] : []),
      ...presentDifferences(answer, messages),
      ...(isOfSessions
        ? answer.sessions.map((session) => sessionCard(session, [], messages))
        : [{ kind: 'list', items: rows } as const]),
      ...(answer.kind === 'ranking' && answer.total !== undefined
        ? [{ kind: 'note', text: messages.answer.rows(rows.length, answer.total) } as const]
        : []),
      ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
      ...answerFoot(reply, options, messages),
    ],
  };
}
