import type { CallToolResult } from '@modelcontextprotocol/server';
import { KikigakiError, type Language, messagesIn, type Presentation, present, type Reply } from '../../src/index.ts';
import { MCP } from './platform.ts';
import { renderMarkdown } from './render-markdown.ts';

type Shape = NonNullable<CallToolResult['structuredContent']>;

/** What a tool gives back: text for people, the same in a shape for programs. */
export const told = (said: Presentation | string, structuredContent: Shape): CallToolResult => ({
  content: [{ type: 'text', text: typeof said === 'string' ? said : renderMarkdown(said) }],
  structuredContent,
});

/** A reply as it is presented to an assistant. */
export const presented = (reply: Reply, language: Language, zone: string): Presentation =>
  present(reply, { language, zone, platform: MCP });

/** Runs a tool; what the person or the assistant can put right is told as the tool's fault, with what to do. */
export async function tell(language: Language, run: () => CallToolResult | Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof KikigakiError)) throw error;
    return { content: [{ type: 'text', text: messagesIn(language).error(error.detail) }], isError: true };
  }
}
