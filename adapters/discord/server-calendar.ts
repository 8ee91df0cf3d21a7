import { DiscordAPIError, type REST } from 'discord.js';
import type { RESTGetAPIGuildScheduledEventsResult, RESTPostAPIGuildScheduledEventJSONBody } from 'discord-api-types/v10';
import { type CalendarOutcome, type CalendarReply, cutText } from '../../src/index.ts';
import { cleanText } from './escape-markdown.ts';
import { SCHEDULED } from './protocol.ts';

/** The events that a server shows above its channels. */
export interface ServerCalendar {
  /** Puts the days that are to come after an instant where they do not stand yet. Rejects as `REST` does where Discord does not say that the bot may not. */
  add(guild: string, event: Pick<CalendarReply, 'event' | 'days'>, after: number): Promise<CalendarOutcome>;
}

/** What Discord takes. */
const MAX_LENGTHS = { name: 100, place: 100, description: 1_000 };
/** In milliseconds: what has begun begins then. */
const SOON = 60_000;

export function createServerCalendar(rest: REST): ServerCalendar {
  return {
    async add(guild, reply, after) {
      const coming = reply.days.filter(({ ends }) => ends > after + SOON);
      if (coming.length === 0) return { kind: 'none' };
      const path = `/guilds/${guild}/scheduled-events` as const;
      try {
        const there = (await rest.get(path)) as RESTGetAPIGuildScheduledEventsResult;
        const wanted = coming.map((day) => scheduled(reply, day, after));
        const missing = wanted.filter(({ name }) => !there.some((one) => one.name === name));
        for (const body of missing) await rest.post(path, { body });
        return missing.length > 0 ? { kind: 'added', days: missing.length } : { kind: 'there' };
      } catch (error) {
        if (error instanceof DiscordAPIError && error.status === 403) return { kind: 'not-allowed' };
        throw error;
      }
    },
  };
}

/** One day as Discord takes it: somewhere outside of Discord. A name tells it from the other days, and is by what it is found again. */
function scheduled(
  { event, days }: Pick<CalendarReply, 'event' | 'days'>,
  { number, starts, ends }: CalendarReply['days'][number],
  after: number,
): RESTPostAPIGuildScheduledEventJSONBody {
  const place = cleanText(event.venue ?? event.city ?? event.site ?? event.name);
  const name = cleanText(days.length > 1 ? `${event.name} (${number}/${days.length})` : event.name);
  return {
    name: cutText(name, MAX_LENGTHS.name),
    privacy_level: SCHEDULED.inServer,
    entity_type: SCHEDULED.elsewhere,
    entity_metadata: { location: cutText(place, MAX_LENGTHS.place) },
    scheduled_start_time: new Date(Math.max(starts, after + SOON)).toISOString(),
    scheduled_end_time: new Date(ends).toISOString(),
    ...(event.site ? { description: cutText(event.site, MAX_LENGTHS.description) } : {}),
  };
}
