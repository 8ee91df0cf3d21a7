import { type McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server';
import { KikigakiError, messagesIn, type Programme, presentDetails, reportJson, withoutUndefined } from '../../src/index.ts';
import type { McpParts } from './mcp-parts.ts';
import { eventOf, eventShape } from './register-browsing.ts';
import { renderMarkdown } from './render-markdown.ts';
import { presented } from './told.ts';

/** So many names are offered while somebody types one. */
const MAX_COMPLETIONS = 50;

/** Events, sessions and reports, each with an address that stays. */
export function registerResources(server: McpServer, parts: McpParts): void {
  registerEvents(server, parts);
  registerSessions(server, parts);
  registerReports(server, parts);
}

function registerEvents(server: McpServer, { kikigaki, language, timeZone }: McpParts): void {
  const list = async () => ({
    resources: (await kikigaki.programme.events()).toReversed().map(({ event: { id, name, dates } }) => ({
      uri: `kikigaki://events/${id}`,
      name: id,
      title: name,
      description: dates.join(', '),
    })),
  });
  server.registerResource(
    'event',
    new ResourceTemplate('kikigaki://events/{event}', { list, complete: { event: eventsNamed(kikigaki.programme) } }),
    { title: 'Event', description: 'A conference with its timetable', mimeType: MARKDOWN },
    (uri, { event: id }) =>
      telling(language, async () => {
        const { sessions } = await kikigaki.programme.sessions(String(id));
        const { event, sessionCount } = await eventOf(String(id), kikigaki.programme);
        const { venue, city, theme, site } = eventShape(event, sessionCount);
        const facts = [event.dates.join(', '), venue, city, theme, site].filter((fact) => fact !== undefined).join(' · ');
        const timetable = presented({ kind: 'sessions', event, sessions, offset: 0, total: sessions.length }, language, timeZone);
        return contents(uri, MARKDOWN, `${facts}\n\n${renderMarkdown(timetable)}`);
      }),
  );
}

function registerSessions(server: McpServer, { kikigaki, language, timeZone }: McpParts): void {
  server.registerResource(
    'session',
    new ResourceTemplate('kikigaki://sessions/{event}/{session}', {
      list: undefined,
      complete: { event: eventsNamed(kikigaki.programme) },
    }),
    { title: 'Session', description: 'A talk with all that is known of it', mimeType: MARKDOWN },
    (uri, { event, session }) =>
      telling(language, async () => {
        const details = await kikigaki.programme.show(`${String(event)}/${decodeURIComponent(String(session))}`);
        return contents(uri, MARKDOWN, renderMarkdown(presentDetails(details, { language, zone: timeZone })));
      }),
  );
}

function registerReports(server: McpServer, { corpus, language }: McpParts): void {
  const list = async () => ({
    resources: (await corpus()).reports.map(({ id, title, author }) => ({
      uri: `kikigaki://reports/${id}`,
      name: id,
      title,
      ...withoutUndefined({ description: author }),
    })),
  });
  server.registerResource(
    'report',
    new ResourceTemplate('kikigaki://reports/{event}/{report}', { list }),
    { title: 'Report', description: 'Who wrote it, where it stands, and the sessions that it tells about', mimeType: JSON_TYPE },
    (uri, { event, report: name }) =>
      telling(language, async () => {
        const wanted = `${String(event)}/${String(name)}`;
        const { reports, sessions: all } = await corpus();
        const report = reports.find(({ id }) => id === wanted);
        if (!report) throw new ResourceNotFoundError(uri.href);
        const sessions = all.flatMap(({ id, title, notes }) =>
          notes.some((note) => note.report === report.id && !note.mentionOnly) ? [{ id, title }] : [],
        );
        return contents(uri, JSON_TYPE, JSON.stringify({ ...reportJson(report), sessions }));
      }),
  );
}

const MARKDOWN = 'text/markdown';
const JSON_TYPE = 'application/json';

const contents = (uri: URL, mimeType: string, text: string) => ({ contents: [{ uri: uri.href, mimeType, text }] });

const eventsNamed =
  (programme: Programme) =>
  async (typed: string): Promise<string[]> =>
    (await programme.events())
      .map(({ event }) => event.id)
      .filter((id) => id.startsWith(typed.toLowerCase()))
      .slice(0, MAX_COMPLETIONS);

/** A wrong address is told with what is near it. */
async function telling<T>(language: McpParts['language'], run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof KikigakiError)) throw error;
    throw new Error(messagesIn(language).error(error.detail));
  }
}
