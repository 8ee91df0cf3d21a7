import type { Event, Session } from '../../../src/index.ts';
import type { Page, Reader } from '../page.ts';
import { pageOf } from '../paging.ts';
import { structured } from '../structured-data.ts';
import { datesOf } from './home.tsx';
import { PageLinks } from './page-links.tsx';
import { Outer } from './presented.tsx';
import { SessionList } from './session-list.tsx';

/** An event, or a day of it, with its timetable; undefined where there is none. */
export function eventPage(reader: Reader, id: string, { day, page }: { day?: number; page: number }): Page | undefined {
  const { archive, kikigaki, texts, messages } = reader;
  const event = archive.events.get(id);
  if (!event) return undefined;
  const sessions = day === undefined ? kikigaki.sessions(id) : kikigaki.sessions(id, day);
  const paged = pageOf(sessions, page);
  if (!paged || (day !== undefined && sessions.length === 0)) return undefined;
  const title = day === undefined ? event.name : `${event.name}, ${messages.day(day)}`;
  const path = day === undefined ? `/e/${id}` : `/e/${id}/day/${day}`;
  const body = (
    <>
      <h1>{title}</h1>
      <EventFacts event={event} sessions={kikigaki.sessions(id)} day={day} reader={reader} />
      <section>
        <h2>{texts.talksOf}</h2>
        <SessionList sessions={paged.items} reader={reader} withDay={day === undefined && event.dates.length > 1} />
        <PageLinks of={paged} path={path} reader={reader} />
      </section>
      {day === undefined && <AboutEvent event={event} reader={reader} />}
    </>
  );
  const about = [datesOf(event, reader), event.venue ?? event.city, texts.talks(sessions.length)].filter(Boolean).join(' · ');
  return { title, about, body, data: structured.event(event, reader.links), feed: `/e/${id}/news.atom` };
}

function EventFacts({
  event,
  sessions,
  day,
  reader,
}: {
  event: Event;
  sessions: readonly Session[];
  day: number | undefined;
  reader: Reader;
}) {
  const { links, texts, messages } = reader;
  const days = [...new Set(sessions.flatMap((session) => session.day ?? []))].sort((a, b) => a - b);
  const here = (one: number | undefined) => (one === day ? 'page' : undefined);
  return (
    <>
      <p class="facts">{[datesOf(event, reader), event.venue, event.location].filter(Boolean).join(' · ')}</p>
      {event.theme && <p>{event.theme}</p>}
      <p class="links">
        <Outer url={event.site}>{event.site && texts.site}</Outer>
        <a href={links.to(`/e/${event.id}/timetable.ics`)}>{texts.calendar}</a>
      </p>
      {days.length > 1 && (
        <nav class="pages" aria-label={texts.days}>
          <a href={links.to(`/e/${event.id}`)} aria-current={here(undefined)} data-turn>
            {texts.all}
          </a>
          {days.map((one) => (
            <a href={links.to(`/e/${event.id}/day/${one}`)} aria-current={here(one)} data-turn>
              {messages.day(one)}
            </a>
          ))}
        </nav>
      )}
    </>
  );
}

function AboutEvent({ event, reader: { archive, links, texts } }: { event: Event; reader: Reader }) {
  const reports = archive.newest.filter((report) => report.event === event.id);
  if (reports.length === 0) return null;
  return (
    <section>
      <h2>{texts.reports}</h2>
      <ul class="list">
        {reports.map(({ id, title, author }) => (
          <li>
            <a href={links.to(`/r/${id}`)}>{title}</a>
            {author && <span class="facts">{texts.reportBy(author)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
