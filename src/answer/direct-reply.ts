import { kindsOf, minutesOf } from '../corpus/session-facts.ts';
import type { Direct } from '../model/answer.ts';
import type { Event } from '../model/event.ts';
import type { Asked } from '../model/limit.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';

/** The reply to what a question asks of a session, or of the event that it belongs to; `undefined` for what only a whole event has. */
export function directReply(asked: Asked, session: Session, event: Event): Direct | undefined {
  const { speakers, links, date, day, start, end } = session;
  switch (asked) {
    case 'speaker':
    case 'company':
      return { asked, speakers };
    case 'slides':
      return withoutUndefined({ asked, url: links.slides || undefined });
    case 'video':
      return withoutUndefined({ asked, url: links.video || undefined });
    case 'link': {
      const url = links.talk ?? links.slides ?? links.video;
      return withoutUndefined({ asked, url: url || undefined });
    }
    case 'when':
    case 'date':
    case 'day':
    case 'time':
      return withoutUndefined({
        asked,
        date: date || undefined,
        day: day || undefined,
        start: start || undefined,
        end: end || undefined,
        zone: event.zone,
      });
    case 'event':
      return { asked, event };
    case 'where': {
      const isKnown = [event.venue, event.location, event.city, ...event.places].some((place) => place !== undefined);
      if (isKnown) return { asked: 'of-event', fact: 'where', event, talks: 0, tracks: [] };
      return event.format ? { asked: 'of-event', fact: 'format', event, talks: 0, tracks: [] } : { asked: 'event', event };
    }
    case 'length':
      return { asked, ...(start && end && { minutes: minutesOf(end) - minutesOf(start), start, end }) };
    case 'kind':
      return { asked, kinds: kindsOf(session) };
    case 'room':
    case 'track':
    case 'category':
    case 'level':
    case 'language':
      return factOf(asked, session);
    case 'format':
    case 'venue':
    case 'theme':
    case 'hashtag':
    case 'site':
    case 'full-name':
      return { asked: 'of-event', fact: asked, event, talks: 0, tracks: [] };
    default:
      return undefined;
  }
}

function factOf(asked: 'room' | 'track' | 'category' | 'level' | 'language', session: Session): Direct {
  const value = asked === 'level' ? (session.difficulty ?? session.level) : session[asked];
  return withoutUndefined({ asked, value: value || undefined });
}
