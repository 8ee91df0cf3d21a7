import type { Messages } from '../messages/messages.ts';
import type { FoundAnswer, RankedSession } from '../model/answer.ts';
import type { Button, Link, Part } from '../model/presentation.ts';
import type { AnswerReply } from '../model/reply.ts';
import { detailedCard, sessionCard } from './present-session.ts';

/** The sessions of an answer with what can be done with each. */
export function foundCards({ id, correctAt }: AnswerReply, { sessions, isDetailed }: FoundAnswer, messages: Messages): Part[] {
  const { button } = messages.chat;
  return sessions.map((session) => {
    const index = session.rank - 1;
    const similar: Button = { label: button.similar, action: { kind: 'similar', answer: id, index } };
    const details: Button = { label: button.details, action: { kind: 'details', answer: id, index } };
    const card = isDetailed ? detailedCard(session, [similar], messages) : sessionCard(session, [details, similar], messages);
    const isMeant = correctAt !== undefined && (isDetailed || sessions.length === 1);
    return isMeant ? { ...card, links: [...card.links, correctionLink(session, correctAt, messages)] } : card;
  });
}

/** Where whoever sees that something is wrong can put it right: the report that is quoted, else the timetable. */
function correctionLink({ session, excerpt }: RankedSession, correctAt: string, messages: Messages): Link {
  const report = excerpt?.report ?? session.notes[0]?.report;
  const file = report === undefined ? `events/${session.event}.yaml` : `reports/${report}.md`;
  return { label: messages.chat.correct, url: `${correctAt}/${encodeURI(file)}` };
}
