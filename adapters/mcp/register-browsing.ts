import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import {
  type Event,
  isWanted,
  KikigakiError,
  type KnownEvent,
  type Programme,
  presentDetails,
  sessionJson,
  withoutUndefined,
} from '../../src/index.ts';
import { ID, LANGUAGE, nextOf, paged } from './inputs.ts';
import type { McpParts } from './mcp-parts.ts';
import { READ_ONLY } from './register-asking.ts';
import { sessionDetails } from './session-details.ts';
import { DETAILS, EVENT, PAGE, SESSION } from './shapes.ts';
import { presented, tell, told } from './told.ts';

const EVENTS = z.object({ events: z.array(EVENT), ...PAGE });
const SESSIONS = z.object({ event: EVENT, sessions: z.array(SESSION), ...PAGE });

const BY_EVENT = z.object({
  event: ID.describe('The id of the event, from list_events'),
  day: z.int().min(1).max(31).optional().describe('Only this day, 1 for the first'),
  ...paged(20),
  language: LANGUAGE,
});

/** `list_events`, `list_sessions`, `get_session`: what needs no search. */
export function registerBrowsing(server: McpServer, parts: McpParts): void {
  const { timeZone } = parts;
  const { programme } = parts.kikigaki;
  server.registerTool(
    'list_events',
    {
      title: 'List events',
      description: 'The conferences that the archive knows, the newest first: name, dates, place, theme, number of sessions.',
      inputSchema: z.object({
        year: z.int().min(1900).max(2200).optional(),
        series: ID.optional().describe('The beginning of an id or a name, such as cndt'),
        place: ID.optional().describe('A city, prefecture or country, in English or Japanese'),
        ...paged(20),
        language: LANGUAGE,
      }),
      outputSchema: EVENTS,
      annotations: READ_ONLY,
    },
    ({ limit, offset, language = parts.language, ...wanted }) =>
      tell(language, async () => {
        const fits = (await programme.events()).filter(({ event }) => isWanted(event, withoutUndefined(wanted)));
        const events = fits.toReversed().slice(offset, offset + limit);
        const said = presented({ kind: 'events', events, offset, total: fits.length }, language, timeZone);
        const shapes = events.map(({ event, sessionCount }) => eventShape(event, sessionCount));
        return told(said, { events: shapes, ...pageOf(offset, events.length, fits.length) });
      }),
  );
  server.registerTool(
    'list_sessions',
    {
      title: 'List the sessions of an event',
      description: "An event's timetable in order, of all days or of one.",
      inputSchema: BY_EVENT,
      outputSchema: SESSIONS,
      annotations: READ_ONLY,
    },
    ({ event: id, day, limit, offset, language = parts.language }) =>
      tell(language, async () => {
        const { sessions, total } = await programme.sessions(id, { offset, limit, ...withoutUndefined({ day }) });
        const { event, sessionCount } = await eventOf(id, programme);
        const page = { offset, total, ...withoutUndefined({ day }) };
        const said = presented({ kind: 'sessions', event, sessions, ...page }, language, timeZone);
        const shapes = sessions.map((session) => sessionJson(session, event));
        return told(said, {
          event: eventShape(event, sessionCount),
          sessions: shapes,
          ...pageOf(offset, sessions.length, total),
        });
      }),
  );
  server.registerTool(
    'get_session',
    {
      title: 'Get a session',
      description: 'All that is known of one session: abstract, links, and what each report tells about it.',
      inputSchema: z.object({ id: ID.describe('The id of the session, such as cndt2022/1553'), language: LANGUAGE }),
      outputSchema: DETAILS,
      annotations: READ_ONLY,
    },
    ({ id, language = parts.language }) =>
      tell(language, async () => {
        const details = await programme.show(id.toLowerCase());
        return told(presentDetails(details, { language, zone: timeZone }), sessionDetails(details));
      }),
  );
}

/** An event that exists, with the number of its sessions. Rejects with `unknown-event`. */
export async function eventOf(id: string, programme: Programme): Promise<KnownEvent> {
  const known = (await programme.events()).find(({ event }) => event.id === id.toLowerCase());
  if (!known) throw new KikigakiError({ code: 'unknown-event', event: id, nearest: [] });
  return known;
}

export function eventShape(
  { id, name, dates, venue, city, format, theme, site }: Event,
  sessions: number,
): z.infer<typeof EVENT> {
  return { id, name, dates: [...dates], sessions, ...withoutUndefined({ venue, city, format, theme, site }) };
}

const pageOf = (offset: number, shown: number, total: number) => ({
  total,
  ...withoutUndefined({ next: nextOf(offset, shown, total) }),
});
