import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { ownFolder } from './own-folder.ts';
import { UsageError } from './usage-error.ts';

/** `kikigaki publish` and `unpublish`: reports become answers, or drafts again. */
export async function runPublish(
  names: readonly string[],
  status: 'published' | 'draft',
  context: CommandContext,
): Promise<ExitCode> {
  const { community, cli, fault: say } = context.messages;
  const { publishReports } = await import('../../src/importing/index.ts');
  const { publications, unknown, known } = await publishReports(ownFolder(context), names, status);
  for (const { report, path, outcome, faults } of publications) {
    if (outcome === 'as-before') context.report(context.errorStyle.dim(community.publishedAlready(report)));
    else if (outcome === 'changed') context.report(community[status === 'draft' ? 'unpublished' : 'published'](report));
    else if (outcome === 'changed-meanwhile')
      context.report(context.errorStyle.bad(context.messages.importing.changedMeanwhile(path)));
    else
      context.report(
        context.errorStyle.bad(community.faulty(report, faults, ({ line, detail }) => `${cli.line(path, line)}  ${say(detail)}`)),
      );
  }
  const [first] = unknown;
  if (first !== undefined) throw new UsageError(community.unknownReport(first, known));
  const isDone = publications.every(({ outcome }) => outcome === 'changed' || outcome === 'as-before');
  return isDone ? EXIT_CODE.answered : EXIT_CODE.fault;
}
