import { checkData } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { tellFaults } from './tell-faults.ts';

/** `kikigaki check`: silent when all is well, else every fault with its place. */
export async function runCheck(context: CommandContext): Promise<ExitCode> {
  const faults = await checkData(context.settings.dataFolders);
  if (faults.length === 0) return EXIT_CODE.answered;
  tellFaults(faults, context);
  return EXIT_CODE.fault;
}
