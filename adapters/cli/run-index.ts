import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';

/** `kikigaki index`: builds the index into the cache where it is not up to date. */
export async function runIndex(context: CommandContext): Promise<ExitCode> {
  const began = performance.now();
  const { corpus, sessionCount, fromCache, warnings } = await context.open();
  const { reports, events } = corpus;
  const counts = [sessionCount, reports.length, events.length] as const;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { indexed, upToDate } = context.messages.cli;
  context.report(fromCache ? upToDate(...counts) : indexed(...counts, seconds));
  return warnings.length > 0 ? EXIT_CODE.fault : EXIT_CODE.answered;
}
