import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { bundledDataFolder, type ImportReading, type ImportResult, loadImporting, shownPath } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { progressBar } from './progress-bar.ts';
import { UsageError } from './usage-error.ts';

export interface ImportOptions {
  readonly out?: string;
  readonly event?: string;
  readonly timetable: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly isInteractive: boolean;
}

interface Read {
  readonly source: string;
  readonly reading: ImportReading;
}

/** `kikigaki import <source…>`: other people's pages → report drafts. One that cannot be read stops none of the others. */
export async function runImport(sources: readonly string[], options: ImportOptions, context: CommandContext): Promise<ExitCode> {
  const { importing } = context.messages;
  if (options.out === undefined && !options.dryRun) throw new UsageError(importing.needsOut);
  if (options.out && resolve(options.out) === bundledDataFolder()) throw new UsageError(importing.bundledOut);
  if (sources.some((source) => /^https?:\/\//.test(source))) throw new UsageError(importing.address);
  const files = (await Promise.all(sources.map((source) => filesOf(source, context)))).flat();
  const reads = await readAll(files, options, context);
  if (options.json) printJson(reads, context);
  for (const { source, reading } of reads) {
    if ('error' in reading) context.tell(context.errorStyle.bad(`${source}: ${importing.error(reading.error)}`));
    else if (!options.json) context.print(table(source, reading.result, context));
  }
  if (!options.dryRun && options.out) await writeAll(reads, options.out, options, context);
  return reads.some(({ reading }) => 'error' in reading) ? EXIT_CODE.fault : EXIT_CODE.answered;
}

const IMPORTABLE = /\.(?:md|markdown|html?|rst|txt)$/i;

async function filesOf(source: string, { messages }: CommandContext): Promise<string[]> {
  const found = await stat(source).catch(() => undefined);
  if (!found) throw new UsageError(`${source}: ${messages.importing.notFound}`);
  if (!found.isDirectory()) return [source];
  const names = (await readdir(source, { recursive: true })).filter((name) => IMPORTABLE.test(name)).sort();
  if (names.length === 0) throw new UsageError(`${source}: ${messages.importing.noFiles}`);
  return names.map((name) => join(source, name));
}

async function readAll(files: readonly string[], { event, timetable }: ImportOptions, context: CommandContext): Promise<Read[]> {
  const { corpus } = await context.open();
  const { createImporter } = await loadImporting();
  const importer = createImporter({ corpus });
  const reads: Read[] = [];
  try {
    for (const file of files) {
      if (files.length > 1)
        context.show(
          `${progressBar(reads.length, files.length)} ${context.messages.importing.progress(reads.length, files.length)}`,
        );
      const source = { name: basename(file), bytes: await readFile(file) };
      const reading = await importer.read(source, { timetable: timetable ? 'known' : 'ignored', ...(event && { event }) });
      reads.push({ source: file, reading });
    }
  } finally {
    importer.close();
    if (files.length > 1) context.show('');
  }
  return reads;
}

/** The result of one source as it is; of several as a list, those that failed with their error. */
function printJson(reads: readonly Read[], { print, messages }: CommandContext): void {
  const results = reads.map(({ source, reading }) =>
    'error' in reading ? { source, error: messages.importing.error(reading.error) } : reading.result,
  );
  print(JSON.stringify(results.length === 1 ? results[0] : results));
}

function table(source: string, { report, event, sessions, warnings }: ImportResult, { messages, style }: CommandContext): string {
  const { importing } = messages;
  const rows = sessions.map(({ lines: [first, last], session, title, confidence, mention_only }) => {
    const place = `${first}–${last}`.padEnd(9);
    const id = (session ?? '?').padEnd(28);
    return `  ${place} ${id} ${confidence.toFixed(2)}  ${title}${mention_only ? ` ${style.dim(`(${importing.mentionOnly})`)}` : ''}`;
  });
  const head = `${style.bold(report.title)}  ${event ? `${event.name} (${event.confidence.toFixed(2)})` : importing.noEvent}`;
  const notes = warnings.map((warning) => `  ${style.dim(importing.warning(warning))}`);
  return [`${style.dim(source)}`, head, ...rows, messages.list.sessions(sessions.length), ...notes, ''].join('\n');
}

async function writeAll(
  reads: readonly Read[],
  out: string,
  { isInteractive, json }: ImportOptions,
  context: CommandContext,
): Promise<void> {
  const { importing } = context.messages;
  const { planDraft, writeDraft } = await loadImporting();
  for (const { reading } of reads) {
    if ('error' in reading || !reading.draft) continue;
    const plan = await planDraft(reading.draft, out);
    const path = shownPath(plan.path, process.cwd());
    const changes = plan.changes.filter(({ kind }) => kind !== 'kept-edited').length;
    if (plan.action === 'update' && isInteractive && !json && !(await confirm(importing.ask(path, changes)))) {
      context.tell(importing.kept(path));
      continue;
    }
    const { outcome } = await writeDraft(plan);
    if (outcome === 'changed-meanwhile') context.tell(context.errorStyle.bad(importing.changedMeanwhile(path)));
    else context.tell(importing[plan.action](path));
    if (plan.action === 'create') context.tell(context.errorStyle.dim(importing.publish));
  }
}

async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(question);
  lines.close();
  return /^(?:y|yes|はい)$/i.test(answer.trim());
}
