import { z } from 'zod';
import type { Expected } from '../model/fault.ts';
import { isTimeZone } from '../model/local-time.ts';

/** The message of each check is the kind of value that was expected: a `Fault` is made of it. */
const expected = (kind: Expected): { error: Expected } => ({ error: kind });

const text = z.string(expected('text')).trim().min(1, expected('text'));
const texts = z.array(text, expected('list'));
const date = z.string(expected('date')).refine(isCalendarDay, expected('date'));
const time = z.string(expected('time')).regex(/^([01]\d|2[0-9]):[0-5]\d$/, expected('time'));
const url = z.string(expected('url')).regex(/^https?:\/\/\S+$/, expected('url'));
const eventId = z.string(expected('id')).regex(/^[a-z0-9][a-z0-9-]*$/, expected('id'));
const oneOf = <const T extends readonly string[]>(kind: Expected, values: T) => z.enum(values, expected(kind));
const SESSION_KINDS = ['keynote', 'lightning-talk', 'panel', 'sponsor', 'hands-on', 'workshop', 'session'] as const;
const EVENT_FORMATS = ['online', 'onsite', 'hybrid'] as const;
const sessionKind = oneOf('session-kind', SESSION_KINDS);
const language = z.string(expected('language')).refine(isLanguage, expected('language'));
const zone = z.string(expected('zone')).refine(isTimeZone, expected('zone'));
const sessionId = z.string(expected('id')).regex(/^[a-z0-9][a-z0-9-]*\/[A-Za-z0-9][\w.-]*$/, expected('id'));

const speaker = z.strictObject(
  { name: text, other_names: texts.default([]), company: text.optional(), handles: texts.default([]) },
  expected('mapping'),
);

const session = z.strictObject(
  {
    id: sessionId,
    title: text,
    other_titles: texts.default([]),
    date: date.optional(),
    start: time.optional(),
    end: time.optional(),
    track: text.optional(),
    room: text.optional(),
    code: text.optional(),
    category: text.optional(),
    difficulty: text.optional(),
    kind: z
      .union([sessionKind.transform((kind) => [kind]), z.array(sessionKind, expected('session-kind'))], expected('session-kind'))
      .optional(),
    tier: text.optional(),
    language: language.optional(),
    status: oneOf('session-status', ['held', 'cancelled', 'placeholder', 'party', 'break']).optional(),
    speakers: z.array(speaker, expected('list')).default([]),
    topics: texts.default([]),
    abstract: text.optional(),
    talk: url.optional(),
    slides: url.optional(),
    video: url.optional(),
    picture: url.optional(),
    further: z.array(z.strictObject({ label: text, url }, expected('mapping')), expected('list')).optional(),
    recorded: z.boolean(expected('boolean')).default(false),
  },
  expected('mapping'),
);

/** `events/<event>.yaml` */
export const eventFileSchema = z.strictObject(
  {
    id: eventId,
    name: text,
    series: eventId.optional(),
    kind: oneOf('event-kind', ['conference', 'meetup', 'workshop', 'retreat', 'other']).optional(),
    status: oneOf('event-status', ['scheduled', 'held', 'cancelled']).optional(),
    zone: zone.optional(),
    aliases: texts.default([]),
    hashtags: texts.default([]),
    theme: text.optional(),
    dates: z.array(date, expected('list')).min(1, expected('date')),
    format: oneOf('event-format', EVENT_FORMATS).optional(),
    venue: text.optional(),
    location: text.optional(),
    city: text.optional(),
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
    language: language.default('ja'),
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

/** `companies.yaml` */
export const companiesSchema = z.strictObject(
  {
    companies: z
      .array(
        z.strictObject(
          {
            name: text,
            common: z.boolean(expected('boolean')).default(false),
            names: texts.default([]),
            short: texts.default([]),
            former: texts.default([]),
            group: text.optional(),
            classes: texts.default([]),
          },
          expected('mapping'),
        ),
        expected('list'),
      )
      .default([]),
  },
  expected('mapping'),
);

/** Names that are somebody else's; or `true` for a person who asked to be left out everywhere. */
const omission = z.union([z.literal(true), texts], expected('list'));

/** `people.yaml` */
export const peopleSchema = z.strictObject(
  {
    people: z
      .array(
        z.strictObject(
          { name: text, names: texts.default([]), handles: texts.default([]), omit: omission.default([]) },
          expected('mapping'),
        ),
        expected('list'),
      )
      .default([]),
  },
  expected('mapping'),
);

/** `series.yaml` */
export const seriesSchema = z.strictObject(
  {
    families: texts.default([]),
    series: z
      .array(
        z.strictObject({ id: eventId, name: text, names: texts.default([]), dated: texts.default([]) }, expected('mapping')),
        expected('list'),
      )
      .default([]),
  },
  expected('mapping'),
);

/** Where something is fetched from: an address, or a file beside `sources.yaml`. */
const from = text;

/** `sources.yaml` */
export const sourcesSchema = z.strictObject(
  {
    timetables: z
      .array(z.strictObject({ event: eventId, from, zone: zone.optional() }, expected('mapping')), expected('list'))
      .default([]),
    reports: z.array(z.strictObject({ from, event: eventId.optional() }, expected('mapping')), expected('list')).default([]),
  },
  expected('mapping'),
);

const wordLists = z.record(text, texts, expected('mapping')).default({});
const list = texts.optional();

/** `words.yaml` */
export const wordsSchema = z.strictObject(
  {
    kinds: z
      .strictObject(
        {
          keynote: list,
          'lightning-talk': list,
          panel: list,
          sponsor: list,
          'hands-on': list,
          workshop: list,
          session: list,
        },
        expected('mapping'),
      )
      .default({}),
    difficulties: z
      .strictObject({ beginner: list, intermediate: list, advanced: list, any: list }, expected('mapping'))
      .default({}),
    formats: z.strictObject({ online: list, onsite: list, hybrid: list }, expected('mapping')).default({}),
    statuses: z.strictObject({ held: list, cancelled: list }, expected('mapping')).default({}),
    languages: wordLists,
    tiers: wordLists,
    classes: wordLists,
    categories: wordLists,
    tracks: wordLists,
    places: wordLists,
    elsewhere: wordLists,
  },
  expected('mapping'),
);

export type EventFile = z.infer<typeof eventFileSchema>;
export type WordsEntry = z.infer<typeof wordsSchema>;
export type SessionEntry = EventFile['sessions'][number];

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function isLanguage(value: string): boolean {
  return /^[a-z]{2,3}$/.test(value) && LANGUAGE_NAMES.of(value) !== undefined;
}

function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
}
