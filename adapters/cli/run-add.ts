import { relative, resolve } from 'node:path';
import { isTimeZone, type SourceOutcome, type Sources, shownPath, withoutUndefined } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { ownFolder } from './own-folder.ts';
import { reportFaults } from './report-faults.ts';
import { reportTimetableWarnings } from './report-timetable-warnings.ts';
import { tellSlowStep } from './tell-slow-step.ts';
import { UsageError } from './usage-error.ts';

export interface AddOptions {
  readonly event?: string;
  readonly timetable?: string;
  readonly timezone?: string;
  readonly allowPrivate: boolean;
}

/** `kikigaki add`: reads what `sources.yaml` names again; reports and a timetable given are named in it first, and read alone. */
export async function runAdd(reports: readonly string[], options: AddOptions, context: CommandContext): Promise<ExitCode> {
  const { community } = context.messages;
  const folder = ownFolder(context);
  const given = sourcesGiven(folder, reports, options, context);
  const { createFetcher, nameSources, openSources, REACH, refreshFolder } = await import('../../src/importing/index.ts');
  const file = await openSources(folder);
  if (file.faults.length > 0) {
    reportFaults(file.faults, context);
    return EXIT_CODE.fault;
  }
  const isGiven = given.timetables.length + given.reports.length > 0;
  const wanted = isGiven ? given : file.sources;
  if (wanted.timetables.length + wanted.reports.length === 0)
    throw new UsageError(community.noSources(shownPath(file.path, process.cwd())));
  const fetcher = createFetcher({ reach: options.allowPrivate ? REACH.everywhere : REACH.public });
  const failed = new Set<string>();
  const done = (outcome: SourceOutcome): void => {
    if (!tellOutcome(outcome, context)) failed.add(outcome.from);
  };
  try {
    const refresh = () => refreshFolder(folder, wanted, { fetcher, done, isCalledOff: () => false });
    await tellSlowStep(refresh, { show: context.show, line: context.messages.cli.fetchingSources, isBlocking: true });
  } finally {
    await fetcher.close();
  }
  if (isGiven) await nameSources(file, readable(given, failed));
  return failed.size === 0 ? EXIT_CODE.answered : EXIT_CODE.fault;
}

/** What could not be read is not named: it would fail again each time. */
const readable = ({ timetables, reports }: Sources, failed: ReadonlySet<string>): Sources => ({
  timetables: timetables.filter(({ from }) => !failed.has(from)),
  reports: reports.filter(({ from }) => !failed.has(from)),
});

function sourcesGiven(
  folder: string,
  reports: readonly string[],
  { event, timetable, timezone }: AddOptions,
  { messages }: CommandContext,
): Sources {
  if (timetable !== undefined && event === undefined) throw new UsageError(messages.community.timetableNeedsEvent);
  if (timezone !== undefined && !isTimeZone(timezone)) throw new UsageError(messages.community.badZone(timezone));
  const from = (source: string): string => (/^[a-z][a-z0-9+.-]*:\/\//i.test(source) ? source : relative(folder, resolve(source)));
  return {
    timetables:
      timetable !== undefined && event !== undefined
        ? [{ event, from: from(timetable), ...withoutUndefined({ zone: timezone }) }]
        : [],
    reports: reports.map((source) => ({ from: from(source), ...withoutUndefined({ event }) })),
  };
}

/** Tells what became of a source. False where it could not be read. */
function tellOutcome(outcome: SourceOutcome, context: CommandContext): boolean {
  const { community, importing, timetables } = context.messages;
  const { report, errorStyle } = context;
  if (outcome.kind === 'event') {
    report(timetables[outcome.action](shownPath(outcome.path, process.cwd())));
    const { added, updated, unchanged } = outcome.counts;
    report(errorStyle.dim(timetables.changes(added, updated, unchanged)));
    reportTimetableWarnings(outcome.warnings, context);
    return true;
  }
  if (outcome.kind === 'report') {
    report(importing[outcome.action](shownPath(outcome.path, process.cwd())));
    return true;
  }
  if (outcome.kind === 'failed') {
    report(errorStyle.bad(`${outcome.from}: ${importing.error(outcome.error)}`));
    if (outcome.error.code === 'refused-event-file') reportFaults(outcome.error.faults, context);
  } else if (outcome.kind === 'changed-meanwhile')
    report(errorStyle.bad(importing.changedMeanwhile(shownPath(outcome.path, process.cwd()))));
  else if (outcome.kind === 'list') report(errorStyle.bad(community.sourceIsList(outcome.from, outcome.pages)));
  else report(errorStyle.bad(community.sourceHasNoEvent(outcome.from, outcome.events)));
  return false;
}
