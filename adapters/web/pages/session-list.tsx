import type { Session } from '../../../src/index.ts';
import type { Reader } from '../page.ts';

/** When a session is, as far as that is known. */
export function whenOf({ date, day, start, end }: Session, { messages }: Reader, withDay = true): string {
  const hours = start === undefined ? '' : end === undefined ? start : `${start}–${end}`;
  const days = withDay ? [date ? messages.date(date) : day !== undefined ? messages.day(day) : ''] : [];
  return [...days, hours].filter(Boolean).join(' ');
}

/** Sessions a line each, with links to who speaks. */
export function SessionList({ sessions, reader, withDay }: { sessions: readonly Session[]; reader: Reader; withDay?: boolean }) {
  return (
    <ul class="list">
      {sessions.map((session) => (
        <li>
          <a href={reader.links.to(`/s/${session.id}`)}>{session.title}</a>
          <span class="facts">{factsOf(session, reader, withDay)}</span>
        </li>
      ))}
    </ul>
  );
}

function factsOf(session: Session, reader: Reader, withDay: boolean | undefined): string {
  const { speakers, track } = session;
  const who = speakers.map(({ name, company }) => reader.messages.speaker(name, company)).join(reader.messages.and);
  return [whenOf(session, reader, withDay), track, who].filter(Boolean).join(' · ');
}

/** Sessions under their events, the newest event first. */
export function SessionsByEvent({ sessions, reader }: { sessions: readonly Session[]; reader: Reader }) {
  const byEvent = new Map<string, Session[]>();
  for (const session of sessions) byEvent.set(session.event, [...(byEvent.get(session.event) ?? []), session]);
  return (
    <>
      {[...byEvent].map(([event, some]) => (
        <section>
          <h3>
            <a href={reader.links.to(`/e/${event}`)}>{reader.archive.events.get(event)?.name ?? event}</a>
          </h3>
          <SessionList sessions={some} reader={reader} />
        </section>
      ))}
    </>
  );
}
