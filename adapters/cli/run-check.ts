import { checkData, checkPeople } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { reportFaults } from './report-faults.ts';

export interface CheckOptions {
  /** Tell which names were taken for one person's. */
  readonly people: boolean;
}

/** `kikigaki check`: silent when all is well, else every fault with its place. With `--people` the names that were joined, on stdout. */
export async function runCheck({ people }: CheckOptions, context: CommandContext): Promise<ExitCode> {
  const faults = await checkData(context.settings.dataFolders);
  if (people) {
    const { cli } = context.messages;
    const joins = await checkPeople(context.settings.dataFolders);
    for (const { names, evidence, isJoined } of joins) context.print(cli.namesJoined(names, evidence, isJoined));
  }
  if (faults.length === 0) return EXIT_CODE.answered;
  reportFaults(faults, context);
  return EXIT_CODE.fault;
}
