import { createHash } from 'node:crypto';
import type { Fault } from '../model/fault.ts';
import type { DataFile } from './data-files.ts';
import { LATE, runWithin } from './run-within.ts';

/** What files were read as, by their content: a file that did not change need not be parsed again. */
export interface Readings {
  /** What the file was read as before, or is read as now; `unread` with a fault where that takes too long. */
  of<T extends Reading>(file: DataFile, read: (file: DataFile) => T, unread: Omit<T, 'faults'>): T;
  /** Of the files that were asked for, as structured-cloneable data. */
  save(): SavedReadings;
}

/** What every file is read as: something of its own, and what is wrong with it. */
export interface Reading {
  readonly faults: readonly Fault[];
}

export type SavedReadings = ReadonlyMap<string, unknown>;

/** For one file. A timetable of 5,000 talks takes a second; what takes longer than this never ends on a busy machine either. */
const MAX_READING = 20_000;

/** Begins with what was saved before, where there is anything. A file is given up after so many milliseconds. */
export function createReadings(saved: SavedReadings = new Map(), milliseconds = MAX_READING): Readings {
  const used = new Map<string, unknown>();
  return {
    of<T extends Reading>(file: DataFile, read: (file: DataFile) => T, unread: Omit<T, 'faults'>): T {
      const key = keyOf(file);
      const before = [used, saved].find((readings) => readings.has(key));
      const reading = before ? (before.get(key) as T) : runWithin(() => read(file), milliseconds);
      // Not saved: the machine may have been busy.
      if (reading === LATE) return { ...unread, faults: [tooSlow(file, milliseconds)] } as unknown as T;
      used.set(key, reading);
      return reading;
    },
    save: () => used,
  };
}

const tooSlow = ({ path }: DataFile, milliseconds: number): Fault => ({
  file: path,
  detail: { code: 'parses-too-long', seconds: milliseconds / 1_000 },
});

/** Its place belongs to what a file is read as: faults name it. */
function keyOf(file: DataFile): string {
  const known = keys.get(file);
  if (known !== undefined) return known;
  const { kind, id, path, text } = file;
  const key = createHash('sha256')
    .update(JSON.stringify([kind, id, path]))
    .update(text)
    .digest('base64url');
  keys.set(file, key);
  return key;
}
const keys = new WeakMap<DataFile, string>();
