import { eventCalendar } from './calendar.ts';
import { atomFeed, openSearch } from './feeds.ts';
import type { Reader } from './page.ts';

/** Something at an address of ours that is no page. */
export interface SiteFile {
  readonly type: string;
  readonly text: string;
}

const ATOM = 'application/atom+xml; charset=utf-8';

/** Feeds, calendars and what machines ask for; undefined where there is nothing of that path. */
export function findFile(path: string, reader: Reader): SiteFile | undefined {
  const { archive, texts } = reader;
  if (path === '/opensearch.xml')
    return { type: 'application/opensearchdescription+xml; charset=utf-8', text: openSearch(reader) };
  if (path === '/robots.txt') return { type: 'text/plain; charset=utf-8', text: robots(reader) };
  if (path === '/new.atom') {
    const sessions = archive.newest.flatMap(({ id }) => archive.sessionsOf(id));
    return { type: ATOM, text: atomFeed({ title: texts.isNew, path: '/', sessions: [...new Set(sessions)] }, reader) };
  }
  const [, kind, name = '', file, ...rest] = path.split('/');
  if (rest.length > 0) return undefined;
  const event = kind === 'e' ? archive.events.get(name) : undefined;
  if (event && file === 'timetable.ics') return { type: 'text/calendar; charset=utf-8', text: eventCalendar(event, reader) };
  const topic = kind === 't' ? archive.topics.bySlug(name) : undefined;
  if (file !== 'news.atom' || !(event || topic)) return undefined;
  const title = texts.feedOf(event?.name ?? topic?.name ?? name);
  return {
    type: ATOM,
    text: atomFeed(
      { title, path: `/${kind}/${name}`, sessions: event ? archive.talksOf(event.id) : (topic?.sessions ?? []) },
      reader,
    ),
  };
}

/** Sessions may be read by robots; answers, which cost more and say the same, may not. */
const robots = ({ links }: Reader): string =>
  `User-agent: *\nDisallow: ${links.to('/q').split('?')[0]}\nDisallow: ${links.names}\n`;
