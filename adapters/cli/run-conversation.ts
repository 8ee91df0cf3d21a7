import { createInterface } from 'node:readline/promises';
import { KikigakiError } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { createRenderer } from './render.ts';
import type { AskOptions } from './run-ask.ts';

/** `kikigaki ask` on a terminal: question and answer line by line until an empty line or the end of input. */
export async function runConversation(limits: Omit<AskOptions, 'json'>, context: CommandContext): Promise<ExitCode> {
  const { messages, style, errorStyle, print, tell } = context;
  const { kikigaki } = await context.open();
  const render = createRenderer(messages, style);
  print(messages.cli.welcome);
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  lines.setPrompt(style.bold(messages.cli.prompt));
  lines.prompt();
  for await (const line of lines) {
    if (!line.trim()) break;
    try {
      print(`\n${render.answer(await kikigaki.ask({ text: line, ...limits }))}\n`);
    } catch (error) {
      if (!(error instanceof KikigakiError)) throw error;
      tell(errorStyle.bad(messages.cli.fault(messages.error(error.detail))));
    }
    lines.prompt();
  }
  lines.close();
  return EXIT_CODE.answered;
}
