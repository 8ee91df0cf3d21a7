import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { type AskOptions, runAsk } from './run-ask.ts';
import { UsageError } from './usage-error.ts';

/** `… | kikigaki ask`: each line a question, answered in turn. Ends with 0 where at least one was answered. Throws a usage error where there is none. */
export async function runPiped(input: Readable, options: AskOptions, context: CommandContext): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const question = line.replace(/^\uFEFF/, '').trim();
    if (question === '') continue;
    if (codes.length > 0 && !options.json) context.print('');
    codes.push(await runAsk(question, options, context));
  }
  if (codes.length === 0) throw new UsageError(context.messages.cli.noQuestion);
  return codes.includes(EXIT_CODE.answered) ? EXIT_CODE.answered : EXIT_CODE.nothingFound;
}
