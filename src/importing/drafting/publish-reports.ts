import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readReport } from '../../corpus/read-report.ts';
import type { Fault } from '../../model/fault.ts';
import { writeDraft } from './write-draft.ts';

/** What became of one report. */
export interface Publication {
  readonly report: string;
  readonly path: string;
  /** `faulty`: it could not be read by anybody who is to be answered from it, so it stays a draft. */
  readonly outcome: 'changed' | 'as-before' | 'faulty' | 'changed-meanwhile';
  readonly faults: readonly Fault[];
}

export interface Published {
  readonly publications: readonly Publication[];
  /** Names that are neither an event with reports nor a report. */
  readonly unknown: readonly string[];
  /** The reports that are there. */
  readonly known: readonly string[];
}

/**
 * Makes reports of a data folder searchable, or drafts again: all of an event, by its id, or single ones, by id or by the path of their file.
 * Reports that people wrote by hand count as well.
 */
export async function publishReports(
  folder: string,
  names: readonly string[],
  status: 'published' | 'draft',
): Promise<Published> {
  const known = await reportsIn(folder);
  const fits = (name: string): readonly string[] => known.filter((id) => id === idOf(name) || id.startsWith(`${idOf(name)}/`));
  const chosen = [...new Set(names.flatMap(fits))];
  const publications: Publication[] = [];
  for (const report of chosen) publications.push(await setStatus(report, join(folder, 'reports', `${report}.md`), status));
  return { publications, unknown: names.filter((name) => fits(name).length === 0), known };
}

async function reportsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'reports'), { recursive: true }).catch(() => []);
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /^[^/]+\/[^/]+\.md$/.test(name))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}

/** `…/reports/kaki2031/day-one.md` as well as `kaki2031/day-one`. */
const idOf = (name: string): string => {
  const path = name.replaceAll('\\', '/').replace(/\.md$/, '').replace(/\/$/, '');
  return path.slice(path.lastIndexOf('reports/') < 0 ? 0 : path.lastIndexOf('reports/') + 'reports/'.length);
};

async function setStatus(report: string, path: string, status: 'published' | 'draft'): Promise<Publication> {
  const before = await readFile(path, 'utf8');
  const { isDraft, faults } = readReport(before, path, report);
  if (faults.length > 0) return { report, path, outcome: 'faulty', faults };
  if (isDraft === (status === 'draft')) return { report, path, outcome: 'as-before', faults };
  const text = status === 'draft' ? withDraftLine(before) : before.replace(STATUS, '$1');
  const { outcome } = await writeDraft({ path, action: 'update', text, before });
  return { report, path, outcome: outcome === 'changed-meanwhile' ? outcome : 'changed', faults };
}

/** The line of the front matter that says the status, and what stands before it. */
const STATUS = /^(---\r?\n(?:(?!---|status:)[^\n]*\n)*)status:[^\n]*\n/;

const withDraftLine = (text: string): string =>
  STATUS.test(text) ? text.replace(STATUS, '$1status: draft\n') : text.replace(/^---\r?\n/, '---\nstatus: draft\n');
