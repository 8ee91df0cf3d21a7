import { html } from 'hono/html';
import type { Session } from '../../../src/index.ts';
import type { Named } from '../archive.ts';
import type { Page, Reader } from '../page.ts';
import { pageOf } from '../paging.ts';
import { structured } from '../structured-data.ts';
import { topicLinks } from './home.ts';
import { pageLinks } from './page-links.ts';
import { sessionsByEvent } from './session-list.ts';
import { type YearRow, yearChart } from './year-chart.ts';

/** What pages of one kind are: people, companies, topics; the letter is the beginning of their addresses. */
export type Kind = 'p' | 'c' | 't';

const SHOWN_NAMES = 12;

/** A speaker, a company or a topic across the years; undefined where there is none of that address. */
export function namedPage(reader: Reader, kind: Kind, slug: string, page: number): Page | undefined {
  const { archive, texts, links } = reader;
  const named = { p: archive.people, c: archive.companies, t: archive.topics }[kind].bySlug(slug);
  const paged = named && pageOf(named.sessions, page);
  if (!named || !paged) return undefined;
  const { name, sessions } = named;
  const rows = yearsOf(sessions, reader);
  const others = named.otherNames.slice(0, SHOWN_NAMES);
  const body = html`<h1>${name}</h1>
${others.length > 0 && html`<p class="facts">${texts.alsoCalled}: ${others.join(' / ')}</p>`}
${kind === 'p' ? topicLinks(topicsOf(named, reader), reader) : yearChart(texts.perYear(name), rows, reader)}
<h2>${texts.talks(sessions.length)}</h2>
${sessionsByEvent(paged.items, reader)}
${pageLinks(paged, `/${kind}/${slug}`, reader)}`;
  const about = [texts.talks(sessions.length), ...rows.map(({ year }) => year)].join(' · ');
  const data = kind === 'p' ? { data: structured.person(named, links) } : {};
  return { title: name, about, body, ...data, ...(kind === 't' ? { feed: `/t/${slug}/news.atom` } : {}) };
}

const topicsOf = ({ sessions }: Named, { archive }: Reader): readonly Named[] => {
  const topics = sessions.flatMap((session) => [session.category ?? '', ...session.topics]);
  return [...new Set(topics.flatMap((topic) => archive.topics.byName(topic) ?? []))].slice(0, SHOWN_NAMES);
};

/** How many sessions each year had, and at which events; years without any between them too. */
function yearsOf(sessions: readonly Session[], { archive }: Reader): readonly YearRow[] {
  const years = new Map<number, Map<string, number>>();
  for (const { event, date } of sessions) {
    const year = Number((date ?? archive.events.get(event)?.dates[0])?.slice(0, 4));
    if (!year) continue;
    const events = years.get(year) ?? new Map<string, number>();
    years.set(year, events.set(event, (events.get(event) ?? 0) + 1));
  }
  const [first, last] = [Math.min(...years.keys()), Math.max(...years.keys())];
  return Array.from({ length: years.size === 0 ? 0 : last - first + 1 }, (_, at) => {
    const events = [...(years.get(first + at) ?? [])].map(([id, count]) => ({
      id,
      name: archive.events.get(id)?.name ?? id,
      count,
    }));
    return { year: String(first + at), events, count: events.reduce((sum, { count }) => sum + count, 0) };
  });
}
