import { html } from 'hono/html';
import { type Session, withoutUndefined } from '../../../src/index.ts';
import type { Reader } from '../page.ts';

/** When a session is, as far as that is known. */
export function whenOf(session: Session, { messages, archive }: Reader, withDay = true): string {
  const { date, day } = session;
  const hours = messages.clock.hours(withoutUndefined({ ...session, zone: archive.events.get(session.event)?.zone }));
  const days = withDay ? [date ? messages.date(date) : day !== undefined ? messages.day(day) : ''] : [];
  return [...days, hours].filter(Boolean).join(' ');
}

/** Sessions a line each. */
export const sessionList = (sessions: readonly Session[], reader: Reader, withDay?: boolean) => html`<ul class="list">
${sessions.map((session) => {
  const who = session.speakers.map(({ name, company }) => reader.messages.speaker(name, company)).join(reader.messages.and);
  const facts = [whenOf(session, reader, withDay), session.track, who].filter(Boolean).join(' · ');
  return html`<li><a href="${reader.links.to(`/s/${session.id}`)}">${session.title}</a><span class="facts">${facts}</span></li>`;
})}</ul>`;

/** Sessions under their events, the newest event first. */
export function sessionsByEvent(sessions: readonly Session[], reader: Reader) {
  const byEvent = new Map<string, Session[]>();
  for (const session of sessions) byEvent.set(session.event, [...(byEvent.get(session.event) ?? []), session]);
  return [...byEvent].map(([event, some]) => {
    const name = reader.archive.events.get(event)?.name ?? event;
    return html`<section><h3><a href="${reader.links.to(`/e/${event}`)}">${name}</a></h3>${sessionList(some, reader)}</section>`;
  });
}
