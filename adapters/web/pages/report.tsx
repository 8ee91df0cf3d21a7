import type { Page, Reader } from '../page.ts';
import { structured } from '../structured-data.ts';
import { Outer } from './presented.tsx';
import { SessionList } from './session-list.tsx';

const SHOWN_REPORTS = 60;

/** A report: who wrote it, where it stands, which sessions it tells of, what it says of the event; undefined where there is none. */
export function reportPage(reader: Reader, id: string): Page | undefined {
  const { archive, texts, messages, links } = reader;
  const report = archive.reports.get(id);
  if (!report) return undefined;
  const event = archive.events.get(report.event);
  const sessions = archive.sessionsOf(id);
  const notes = archive.corpus.eventNotes.filter((note) => note.report === id);
  const facts = [
    report.author && texts.reportBy(report.author),
    report.site,
    report.published && messages.date(report.published),
  ];
  const body = (
    <>
      <h1>{report.title}</h1>
      <p class="facts">
        {event && <a href={links.to(`/e/${event.id}`)}>{event.name}</a>} {facts.filter(Boolean).join(' · ')}
      </p>
      <p class="links">
        <Outer url={report.url}>{report.url && texts.original}</Outer>
      </p>
      {sessions.length > 0 && <h2>{texts.talks(sessions.length)}</h2>}
      <SessionList sessions={sessions} reader={reader} />
      {notes.length > 0 && <h2>{texts.aboutEvent}</h2>}
      {notes.map(({ heading, passages }) => (
        <section>
          <h3>{heading}</h3>
          <ul>
            {passages.map((passage) => (
              <li>{passage}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
  const about = [event?.name, report.author, texts.talks(sessions.length)].filter(Boolean).join(' · ');
  return { title: report.title, about, body, data: structured.report(report, links) };
}

/** What is new: the newest reports, each with the sessions that it tells of. */
export function newsPage(reader: Reader): Page {
  const { archive, texts, links } = reader;
  const body = (
    <>
      <h1>{texts.isNew}</h1>
      {archive.newest.length === 0 && <p>{texts.noReports}</p>}
      <ul class="list">
        {archive.newest.slice(0, SHOWN_REPORTS).map(({ id, title, author, event }) => (
          <li>
            <a href={links.to(`/r/${id}`)}>{title}</a>
            <span class="facts">
              {[archive.events.get(event)?.name, author && texts.reportBy(author), texts.talks(archive.sessionsOf(id).length)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
  return { title: texts.isNew, about: texts.tagline, body, feed: '/new.atom' };
}
