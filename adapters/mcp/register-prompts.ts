import { completable, type McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { McpParts } from './mcp-parts.ts';

const MAX_WORDS = 200;
const WORDS = z.string().min(1).max(MAX_WORDS);

/** What people ask an assistant for again and again. */
export function registerPrompts(server: McpServer, { kikigaki }: McpParts): void {
  const event = completable(WORDS.describe('The id of the event'), async (typed) =>
    (await kikigaki.programme.events()).map((one) => one.event.id).filter((id) => id.startsWith(typed)),
  );
  server.registerPrompt(
    'event-digest',
    { title: 'Sum up an event', description: 'What an event was about, with sources', argsSchema: z.object({ event }) },
    ({ event: id }) =>
      asking(
        `Sum up the event "${id}" for somebody who was not there. Use list_sessions and digest for it, then get_session for the talks that reports tell about. Group what you tell by subject, name speakers, and give the address of the report or the talk behind each fact. Say what the archive does not know instead of guessing.`,
      ),
  );
  server.registerPrompt(
    'compare-talks',
    {
      title: 'Compare what talks say about two things',
      description: 'Finds the talks about both and puts them side by side, with sources',
      argsSchema: z.object({ first: WORDS, second: WORDS }),
    },
    ({ first, second }) =>
      asking(
        `Compare what past conference sessions say about "${first}" and about "${second}". Search for each with search_sessions, put the best of both side by side with compare, and tell in which way they differ. Give the address of the report or the talk behind each fact, and say so where an answer is only "perhaps".`,
      ),
  );
}

const asking = (text: string) => ({ messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] });
