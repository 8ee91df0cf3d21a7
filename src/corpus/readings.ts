import { createHash } from 'node:crypto';
import type { DataFile } from './data-files.ts';

/** What files were read as, by their content: a file that did not change need not be parsed again. */
export interface Readings {
  /** What the file was read as before, or is read as now. */
  of<T>(file: DataFile, read: (file: DataFile) => T): T;
  /** Of the files that were asked for, as structured-cloneable data. */
  save(): SavedReadings;
}

export type SavedReadings = ReadonlyMap<string, unknown>;

/** Begins with what was saved before, where there is anything. */
export function createReadings(saved: SavedReadings = new Map()): Readings {
  const used = new Map<string, unknown>();
  return {
    of<T>(file: DataFile, read: (file: DataFile) => T): T {
      const key = keyOf(file);
      const before = [used, saved].find((readings) => readings.has(key));
      const reading = before ? (before.get(key) as T) : read(file);
      used.set(key, reading);
      return reading;
    },
    save: () => used,
  };
}

/** Its place belongs to what a file is read as: faults name it. */
const keyOf = ({ kind, id, path, text }: DataFile): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, id, path]))
    .update(text)
    .digest('base64url');
