import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { digestJson, localToday, messagesIn, presentDigest, previewDigest, withoutUndefined } from '../../src/index.ts';
import { ID, LANGUAGE } from './inputs.ts';
import type { McpParts } from './mcp-parts.ts';
import { MCP } from './platform.ts';
import { READ_ONLY } from './register-asking.ts';
import { DIGEST } from './shapes.ts';
import { tell, told } from './told.ts';

/** `digest`: what a channel would be told that day. */
export function registerDigest(server: McpServer, { corpus, timeZone, now, ...parts }: McpParts): void {
  server.registerTool(
    'digest',
    {
      title: "A day's digest",
      description:
        "What was on at an event's day, with what reports tell of it; without an event what is worth telling on that date (anniversaries, today's timetable).",
      inputSchema: z.object({
        event: ID.optional().describe('The id of the event, from list_events'),
        date: z.iso.date().optional().describe('YYYY-MM-DD; today where absent. With an event, one of its days.'),
        language: LANGUAGE,
      }),
      outputSchema: DIGEST,
      annotations: READ_ONLY,
    },
    ({ event, date = localToday(now(), timeZone), language = parts.language }) =>
      tell(language, async () => {
        const digest = previewDigest(await corpus(), { date, ...withoutUndefined({ event: event?.toLowerCase() }) });
        if (!digest) return told(messagesIn(language).digest.nothing, { date, kind: 'nothing' as const, sections: [] });
        const said = presentDigest(digest, { settings: { format: 'full', language }, platform: MCP });
        return told(said, DIGEST.parse(digestJson(digest)));
      }),
  );
}
