import { type Fault, shownPath } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';

/** Tells all faults of the data, each with file and line, and how many there are. */
export function tellFaults(
  faults: readonly Fault[],
  { messages, errorStyle, tell }: Pick<CommandContext, 'messages' | 'errorStyle' | 'tell'>,
): void {
  for (const { file, line, detail } of faults) {
    tell(`${errorStyle.bold(messages.cli.line(shownPath(file, process.cwd()), line))}  ${messages.fault(detail)}`);
  }
  tell(errorStyle.bad(messages.cli.faultCount(faults.length)));
}
