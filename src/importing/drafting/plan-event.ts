import { join } from 'node:path';
import { readEvent } from '../../corpus/read-event.ts';
import type { ImportedEvent, TimetableWarning } from '../../model/imported-event.ts';
import type { TimetableError } from '../../model/timetable-error.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { type MergedEvent, mergeEvent } from './merge-event.ts';
import { readIfThere } from './read-if-there.ts';

/** What writing an event's file would do; nothing is written yet. */
export interface EventPlan {
  readonly path: string;
  readonly action: 'create' | 'update' | 'unchanged';
  readonly counts: MergedEvent['counts'];
  readonly warnings: readonly TimetableWarning[];
  /** The whole file as it would be. */
  readonly text: string;
  /** The file as it was read; absent where there is none. */
  readonly before?: string;
}

export interface EventPlanParts {
  readonly out: string;
  /** Data folders in which the event may lie already; a new file begins with what they know. */
  readonly folders: readonly string[];
}

/** Compares a timetable with the event's file in `out`. A file that `check` would refuse is never planned. */
export async function planEvent(
  id: string,
  event: ImportedEvent,
  { out, folders }: EventPlanParts,
): Promise<{ readonly plan: EventPlan } | { readonly error: TimetableError }> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) return { error: { code: 'wrong-event-id', event: id } };
  const path = join(out, 'events', `${id}.yaml`);
  const before = await readIfThere(path);
  const elsewhere = before === undefined ? await findElsewhere(id, folders) : undefined;
  const known = before ?? elsewhere?.text;
  const merged = mergeEvent(id, event, known);
  if (!merged) return { error: { code: 'broken-event-file', file: elsewhere?.file ?? path } };
  const { text, counts, warnings: found, touched } = merged;
  const parts = touched.map((part) => readEvent(part, path));
  // Of what is wrong the line in the whole file is told.
  const { event: read, faults } = parts.find((part) => part.faults.length > 0) ? readEvent(text, path) : (parts[0] ?? NOTHING);
  if (!read && !event.dates.length && known === undefined) return { error: { code: 'no-dates' } };
  if (faults.length > 0) return { error: { code: 'refused-event-file', file: path, faults } };
  const warnings: TimetableWarning[] = [
    ...(elsewhere ? [{ code: 'known-elsewhere', event: id, file: elsewhere.file } as const] : []),
    ...(read?.name === id ? [{ code: 'no-name', event: id } as const] : []),
    ...found,
  ];
  const action = before === undefined ? 'create' : text === before ? 'unchanged' : 'update';
  return { plan: withoutUndefined({ path, action, counts, warnings, text, before }) };
}

const NOTHING = { event: undefined, faults: [] };

async function findElsewhere(id: string, folders: readonly string[]) {
  for (const folder of folders) {
    const file = join(folder, 'events', `${id}.yaml`);
    const text = await readIfThere(file);
    if (text !== undefined) return { file, text };
  }
  return undefined;
}
