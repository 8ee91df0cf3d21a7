import { z } from 'zod';
import type { Expected } from '../model/fault.ts';

/** The message of each check is the kind of value that was expected: a `Fault` is made of it. */
const expected = (kind: Expected): { error: Expected } => ({ error: kind });

const text = z.string(expected('text')).trim().min(1, expected('text'));
const texts = z.array(text, expected('list'));
const date = z.string(expected('date')).refine(isCalendarDay, expected('date'));
const time = z.string(expected('time')).regex(/^([01]\d|2[0-9]):[0-5]\d$/, expected('time'));
const url = z.string(expected('url')).regex(/^https?:\/\/\S+$/, expected('url'));
const eventId = z.string(expected('id')).regex(/^[a-z0-9][a-z0-9-]*$/, expected('id'));
const sessionId = z.string(expected('id')).regex(/^[a-z0-9][a-z0-9-]*\/[A-Za-z0-9][\w.-]*$/, expected('id'));

const speaker = z.strictObject(
  { name: text, other_names: texts.default([]), company: text.optional(), handles: texts.default([]) },
  expected('mapping'),
);

const session = z.strictObject(
  {
    id: sessionId,
    title: text,
    date: date.optional(),
    start: time.optional(),
    end: time.optional(),
    track: text.optional(),
    code: text.optional(),
    category: text.optional(),
    difficulty: text.optional(),
    speakers: z.array(speaker, expected('list')).default([]),
    topics: texts.default([]),
    abstract: text.optional(),
    talk: url.optional(),
    slides: url.optional(),
    video: url.optional(),
    recorded: z.boolean(expected('boolean')).default(false),
  },
  expected('mapping'),
);

/** `events/<event>.yaml` */
export const eventFileSchema = z.strictObject(
  {
    id: eventId,
    name: text,
    aliases: texts.default([]),
    hashtags: texts.default([]),
    theme: text.optional(),
    dates: z.array(date, expected('list')).min(1, expected('date')),
    format: text.optional(),
    venue: text.optional(),
    location: text.optional(),
    places: texts.default([]),
    site: url.optional(),
    sessions: z.array(session, expected('list')).default([]),
  },
  expected('mapping'),
);

/** The front matter of `reports/<event>/<name>.md` */
export const reportSchema = z.strictObject(
  {
    event: eventId,
    title: text,
    author: text.optional(),
    handle: text.optional(),
    site: text.optional(),
    url: url.optional(),
    published: date.optional(),
    language: text.default('ja'),
    status: z.enum(['draft', 'published'], expected('draft-or-published')).default('published'),
  },
  expected('mapping'),
);

/** The attribute lines under a `##` heading. */
export const attributesSchema = z.strictObject({
  session: sessionId.optional(),
  about: z.literal('event', expected('about-event')).optional(),
  mention: z.literal('only', expected('mention-only')).optional(),
  topics: z.string().optional(),
});

/** `vocabulary.yaml` */
export const vocabularySchema = z.strictObject(
  {
    same: z.array(texts, expected('list')).default([]),
    near: z.array(z.strictObject({ ask: texts, find: texts }, expected('mapping')), expected('list')).default([]),
  },
  expected('mapping'),
);

export type EventFile = z.infer<typeof eventFileSchema>;
export type SessionEntry = EventFile['sessions'][number];

function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
}
