import { html } from 'hono/html';
import type { Event } from '../../../src/index.ts';
import type { Page, Reader } from '../page.ts';
import { pageOf } from '../paging.ts';
import { structured } from '../structured-data.ts';
import { datesOf } from './home.ts';
import { current, pageLinks } from './page-links.ts';
import { outer } from './presented.ts';
import { reportList } from './report.ts';
import { sessionList } from './session-list.ts';

/** An event, or a day of it, with its timetable; undefined where there is none. */
export function eventPage(reader: Reader, id: string, { day, page }: { day?: number; page: number }): Page | undefined {
  const { archive, texts, messages } = reader;
  const event = archive.events.get(id);
  if (!event) return undefined;
  const sessions = archive.talksOf(id, day);
  const paged = pageOf(sessions, page);
  if (!paged || (day !== undefined && sessions.length === 0)) return undefined;
  const title = day === undefined ? event.name : `${event.name}, ${messages.day(day)}`;
  const reports = day === undefined ? archive.newest.filter((report) => report.event === id) : [];
  const body = html`<h1>${title}</h1>
${eventFacts(event, day, reader)}
<h2>${texts.talksOf}</h2>
${sessionList(paged.items, reader, day === undefined && event.dates.length > 1)}
${pageLinks(paged, day === undefined ? `/e/${id}` : `/e/${id}/day/${day}`, reader)}
${reports.length > 0 && html`<h2>${texts.reports}</h2>${reportList(reports, reader)}`}`;
  const about = [datesOf(event, reader), event.venue ?? event.city, texts.talks(sessions.length)].filter(Boolean).join(' · ');
  return { title, about, body, data: structured.event(event, reader.links), feed: `/e/${id}/news.atom` };
}

function eventFacts(event: Event, day: number | undefined, reader: Reader) {
  const { links, texts, messages, archive } = reader;
  const { id, site, theme, venue, location } = event;
  const days = [...new Set(archive.talksOf(id).flatMap((session) => session.day ?? []))].sort((a, b) => a - b);
  const dayLink = (path: string, name: string, isHere: boolean) =>
    html`<a href="${links.to(path)}"${current(isHere)} data-turn>${name}</a>`;
  return html`<p class="facts">${[datesOf(event, reader), venue, location].filter(Boolean).join(' · ')}</p>
${theme && html`<p>${theme}</p>`}
<p class="links">${site && outer(site, texts.site)}<a href="${links.to(`/e/${id}/timetable.ics`)}">${texts.calendar}</a></p>
${
  days.length > 1 &&
  html`<nav class="pages" aria-label="${texts.days}">${dayLink(`/e/${id}`, texts.all, day === undefined)}
${days.map((one) => dayLink(`/e/${id}/day/${one}`, messages.day(one), one === day))}</nav>`
}`;
}
