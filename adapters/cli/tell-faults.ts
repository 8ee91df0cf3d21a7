import { type Fault, shownPath } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';

/** Tells all faults of the data, each with file and line, and how many there are. */
export function tellFaults(faults: readonly Fault[], { messages, style, tell }: Pick<CommandContext, 'messages' | 'style' | 'tell'>): void {
  for (const { file, line, detail } of faults) {
    tell(`${style.bold(messages.cli.line(shownPath(file, process.cwd()), line))}  ${messages.fault(detail)}`);
  }
  tell(style.bad(messages.cli.faultCount(faults.length)));
}
