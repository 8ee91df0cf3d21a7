import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DraftPlan } from './plan-draft.ts';

/** A plan for a file: a report's draft, an event. */
type FilePlan = Pick<DraftPlan, 'path' | 'action' | 'text' | 'before'>;

export interface WrittenDraft {
  readonly path: string;
  /** `changed-meanwhile`: the file is no longer what the plan was made for; nothing was written. */
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'changed-meanwhile';
}

/** Carries out a plan: the whole file at once, or nothing. */
export async function writeDraft({ path, action, text, before }: FilePlan): Promise<WrittenDraft> {
  if (action === 'unchanged') return { path, outcome: 'unchanged' };
  const now = await readFile(path, 'utf8').catch(() => undefined);
  if (now !== before) return { path, outcome: 'changed-meanwhile' };
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return { path, outcome: action === 'create' ? 'created' : 'updated' };
}
