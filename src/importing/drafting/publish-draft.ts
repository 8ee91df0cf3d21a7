import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readReport } from '../../corpus/read-report.ts';
import type { PagePublished } from '../../model/page-import.ts';
import { readDraftFile } from './draft-file.ts';
import { draftIdOf } from './draft-id.ts';
import { writeDraft } from './write-draft.ts';

/** Takes `status: draft` out of a draft that an import wrote. A report that people wrote themselves is never touched. */
export async function publishDraft(draft: string, folder: string): Promise<PagePublished> {
  const id = await findDraft(draft, folder);
  if (!id) return { kind: 'gone' };
  const path = join(folder, 'reports', `${id}.md`);
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before === undefined || !readDraftFile(before).record) return { kind: 'gone' };
  const { report, isDraft, faults } = readReport(before, path, id);
  if (!report || faults.length > 0) return { kind: 'gone' };
  if (!isDraft) return { kind: 'published-already', title: report.title };
  const text = before.replace(/^(---\r?\n[\s\S]*?\n)status:[ \t]*['"]?draft['"]?[ \t]*\r?\n/, '$1');
  if (text === before) return { kind: 'gone' };
  const { outcome } = await writeDraft({ path, action: 'update', text, before });
  return outcome === 'updated' ? { kind: 'published', title: report.title, event: report.event } : { kind: 'gone' };
}

/** The id is compared, never made a path of: what comes from a button opens no other file. */
async function findDraft(draft: string, folder: string): Promise<string | undefined> {
  const names = await readdir(join(folder, 'reports'), { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(/\.md$/, '').replaceAll('\\', '/'))
    .find((id) => draftIdOf(id) === draft);
}
