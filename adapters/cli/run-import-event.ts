import { resolve } from 'node:path';
import type { TimetableFolder } from '../../src/importing/index.ts';
import { bundledDataFolder, type ImportedEvent, isTimeZone, shownPath, type TimetableError } from '../../src/index.ts';
import { cleanText } from './clean-text.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { favourMemory } from './favour-memory.ts';
import { reportFaults } from './report-faults.ts';
import { reportTimetableWarnings } from './report-timetable-warnings.ts';
import { tellSlowStep } from './tell-slow-step.ts';
import { UsageError } from './usage-error.ts';

export interface ImportEventOptions {
  readonly out?: string;
  readonly event?: string;
  readonly timezone?: string;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly allowPrivate: boolean;
}

/** `kikigaki import-event <source>`: a timetable → an event file. A timetable that was imported before keeps its ids and what people added. */
export async function runImportEvent(source: string, options: ImportEventOptions, context: CommandContext): Promise<ExitCode> {
  const { timetables, importing } = context.messages;
  const { out, dryRun, timezone } = options;
  if (out === undefined && !dryRun) throw new UsageError(timetables.needsOut);
  if (out && resolve(out) === bundledDataFolder()) throw new UsageError(importing.bundledOut);
  if (timezone !== undefined && !isTimeZone(timezone))
    throw new UsageError(timetables.error({ code: 'wrong-time-zone', zone: timezone }));
  favourMemory();
  const { openTimetableFolder } = await import('../../src/importing/index.ts');
  const folder = await openTimetableFolder(source, timezone);
  if (folder && folder.events.length > 1 && options.event === undefined) return importArchive(folder, options, context);
  const reading = await readSource(source, options, context);
  if ('error' in reading) return reportError(source, reading.error, context);
  return importReading(source, reading.event, options, context);
}

/** Writes the file of one event, or shows it. */
async function importReading(
  source: string,
  event: ImportedEvent,
  options: ImportEventOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { timetables, importing } = context.messages;
  const { out, dryRun } = options;
  const { eventIdFor, planEvent, writeDraft } = await import('../../src/importing/index.ts');
  const id = options.event ?? event.id?.toLowerCase() ?? eventIdFor(event.name);
  if (!id) return reportError(source, { code: 'no-event-id' }, context);
  const folders = context.settings.dataFolders;
  const planned = await tellSlowStep(() => planEvent(id, event, { out: out ?? folders[0] ?? '.', folders }), {
    show: context.show,
    line: context.messages.cli.comparing,
    isBlocking: true,
  });
  if ('error' in planned) return reportError(source, planned.error, context);
  const { plan } = planned;
  const { path, action, counts } = plan;
  const warnings = [...event.warnings, ...plan.warnings];
  const outcome = dryRun ? undefined : (await writeDraft(plan)).outcome;
  const told = warnings.map((warning) => cleanText(timetables.warning(warning, context.messages.fetching.error)));
  if (options.json) context.print(JSON.stringify({ event: id, path, action, dryRun, sessions: counts, warnings: told }));
  else if (dryRun) context.print(cleanText(plan.text.trimEnd()));
  reportTimetableWarnings(warnings, context);
  if (outcome === 'changed-meanwhile') {
    context.report(context.errorStyle.bad(importing.changedMeanwhile(shownPath(path, process.cwd()))));
    return EXIT_CODE.fault;
  }
  if (!dryRun) context.report(timetables[action](shownPath(path, process.cwd())));
  context.report(context.errorStyle.dim(timetables.changes(counts.added, counts.updated, counts.unchanged)));
  return EXIT_CODE.answered;
}

/** Every event of an archive, one after the other; what cannot be read is told, and the others are written. */
async function importArchive(folder: TimetableFolder, options: ImportEventOptions, context: CommandContext): Promise<ExitCode> {
  const { timetables } = context.messages;
  let [failed, unknown] = [0, 0];
  for (const [at, { id, path, read }] of folder.events.entries()) {
    context.show(timetables.archiveProgress(at + 1, folder.events.length, id));
    const reading = await read();
    // Of hundreds of events only what is wrong is told.
    const said: string[] = [];
    const quiet = { ...context, report: (line: string) => void said.push(line) };
    // What is only named so far: nothing is wrong with it, and nothing can be asked of it.
    if ('error' in reading && reading.error.code === 'no-talks') {
      unknown++;
      continue;
    }
    const code =
      'error' in reading
        ? reportError(shownPath(path, process.cwd()), reading.error, quiet)
        : await importReading(path, reading.event, { ...options, event: reading.event.id?.toLowerCase() ?? id }, quiet);
    if (code === EXIT_CODE.answered) continue;
    failed++;
    for (const line of said) context.report(line);
  }
  context.show('');
  if (options.out !== undefined && !options.dryRun) {
    const { writeNames } = await import('../../src/importing/index.ts');
    for (const { path, isKept } of await writeNames(options.out, folder))
      context.report((isKept ? timetables.keptNames : timetables.create)(shownPath(path, process.cwd())));
  }
  context.report(timetables.archiveDone(folder.events.length - failed - unknown, failed, unknown));
  return failed > 0 ? EXIT_CODE.fault : EXIT_CODE.answered;
}

async function readSource(source: string, { timezone, allowPrivate }: ImportEventOptions, { messages, show }: CommandContext) {
  const { createFetcher, openTimetable, REACH } = await import('../../src/importing/index.ts');
  const fetcher = createFetcher({ reach: allowPrivate ? REACH.everywhere : REACH.public });
  show(messages.fetching.progress(source));
  try {
    const reading = await openTimetable(source, timezone, fetcher);
    if ('error' in reading && reading.error.code === 'no-file') throw new UsageError(`${source}: ${messages.importing.notFound}`);
    return reading;
  } finally {
    show('');
    await fetcher.close();
  }
}

function reportError(source: string, error: TimetableError, context: CommandContext): ExitCode {
  context.report(context.errorStyle.bad(`${source}: ${context.messages.importing.error(error)}`));
  if (error.code === 'refused-event-file') reportFaults(error.faults, context);
  return EXIT_CODE.fault;
}
