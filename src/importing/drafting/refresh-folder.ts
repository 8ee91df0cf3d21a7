import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { loadDataFiles } from '../../corpus/data-files.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import type { ImportResult } from '../../model/import-result.ts';
import type { SourceOutcome } from '../../model/source-outcome.ts';
import type { ReportSource, Sources, TimetableSource } from '../../model/sources.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { Fetcher } from '../../ports/fetcher.ts';
import { createImporter, type Importer } from '../create-importer.ts';
import { isAddress } from '../is-address.ts';
import { type AddressReading, readAddress } from '../read-address.ts';
import { findImportedPage } from './find-imported-page.ts';
import { openTimetable } from './open-timetable.ts';
import { planDraft } from './plan-draft.ts';
import { planEvent } from './plan-event.ts';
import { writeDraft } from './write-draft.ts';

export interface RefreshParts {
  readonly fetcher: Fetcher;
  /** Told of each source when it is done. */
  readonly done: (outcome: SourceOutcome) => void;
  /** Asked before each source: what is not begun yet can be called off. */
  readonly isCalledOff: () => boolean;
}

/**
 * Reads the named sources of a data folder again, timetables first, so that reports find their talks, and writes what changed. What people
 * edited stays; a report that is new is a draft. A source that cannot be read stops none of the others.
 */
export async function refreshFolder(folder: string, sources: Sources, parts: RefreshParts): Promise<void> {
  const { done, isCalledOff } = parts;
  for (const source of sources.timetables) {
    if (isCalledOff()) return;
    done(await refreshEvent(folder, source, parts).catch((error: unknown) => failedBy(source.from, error)));
  }
  if (sources.reports.length === 0) return;
  const { corpus } = readCorpus(await loadDataFiles([folder]));
  const importer = createImporter({ corpus });
  try {
    for (const source of sources.reports) {
      if (isCalledOff()) return;
      const known = { ...parts, importer, sessions: corpus.sessions };
      done(await refreshReport(folder, source, known).catch((error: unknown) => failedBy(source.from, error)));
    }
  } finally {
    importer.close();
  }
}

async function refreshEvent(
  folder: string,
  { event, from, zone }: TimetableSource,
  { fetcher }: RefreshParts,
): Promise<SourceOutcome> {
  const reading = await openTimetable(placeOf(folder, from), zone, fetcher);
  if ('error' in reading) return { kind: 'failed', from, error: reading.error };
  const planned = await planEvent(event, reading.event, { out: folder, folders: [] });
  if ('error' in planned) return { kind: 'failed', from, error: planned.error };
  const { plan } = planned;
  if ((await writeDraft(plan)).outcome === 'changed-meanwhile') return { kind: 'changed-meanwhile', from, path: plan.path };
  const warnings = [...reading.event.warnings, ...plan.warnings];
  return { kind: 'event', from, event, path: plan.path, action: plan.action, counts: plan.counts, warnings };
}

interface ReportParts extends RefreshParts {
  readonly importer: Importer;
  readonly sessions: Parameters<typeof readAddress>[2]['sessions'];
}

async function refreshReport(folder: string, { from, event }: ReportSource, parts: ReportParts): Promise<SourceOutcome> {
  const read = await readReportSource(folder, from, withoutUndefined({ event }), parts);
  if (read.kind === 'failed') return { ...read, from };
  if (read.kind === 'unchanged') return { kind: 'report', from, path: read.path, action: 'unchanged', isPublished: false };
  if (read.kind === 'list') return { kind: 'list', from, pages: read.list.total };
  const { draft, result } = read.reading;
  if (!draft) return { kind: 'no-event', from, events: rivalsOf(result) };
  const plan = await planDraft(draft, folder);
  const { path, action, isPublished } = plan;
  if ((await writeDraft(plan)).outcome === 'changed-meanwhile') return { kind: 'changed-meanwhile', from, path };
  return { kind: 'report', from, path, action, isPublished };
}

async function readReportSource(
  folder: string,
  from: string,
  options: { readonly event?: string },
  { importer, sessions, fetcher }: ReportParts,
): Promise<AddressReading> {
  if (isAddress(from))
    return readAddress(from, options, { fetcher, importer, sessions, imported: await findImportedPage(folder, from) });
  const path = placeOf(folder, from);
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return { kind: 'failed', error: { code: 'no-file' } };
  const reading = await importer.read({ name: basename(path), bytes }, options);
  return 'error' in reading ? { kind: 'failed', error: reading.error } : { kind: 'page', reading };
}

const placeOf = (folder: string, from: string): string => (isAddress(from) ? from : resolve(folder, from));

const rivalsOf = ({ warnings }: ImportResult): readonly string[] =>
  warnings.flatMap((warning) => (warning.code === 'unsure-event' ? warning.events : []));

/** What nobody foresaw (a full disk, a folder that cannot be written into) is told with its source, too. */
const failedBy = (from: string, error: unknown): SourceOutcome => ({
  kind: 'failed',
  from,
  error: { code: 'parser-failed', reason: error instanceof Error ? error.message : String(error) },
});
