import { createInterface } from 'node:readline';
import type { Adapter, AdapterParts } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { converse } from './converse.ts';
import { TERMINAL } from './platform.ts';

/** The terminal of a running service: a conversation beside all that it does; the service ends with it. */
export function createTerminalAdapter({ chat, log }: AdapterParts, context: CommandContext, ended: () => void): Adapter {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  let conversation: Promise<void> | undefined;
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  return {
    name: TERMINAL.name,
    async start() {
      context.print(context.style.paragraph(context.messages.cli.welcome, 0));
      conversation = converse(lines, chat, {}, context)
        .catch((error: unknown) => log.error({ err: error instanceof Error ? error.name : typeof error }, 'terminal failed'))
        .finally(ended);
    },
    async stop() {
      lines.close();
      await conversation;
    },
    isReady: () => true,
  };
}
