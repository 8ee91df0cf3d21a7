import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ReportDraft } from './compose-draft.ts';
import { readDraftFile } from './draft-file.ts';
import { type DraftChange, mergeDraft } from './merge-draft.ts';
import { readIfThere } from './read-if-there.ts';

/** What writing a draft would do; nothing is written yet, so that a person can be asked. */
export interface DraftPlan {
  readonly path: string;
  readonly action: 'create' | 'update' | 'unchanged';
  /** The report on disk is published already: a change of it is seen at once. */
  readonly isPublished: boolean;
  readonly changes: readonly DraftChange[];
  /** The whole file as it would be. */
  readonly text: string;
  /** The file as it was read; absent where there is none. */
  readonly before?: string;
}

/** Compares a draft with what lies in the data folder `out`. A report of another source, or one that no import made, is never its file. */
export async function planDraft(draft: ReportDraft, out: string): Promise<DraftPlan> {
  const folder = join(out, 'reports', draft.event);
  const digest = createHash('sha256').update(draft.source).digest('hex').slice(0, 6);
  for (const name of [draft.name, `${draft.name}-${digest}`]) {
    const path = join(folder, `${name}.md`);
    const before = await readIfThere(path);
    const existing = before === undefined ? undefined : readDraftFile(before);
    if (existing && existing.record?.source !== draft.source) continue;
    const { text, changes } = mergeDraft(draft, existing);
    const isPublished = existing !== undefined && !/^status:\s*draft\s*$/m.test(existing.front);
    if (before === undefined) return { path, action: 'create', isPublished, changes, text };
    const isUnchanged = !changes.some(({ kind }) => kind === 'added' || kind === 'updated' || kind === 'removed');
    return {
      path,
      action: isUnchanged ? 'unchanged' : 'update',
      isPublished,
      changes,
      text: isUnchanged ? before : text,
      before,
    };
  }
  const path = join(folder, `${draft.name}-${digest}.md`);
  return {
    path,
    action: 'unchanged',
    isPublished: false,
    changes: [{ kind: 'kept-edited', after: mergeDraft(draft, undefined).text }],
    text: '',
    before: '',
  };
}
