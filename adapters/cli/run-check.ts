import { checkData, checkPeople } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { reportFaults } from './report-faults.ts';
import { tellSlowStep } from './tell-slow-step.ts';

export interface CheckOptions {
  /** Tell which names were taken for one person's. */
  readonly people: boolean;
}

/** `kikigaki check`: silent when all is well, else every fault with its place. With `--people` the names that were joined, on stdout. */
export async function runCheck({ people }: CheckOptions, context: CommandContext): Promise<ExitCode> {
  const { cli } = context.messages;
  const telling = { show: context.show, line: cli.checking, isBlocking: true };
  const faults = await tellSlowStep(() => checkData(context.settings.dataFolders), telling);
  if (people) {
    const joins = await tellSlowStep(() => checkPeople(context.settings.dataFolders), telling);
    for (const { names, evidence, isJoined } of joins) context.print(cli.namesJoined(names, evidence, isJoined));
  }
  if (faults.length === 0) return EXIT_CODE.answered;
  reportFaults(faults, context);
  return EXIT_CODE.fault;
}
