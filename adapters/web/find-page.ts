import type { Page, Reader } from './page.ts';
import { digestPage } from './pages/digest.ts';
import { eventPage } from './pages/event.ts';
import { eventsPage, homePage, topicsPage } from './pages/home.ts';
import { type Kind, namedPage } from './pages/named.ts';
import { newsPage, reportPage } from './pages/report.ts';
import { sessionPage } from './pages/session.ts';

/** The page at a path; undefined where there is none. What is asked, `/q`, is no page of these. */
export async function findPage(path: string, reader: Reader): Promise<Page | undefined> {
  const [, kind = '', first, ...rest] = path.split('/');
  const page = rest.at(-2) === 'page' ? Number(rest.at(-1)) : 1;
  const inner = rest.at(-2) === 'page' ? rest.slice(0, -2) : rest;
  if (first === undefined || first === '') return single(kind, reader);
  if (first === 'page' && rest.length === 1) return listed(kind, Number(rest[0]), reader);
  switch (kind) {
    case 's':
    case 'r':
      return rest.length === 1 ? { s: sessionPage, r: reportPage }[kind](reader, `${first}/${rest[0]}`) : undefined;
    case 'e': {
      if (inner.length === 0) return eventPage(reader, first, { page });
      const day = inner.length === 2 && inner[0] === 'day' ? Number(inner[1]) : Number.NaN;
      return Number.isInteger(day) ? eventPage(reader, first, { day, page }) : undefined;
    }
    case 'p':
    case 'c':
    case 't':
      return inner.length === 0 ? namedPage(reader, kind satisfies Kind, first, page) : undefined;
    default:
      return undefined;
  }
}

function single(kind: string, reader: Reader): Page | undefined {
  switch (kind) {
    case '':
      return homePage(reader);
    case 'new':
      return newsPage(reader);
    case 'today':
      return digestPage(reader);
    default:
      return listed(kind, 1, reader);
  }
}

function listed(kind: string, page: number, reader: Reader): Page | undefined {
  if (kind === 'e') return eventsPage(reader, page);
  return kind === 't' ? topicsPage(reader, page) : undefined;
}
