import type { CallToolResult } from '@modelcontextprotocol/server';
import { type Answer, answerJson, answerReply, type Language, messagesIn, withoutUndefined } from '../../src/index.ts';
import { nextOf } from './inputs.ts';
import type { McpParts } from './mcp-parts.ts';
import { ANSWER } from './shapes.ts';
import { presented, told } from './told.ts';

/** An answer for an assistant: as the terminal gives it as JSON, without what only measures it. */
export async function answerTold(
  answer: Answer,
  offset: number,
  language: Language,
  { kikigaki: { programme }, timeZone }: Pick<McpParts, 'kikigaki' | 'timeZone'>,
): Promise<CallToolResult> {
  const json = answerJson(answer, messagesIn(language));
  const { limits, topics, loosened, unknown } = answer.question;
  const shape = ANSWER.parse({
    ...json,
    ...withoutUndefined({ next: nextOf(offset, json.sessions.length, json.total) }),
    understood: { limits, topics, loosened, unknown },
  });
  const reply = await answerReply(answer, { id: answer.answerId, person: '' }, programme);
  return told(presented(reply, language, timeZone), shape);
}
