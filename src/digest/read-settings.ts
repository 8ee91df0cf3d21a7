import { z } from 'zod';
import { DEFAULT_SETTINGS, type DigestSettings, WEEKDAYS } from '../model/digest-settings.ts';
import { isTimeZone } from '../model/local-time.ts';
import { withoutUndefined } from '../model/without-undefined.ts';

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
  return { ...rest, ...withoutUndefined({ topic }) };
}
