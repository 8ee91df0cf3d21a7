import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { EMPTY_QUESTION, type Limit, languageOf, withoutUndefined } from '../../src/index.ts';
import { answerTold } from './answer-told.ts';
import { ID, LANGUAGE, paged, QUESTION } from './inputs.ts';
import type { McpParts } from './mcp-parts.ts';
import { ANSWER } from './shapes.ts';
import { tell } from './told.ts';

const SEARCH = z.object({
  question: QUESTION.describe(
    'In Japanese or English, as a person would ask it: what talks were about, who spoke, when and where. Limits may stand in it: "CNDT2022のセキュリティのセッション", "keynotes of 2023 with slides", "how many talks did Red Hat give"',
  ),
  event: ID.optional().describe('Only sessions of this event: its id, from list_events'),
  only: z
    .object({
      year: z.int().min(1900).max(2200).optional(),
      speaker: z.string().max(100).optional().describe('A name as the data has it'),
      company: z.string().max(100).optional(),
      level: z.enum(['beginner', 'intermediate', 'advanced']).optional(),
      language: z.enum(['ja', 'en']).optional().describe('What is spoken in the talk'),
      has: z
        .array(z.enum(['slides', 'video', 'notes', 'abstract']))
        .max(4)
        .optional(),
    })
    .optional()
    .describe('Of what the question finds, only these'),
  ...paged(5),
  language: LANGUAGE,
});

const COMPARE = z.object({
  sessions: z
    .array(ID)
    .min(2)
    .max(5)
    .refine((ids) => new Set(ids.map((id) => id.toLowerCase())).size === ids.length, 'Name each session once.')
    .describe('Ids of two to five sessions, such as cndt2022/1553'),
  language: LANGUAGE,
});

/** `search_sessions` and `compare`: what is answered as a question is. */
export function registerAsking(server: McpServer, parts: McpParts): void {
  const { kikigaki, asker } = parts;
  const counted = withoutUndefined({ asker });
  server.registerTool(
    'search_sessions',
    {
      title: 'Search conference sessions',
      description:
        'Answers a question about past conference sessions: ranked sessions with the passage that answers and links to talk, slides, video and reports; lists, counts and facts where these are asked for. Tells how certain it is.',
      inputSchema: SEARCH,
      outputSchema: ANSWER,
      annotations: READ_ONLY,
    },
    ({ question, event, only, limit, offset, language = languageOf(question, parts.language) }) =>
      tell(language, async () => {
        const page = { limit, offset, ...counted };
        const limits = limitsOf(only ?? {});
        const asked = { text: question, ...withoutUndefined({ event }) };
        if (limits.length === 0) return answerTold(await kikigaki.ask({ ...asked, ...page }), offset, language, parts);
        const all = await kikigaki.ask({ ...asked, ...counted, limit: 1 });
        if (all.kind === 'nothing') return answerTold(all, offset, language, parts);
        const narrowed = await kikigaki.ask({
          text: '',
          previous: all.context,
          followUp: { kind: 'narrow', limits },
          limit,
          offset,
        });
        return answerTold(narrowed, offset, language, parts);
      }),
  );
  server.registerTool(
    'compare',
    {
      title: 'Compare sessions',
      description:
        'Puts two to five sessions side by side: speakers, dates, level, length, materials, and what was told about each.',
      inputSchema: COMPARE,
      outputSchema: ANSWER,
      annotations: READ_ONLY,
    },
    ({ sessions, language = parts.language }) =>
      tell(language, async () => {
        const known = await Promise.all(sessions.map((id) => kikigaki.programme.show(id.toLowerCase())));
        const ids = known.map(({ session }) => session.id);
        const answer = await kikigaki.ask({
          text: '',
          previous: { question: EMPTY_QUESTION, sessions: ids, shown: ids.length, isFixed: true },
          followUp: { kind: 'compare', indexes: ids.map((_, index) => index) },
          ...counted,
        });
        return answerTold(answer, 0, language, parts);
      }),
  );
}

export const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;

type Only = NonNullable<z.infer<typeof SEARCH>['only']>;

function limitsOf({ level, has, ...rest }: Only): readonly Limit[] {
  const given = { ...rest, difficulty: level };
  const limits = Object.entries(given).flatMap(([limit, value]): Limit[] =>
    value === undefined ? [] : [{ limit: limit as Limit['limit'], op: 'is', values: [value] }],
  );
  return [...limits, ...(has ?? []).map((material): Limit => ({ limit: 'has', op: 'is', values: [material] }))];
}
