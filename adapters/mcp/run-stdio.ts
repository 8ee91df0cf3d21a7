import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createMcpServer } from './create-mcp-server.ts';
import type { McpParts } from './mcp-parts.ts';

/** Serves the assistant that started the program, over standard input and output, until it closes them. */
export async function runStdio(parts: McpParts): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
  const server = serveStdio(() => createMcpServer(parts));
  await ended;
  await server.close();
}
