import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { bundledDataFolder, type ImportResult, shownPath, withoutUndefined } from '../../src/index.ts';
import { cleanText } from './clean-text.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { listPages } from './list-pages.ts';
import { readSources, type SourceReading } from './read-sources.ts';
import { renderOutline } from './render-outline.ts';
import { UsageError } from './usage-error.ts';

export interface ImportOptions {
  readonly out?: string;
  readonly event?: string;
  readonly timetable: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly allowPrivate: boolean;
  readonly isInteractive: boolean;
  /** Tell of every heading what became of it, and why. */
  readonly explain: boolean;
}

/** `kikigaki import <source…>`: other people's pages → report drafts. One that cannot be read stops none of the others. */
export async function runImport(sources: readonly string[], options: ImportOptions, context: CommandContext): Promise<ExitCode> {
  const { importing } = context.messages;
  const { out, dryRun, json, isInteractive } = options;
  if (out === undefined && !dryRun) throw new UsageError(importing.needsOut);
  if (out && resolve(out) === bundledDataFolder()) throw new UsageError(importing.bundledOut);
  const canChoose = isInteractive && !json;
  const { out: _, ...wishes } = options;
  const reads = await readSources(
    sources,
    { ...wishes, canChoose, ...withoutUndefined({ out: out && !dryRun ? out : undefined }) },
    context,
  );
  if (json) printJson(reads, context);
  for (const read of reads) reportRead(read, options, context);
  if (!dryRun && out) await writeAll(reads, out, options, context);
  if (reads.some(({ kind }) => kind === 'failed')) return EXIT_CODE.fault;
  return dryRun && reads.every(hasNoTalk) ? EXIT_CODE.nothingFound : EXIT_CODE.answered;
}

const hasNoTalk = (read: SourceReading): boolean => read.kind === 'read' && read.reading.result.sessions.length === 0;

function reportRead(read: SourceReading, { json, explain }: ImportOptions, context: CommandContext): void {
  const { importing, fetching } = context.messages;
  if (read.kind === 'failed') context.report(context.errorStyle.bad(`${read.source}: ${importing.error(read.error)}`));
  else if (read.kind === 'unchanged') context.report(fetching.unchanged(shownPath(read.path, process.cwd())));
  else if (read.kind === 'list') {
    if (!json) context.print(listPages(read.source, read.list, context));
    context.report(fetching.nameThem);
  } else if (!json) {
    context.print(table(read.source, read.reading.result, context));
    if (explain) context.print(renderOutline(read.reading.result, context));
  }
}

/** The result of one source as it is; of several as a list, those that failed with their error. */
function printJson(reads: readonly SourceReading[], { print, messages }: CommandContext): void {
  const results = reads.map((read): object => {
    if (read.kind === 'failed') return { source: read.source, error: messages.importing.error(read.error) };
    if (read.kind === 'unchanged') return { source: read.source, unchanged: read.path };
    return read.kind === 'list' ? { source: read.source, ...read.list } : read.reading.result;
  });
  print(JSON.stringify(results.length === 1 ? results[0] : results));
}

function table(source: string, { report, event, sessions, warnings }: ImportResult, { messages, style }: CommandContext): string {
  const { importing } = messages;
  const rows = sessions.map(({ lines: [first, last], session, title, confidence, mention_only }) => {
    const place = `${first}–${last}`.padEnd(9);
    const id = (session ?? '?').padEnd(28);
    return `  ${place} ${id} ${confidence.toFixed(2)}  ${cleanText(title)}${mention_only ? ` ${style.dim(`(${importing.mentionOnly})`)}` : ''}`;
  });
  const head = `${style.bold(cleanText(report.title))}  ${event ? `${event.name} (${event.confidence.toFixed(2)})` : importing.noEvent}`;
  const notes = warnings.map((warning) => `  ${style.dim(cleanText(importing.warning(warning)))}`);
  return [`${style.dim(source)}`, head, ...rows, messages.list.sessions(sessions.length), ...notes, ''].join('\n');
}

async function writeAll(
  reads: readonly SourceReading[],
  out: string,
  { isInteractive, json }: ImportOptions,
  context: CommandContext,
): Promise<void> {
  const { importing } = context.messages;
  const { planDraft, writeDraft } = await import('../../src/importing/index.ts');
  for (const read of reads) {
    if (read.kind !== 'read' || !read.reading.draft) continue;
    const plan = await planDraft(read.reading.draft, out);
    const path = shownPath(plan.path, process.cwd());
    const changes = plan.changes.filter(({ kind }) => kind !== 'kept-edited').length;
    if (plan.action === 'update' && isInteractive && !json && !(await confirm(importing.ask(path, changes)))) {
      context.report(importing.kept(path));
      continue;
    }
    const { outcome } = await writeDraft(plan);
    if (outcome === 'changed-meanwhile') context.report(context.errorStyle.bad(importing.changedMeanwhile(path)));
    else context.report(importing[plan.action](path));
    if (plan.action === 'create') context.report(context.errorStyle.dim(importing.publish));
  }
}

async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(question);
  lines.close();
  return /^(?:y|yes|はい)$/i.test(answer.trim());
}
