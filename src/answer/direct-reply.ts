import type { Direct } from '../model/answer.ts';
import type { Event } from '../model/event.ts';
import type { Asked } from '../model/question.ts';
import type { Session } from '../model/session.ts';

/** The reply to what a question asks of a session. */
export function directReply(asked: Asked, session: Session, event: Event): Direct {
  const { speakers, links, date, day, start, end } = session;
  switch (asked) {
    case 'speaker':
    case 'company':
      return { asked, speakers };
    case 'slides':
      return { asked, ...(links.slides && { url: links.slides }) };
    case 'video':
      return { asked, ...(links.video && { url: links.video }) };
    case 'link': {
      const url = links.talk ?? links.slides ?? links.video;
      return { asked, ...(url && { url }) };
    }
    case 'when':
      return { asked, ...(date && { date }), ...(day && { day }), ...(start && { start }), ...(end && { end }) };
    case 'event':
      return { asked, event };
  }
}
