import { createInterface } from 'node:readline';
import type { Kikigaki } from '../../src/index.ts';
import { withoutUndefined } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { converse } from './converse.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { createPassingState } from './passing-state.ts';
import type { AskOptions } from './run-ask.ts';

/** `kikigaki ask` on a terminal: question and answer line by line until an empty line or the end of input. */
export async function runConversation({ event, limit }: Omit<AskOptions, 'json'>, context: CommandContext): Promise<ExitCode> {
  const [{ kikigaki }, { createChat }] = await Promise.all([context.open(), import('../../src/chat/index.ts')]);
  const limited: Kikigaki = {
    ...kikigaki,
    ask: (request) => kikigaki.ask({ ...request, ...withoutUndefined({ limit }) }),
  };
  const log = { error: (_: object, message: string) => context.report(message) };
  const chat = createChat({ kikigaki: limited, state: createPassingState(), log });
  context.print(context.style.paragraph(context.messages.cli.welcome, 0));
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  await converse(lines, chat, withoutUndefined({ event }), context);
  lines.close();
  return EXIT_CODE.answered;
}
