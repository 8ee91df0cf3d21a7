import { findPage } from '../find-page.ts';
import type { Reader } from '../page.ts';

/** The paths of all pages of a site, the pages of long lists too; `/q` apart. */
export async function* pagePaths(reader: Reader): AsyncGenerator<string> {
  const { archive } = reader;
  yield* ['/', '/new', '/today'];
  yield* withPages('/e', reader);
  yield* withPages('/t', reader);
  for (const { event } of archive.known) {
    yield* withPages(`/e/${event.id}`, reader);
    const sessions = archive.talksOf(event.id);
    for (const day of new Set(sessions.flatMap((session) => session.day ?? [])))
      yield* withPages(`/e/${event.id}/day/${day}`, reader);
    for (const { id } of sessions) yield `/s/${id}`;
  }
  for (const report of archive.reports.keys()) yield `/r/${report}`;
  for (const [kind, { all }] of [
    ['p', archive.people],
    ['c', archive.companies],
    ['t', archive.topics],
  ] as const)
    for (const { slug } of all) yield* withPages(`/${kind}/${slug}`, reader);
}

async function* withPages(path: string, reader: Reader): AsyncGenerator<string> {
  yield path;
  for (let page = 2; await findPage(`${path}/page/${page}`, reader); page++) yield `${path}/page/${page}`;
}

/** The paths of all files beside the pages. Where nobody knows where the site will be, there are no feeds: they name it. */
export function* filePaths({ archive, links }: Reader): Generator<string> {
  yield '/robots.txt';
  for (const event of archive.events.keys()) yield `/e/${event}/timetable.ics`;
  if (links.absolute('/') === undefined) return;
  yield* ['/opensearch.xml', '/new.atom'];
  for (const event of archive.events.keys()) yield `/e/${event}/news.atom`;
  for (const { slug } of archive.topics.all) yield `/t/${slug}/news.atom`;
}
