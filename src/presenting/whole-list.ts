import type { Messages } from '../messages/messages.ts';
import type { CountAnswer, ListAnswer } from '../model/answer.ts';
import type { TableLimits } from '../model/platform.ts';
import type { TableHead } from '../model/presentation.ts';
import type { AnswerReply } from '../model/reply.ts';
import { fitRows } from './fit-rows.ts';
import { sessionRow } from './present-session.ts';

/** The answer with as many of the sessions that follow its page as a table holds. */
export function wholeList<Answer extends ListAnswer | CountAnswer>(
  { following = [], events }: AnswerReply,
  answer: Answer,
  limits: TableLimits,
  messages: Messages,
): Answer {
  const next = (answer.sessions.at(-1)?.rank ?? 0) + 1;
  const more = following.map(({ session, event }, at) => ({ rank: next + at, score: 0, session, event, reports: [] }));
  const all = [...answer.sessions, ...more];
  const isOneEvent = events.length === 1;
  const rows = all.map(({ rank, session, event }) => sessionRow(rank, session, isOneEvent ? undefined : event, messages));
  return { ...answer, sessions: all.slice(0, fitRows(rows, limits).length) };
}

/** What stands above the columns of `sessionRow`. */
export const sessionsHead = (caption: string, { chat: { table } }: Messages): TableHead => ({
  caption,
  number: table.number,
  title: table.session,
  cells: [table.when, table.speakers],
  links: table.links,
});
