import { createInterface } from 'node:readline';
import { answerLines } from './answer-lines.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import type { AskOptions } from './run-ask.ts';

/** `kikigaki ask` on a terminal: question and answer line by line until an empty line or the end of input. */
export async function runConversation(limits: Omit<AskOptions, 'json'>, context: CommandContext): Promise<ExitCode> {
  const { kikigaki } = await context.open();
  context.print(context.messages.cli.welcome);
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  await answerLines(lines, kikigaki, limits, context);
  lines.close();
  return EXIT_CODE.answered;
}
