import type { Session } from '../../../src/index.ts';
import type { Named } from '../archive.ts';
import type { Page, Reader } from '../page.ts';
import { type Paged, pageOf } from '../paging.ts';
import { structured } from '../structured-data.ts';
import { TopicLinks } from './home.tsx';
import { PageLinks } from './page-links.tsx';
import { SessionsByEvent } from './session-list.tsx';
import { type YearRow, yearChart } from './year-chart.tsx';

/** What pages of one kind are: people, companies, topics; the letter is the beginning of their addresses. */
export type Kind = 'p' | 'c' | 't';

const SHOWN_NAMES = 12;

/** A speaker, a company or a topic across the years; undefined where there is none of that address. */
export function namedPage(reader: Reader, kind: Kind, slug: string, page: number): Page | undefined {
  const { archive, texts, links } = reader;
  const named = { p: archive.people, c: archive.companies, t: archive.topics }[kind].bySlug(slug);
  const paged = named && pageOf(named.sessions, page);
  if (!named || !paged) return undefined;
  const rows = yearsOf(named.sessions, reader);
  const others = named.otherNames.slice(0, SHOWN_NAMES);
  const body = (
    <>
      <h1>{named.name}</h1>
      {others.length > 0 && (
        <p class="facts">
          {texts.alsoCalled}: {others.join(' / ')}
        </p>
      )}
      {kind !== 'p' && yearChart(texts.perYear(named.name), rows, reader)}
      {kind === 'p' && <TopicLinks names={topicsOf(named, reader)} reader={reader} />}
      <h2>{texts.talks(named.sessions.length)}</h2>
      <SessionsByEvent sessions={paged.items} reader={reader} />
      <PageLinks of={paged} path={`/${kind}/${slug}`} reader={reader} />
    </>
  );
  const about = [texts.talks(named.sessions.length), ...rows.map(({ year }) => year)].join(' · ');
  const data = kind === 'p' ? { data: structured.person(named, links) } : {};
  return { title: named.name, about, body, ...data, ...(kind === 't' ? { feed: `/t/${slug}/news.atom` } : {}) };
}

const topicsOf = ({ sessions }: Named, { archive }: Reader): readonly Named[] => {
  const topics = sessions.flatMap((session) => [...(session.category ? [session.category] : []), ...session.topics]);
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
  const [first = 0, last = -1] = [Math.min(...years.keys()), Math.max(...years.keys())];
  if (years.size === 0) return [];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const events = [...(years.get(first + at) ?? [])].map(([id, count]) => ({
      id,
      name: archive.events.get(id)?.name ?? id,
      count,
    }));
    return { year: String(first + at), events, count: events.reduce((sum, { count }) => sum + count, 0) };
  });
}

/** All topics, those with the most sessions first. */
export function topicsPage(reader: Reader, page: number): Page | undefined {
  const paged: Paged<Named> | undefined = pageOf(reader.archive.topics.all, page);
  if (!paged) return undefined;
  const { texts } = reader;
  const body = (
    <>
      <h1>{texts.topics}</h1>
      <TopicLinks names={paged.items} reader={reader} />
      <PageLinks of={paged} path="/t" reader={reader} />
    </>
  );
  return { title: texts.topics, about: texts.tagline, body };
}
