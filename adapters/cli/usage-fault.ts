import { CommanderError } from 'commander';
import type { Messages } from '../../src/index.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

/** How Commander names what is spelt nearly so. */
const MEANT = /\(Did you mean (?:one of )?([^?]{1,200})\?\)/;

/** What to say about a command that was called wrongly, and the exit code; help and version are no faults. */
export function usageFault(
  error: unknown,
  { cli }: Messages,
): { readonly code: ExitCode; readonly message?: string } | undefined {
  if (error instanceof UsageError) return { code: EXIT_CODE.usage, message: error.message };
  if (!(error instanceof CommanderError)) return undefined;
  if (error.exitCode === 0) return { code: EXIT_CODE.answered };
  if (error.code === 'commander.help') return { code: EXIT_CODE.usage, message: cli.unknownCommand(process.argv[3] ?? '') };
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const texts: Readonly<Record<string, string>> = {
    'commander.unknownOption': cli.unknownOption(named),
    'commander.unknownCommand': cli.unknownCommand(named),
    'commander.missingArgument': cli.missingArgument(named),
    'commander.optionMissingArgument': cli.missingValue(named.split(' ')[0] ?? named),
    'commander.excessArguments': cli.excessArguments,
  };
  const near = MEANT.exec(error.message)?.[1];
  const what = texts[error.code] ?? error.message;
  return { code: EXIT_CODE.usage, message: near === undefined ? what : what + cli.didYouMean(near) };
}
