import { z } from 'zod';
import { isTimeZone } from '../model/local-time.ts';
import { WEEKDAYS, type Weekday } from '../model/weekdays.ts';

export { WEEKDAYS, type Weekday };

/** What a channel's digest tells, when and how. */
export interface DigestSettings {
  /** Ids of events, or all there are and will be. */
  readonly events: readonly string[] | 'all';
  /** `HH:MM` in the zone. */
  readonly at: string;
  readonly days: readonly Weekday[];
  /** IANA name. */
  readonly zone: string;
  /** `compact`: a line each. */
  readonly format: 'compact' | 'full';
  /** Only sessions that tell about it. */
  readonly topic?: string;
  readonly language: 'ja' | 'en';
  /** What to do on a day without news: nothing, or an event day of the archive. */
  readonly quiet: 'skip' | 'pick';
  /** Japanese holidays. */
  readonly holidays: 'skip' | 'post';
  /** Whether it makes a sound. */
  readonly sound: 'on' | 'off';
}

export const DEFAULT_SETTINGS: DigestSettings = {
  events: 'all',
  at: '09:00',
  days: WEEKDAYS,
  zone: 'Asia/Tokyo',
  format: 'full',
  language: 'ja',
  quiet: 'pick',
  holidays: 'post',
  sound: 'off',
};

const DEFAULT = DEFAULT_SETTINGS;

/** Each part falls back to its default, so that what an older or a newer version stored is still a subscription. */
const schema = z.object({
  events: z.union([z.literal('all'), z.array(z.string()).min(1)]).catch(DEFAULT.events as 'all'),
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .catch(DEFAULT.at),
  days: z
    .array(z.enum(WEEKDAYS))
    .min(1)
    .catch([...DEFAULT.days]),
  zone: z.string().refine(isTimeZone).catch(DEFAULT.zone),
  format: z.enum(['compact', 'full']).catch(DEFAULT.format),
  topic: z.string().min(1).optional().catch(undefined),
  language: z.enum(['ja', 'en']).catch(DEFAULT.language),
  quiet: z.enum(['skip', 'pick']).catch(DEFAULT.quiet),
  holidays: z.enum(['skip', 'post']).catch(DEFAULT.holidays),
  sound: z.enum(['on', 'off']).catch(DEFAULT.sound),
});

/** Reads the settings of a stored subscription. */
export function readSettings(stored: unknown): DigestSettings {
  const { topic, ...rest } = schema.catch(schema.parse({})).parse(stored);
  return { ...rest, ...(topic !== undefined && { topic }) };
}
