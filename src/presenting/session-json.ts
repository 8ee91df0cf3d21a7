import type { Event } from '../model/event.ts';
import type { Report } from '../model/report.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';

/** A session as JSON, without its notes. */
export function sessionJson(session: Session, event: Event) {
  const { id, title, date, day, start, end, track, room, category, difficulty, language, speakers, links } = session;
  return withoutUndefined({
    id,
    title,
    event: withoutUndefined({ id: event.id, name: event.name, zone: event.zone }),
    date: date || undefined,
    day: day || undefined,
    start: start || undefined,
    end: end || undefined,
    track: track || undefined,
    room: room || undefined,
    category: category || undefined,
    difficulty: difficulty || undefined,
    language: language || undefined,
    speakers: speakers.map(({ name, company }) => withoutUndefined({ name, company: company || undefined })),
    links,
  });
}

export const reportJson = ({ id, title, author, url }: Report) =>
  withoutUndefined({ id, title, author: author || undefined, url: url || undefined });
