import { z } from 'zod';

/** What the tools give back, as assistants are told it. Unknown facts are absent. */

const LINKS = z.object({
  talk: z.string().optional(),
  slides: z.string().optional(),
  video: z.string().optional(),
  further: z
    .array(z.object({ label: z.string(), url: z.string() }))
    .optional()
    .describe('Other recordings and further material'),
});

const REPORT = z
  .object({ id: z.string(), title: z.string(), author: z.string().optional(), url: z.string().optional() })
  .describe('A report that somebody wrote: the source of what is quoted.');

export const SESSION = z.object({
  id: z.string(),
  title: z.string(),
  event: z.object({
    id: z.string(),
    name: z.string(),
    zone: z.string().optional().describe('IANA name of the zone that its times are in'),
  }),
  date: z.string().optional().describe('YYYY-MM-DD'),
  day: z.number().optional().describe('1 for the first day of the event'),
  start: z.string().optional().describe("HH:MM in the event's time zone"),
  end: z.string().optional(),
  track: z.string().optional(),
  room: z.string().optional(),
  category: z.string().optional(),
  difficulty: z.string().optional(),
  language: z.string().optional(),
  speakers: z.array(z.object({ name: z.string(), company: z.string().optional() })),
  links: LINKS,
});

const FOUND_SESSION = SESSION.extend({
  rank: z.number(),
  excerpt: z.string().optional().describe('The passage that answers, quoted from a report or from the abstract'),
  reports: z.array(REPORT),
});

export const EVENT = z.object({
  id: z.string(),
  name: z.string(),
  dates: z.array(z.string()),
  sessions: z.number(),
  venue: z.string().optional(),
  city: z.string().optional(),
  format: z.string().optional(),
  theme: z.string().optional(),
  site: z.string().optional(),
});

export const PAGE = {
  total: z.number(),
  next: z.number().optional().describe('The offset of the next page, where there is one'),
};

const LIMIT = z.object({ limit: z.string(), op: z.string(), values: z.array(z.union([z.string(), z.number()])) });

export const ANSWER = z.object({
  kind: z.enum(['found', 'list', 'count', 'event', 'ranking', 'comparison', 'nothing', 'help']),
  certainty: z
    .enum(['sure', 'perhaps', 'nothing'])
    .describe('sure: it is the answer; perhaps: these come nearest, say so; nothing: nothing is near'),
  direct: z.string().optional().describe('The reply to what was asked, in one line'),
  ...PAGE,
  sessions: z.array(FOUND_SESSION),
  events: z.array(EVENT).optional(),
  rows: z.array(z.object({ label: z.string(), count: z.number() })).optional(),
  notes: z.array(
    z.object({ event: z.object({ id: z.string(), name: z.string() }), heading: z.string(), excerpt: z.string(), report: REPORT }),
  ),
  suggestions: z.array(z.string()),
  notFound: z.array(z.string()).optional().describe('Words that were found nowhere'),
  understood: z.object({
    limits: z.array(LIMIT),
    topics: z.array(z.string()),
    loosened: z.array(z.string()).describe('Limits that were given up because nothing met them'),
    unknown: z.array(z.string()).describe('Names that are not in the data'),
  }),
  dataAsOf: z.string(),
});

export const DETAILS = SESSION.extend({
  abstract: z.string().optional(),
  notes: z.array(z.object({ heading: z.string(), passages: z.array(z.string()), report: REPORT })),
  reports: z.array(REPORT),
});

export const DIGEST = z.object({
  date: z.string(),
  kind: z.enum(['day', 'today', 'news', 'all-told', 'nothing']),
  sections: z.array(
    z.object({
      event: z.object({ id: z.string(), name: z.string() }),
      day: z.number().optional(),
      date: z.string().optional(),
      total: z.number(),
      sessions: z.array(SESSION.extend({ line: z.string().optional(), report: REPORT.optional() })),
    }),
  ),
});
