import { html } from 'hono/html';
import type { Report } from '../../../src/index.ts';
import type { Page, Reader } from '../page.ts';
import { structured } from '../structured-data.ts';
import { outer } from './presented.ts';
import { sessionList } from './session-list.ts';

const SHOWN_REPORTS = 60;

/** A report: who wrote it, where it stands, which sessions it tells of, what it says of the event; undefined where there is none. */
export function reportPage(reader: Reader, id: string): Page | undefined {
  const { archive, texts, messages, links } = reader;
  const report = archive.reports.get(id);
  if (!report) return undefined;
  const { title, author, site, published, url } = report;
  const event = archive.events.get(report.event);
  const sessions = archive.sessionsOf(id);
  const notes = archive.corpus.eventNotes.filter((note) => note.report === id);
  const facts = [author && texts.reportBy(author), site, published && messages.date(published)].filter(Boolean).join(' · ');
  const body = html`<h1>${title}</h1>
<p class="facts">${event && html`<a href="${links.to(`/e/${event.id}`)}">${event.name}</a>`} ${facts}</p>
<p class="links">${url && outer(url, texts.original)}</p>
${sessions.length > 0 && html`<h2>${texts.talks(sessions.length)}</h2>`}
${sessionList(sessions, reader)}
${notes.length > 0 && html`<h2>${texts.aboutEvent}</h2>`}
${notes.map(({ heading, passages }) => html`<h3>${heading}</h3><ul>${passages.map((passage) => html`<li>${passage}</li>`)}</ul>`)}`;
  const about = [event?.name, author, texts.talks(sessions.length)].filter(Boolean).join(' · ');
  return { title, about, body, data: structured.report(report, links) };
}

/** What is new: the newest reports. */
export function newsPage(reader: Reader): Page {
  const { archive, texts } = reader;
  const body = html`<h1>${texts.isNew}</h1>
${archive.newest.length === 0 && html`<p>${texts.noReports}</p>`}
${reportList(archive.newest.slice(0, SHOWN_REPORTS), reader)}`;
  return { title: texts.isNew, about: texts.tagline, body, feed: '/new.atom' };
}

/** Reports a line each. */
export const reportList = (reports: readonly Report[], { archive, links, texts }: Reader) => html`<ul class="list">
${reports.map(({ id, title, author, event }) => {
  const name = archive.events.get(event)?.name;
  const facts = [name, author && texts.reportBy(author), texts.talks(archive.sessionsOf(id).length)].filter(Boolean).join(' · ');
  return html`<li><a href="${links.to(`/r/${id}`)}">${title}</a><span class="facts">${facts}</span></li>`;
})}</ul>`;
