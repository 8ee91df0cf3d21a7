import { type Fault, shownPath } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';

/** Tells all faults of the data, each with file and line, and how many there are. */
export function reportFaults(
  faults: readonly Fault[],
  { messages, errorStyle, report }: Pick<CommandContext, 'messages' | 'errorStyle' | 'report'>,
): void {
  for (const { file, line, detail } of faults) {
    report(`${errorStyle.bold(messages.cli.line(shownPath(file, process.cwd()), line))}  ${messages.fault(detail)}`);
  }
  report(errorStyle.bad(messages.cli.faultCount(faults.length)));
}
