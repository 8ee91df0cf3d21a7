import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Fault } from '../model/fault.ts';
import { type DataFile, hashOfText } from './data-files.ts';
import { LATE, runWithin } from './run-within.ts';

/** What files were read as, by their content: a file that did not change need not be parsed again. */
export interface Readings {
  /** What the file was read as before, or is read as now; `unread` with a fault where that takes too long. */
  of<T extends Reading>(file: DataFile, read: (file: DataFile) => T, unread: Omit<T, 'faults'>): T;
}

/** Readings that are in memory. */
export interface ReadingsInMemory extends Readings {
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
export function createReadings(saved: SavedReadings = new Map(), milliseconds = MAX_READING): ReadingsInMemory {
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

/** Readings that lie in a folder, each in a file of its own: what a file is read as is in memory only while it is used. */
export interface ReadingsOnDisk extends Readings {
  /** Removes those that are not of these files, and what other versions of the code left. Never throws: what stays takes room, and nothing else. */
  sweep(files: readonly DataFile[]): void;
}

/**
 * Reads what the folder has of this version of the code, and puts there what it has not. What cannot be kept is read anew each time.
 */
export function createReadingsOnDisk(root: string, version: string, milliseconds = MAX_READING): ReadingsOnDisk {
  const folder = join(root, version);
  return {
    of<T extends Reading>(file: DataFile, read: (file: DataFile) => T, unread: Omit<T, 'faults'>): T {
      const key = keyOf(file);
      const before = readKept<T>(join(folder, key));
      if (before) return before;
      // The text is taken once: it is the one that the key is of.
      const { kind, id, path, changed, text } = file;
      const reading = runWithin(() => read({ kind, id, path, changed, text }), milliseconds);
      if (reading === LATE) return { ...unread, faults: [tooSlow(file, milliseconds)] } as unknown as T;
      keep(folder, key, reading);
      return reading;
    },
    sweep(files) {
      removeOthers(folder, new Set(files.filter(({ unread }) => !unread).map(keyOf)));
      removeOthers(root, new Set([version]));
    },
  };
}

function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  try {
    for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  } catch {}
}

function readKept<T>(path: string): T | undefined {
  try {
    return deserialize(readFileSync(path)) as T;
  } catch {
    return undefined;
  }
}

/** Reports are for whoever runs the bot: so is what they are read as. */
const [OWNER_FOLDER, OWNER_FILE] = [0o700, 0o600];

/** Whole or not at all. */
function keep(folder: string, key: string, reading: unknown): void {
  const beside = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    mkdirSync(folder, { recursive: true, mode: OWNER_FOLDER });
    writeFileSync(beside, serialize(reading), { mode: OWNER_FILE });
    renameSync(beside, join(folder, key));
  } catch {
    rmSync(beside, { force: true });
  }
}

const tooSlow = ({ path }: DataFile, milliseconds: number): Fault => ({
  file: path,
  detail: { code: 'parses-too-long', seconds: milliseconds / 1_000 },
});

/** Its place belongs to what a file is read as: faults name it. */
function keyOf(file: DataFile): string {
  const known = keys.get(file);
  if (known !== undefined) return known;
  const { kind, id, path } = file;
  const key = createHash('sha256')
    .update(JSON.stringify([kind, id, path, hashOfText(file)]))
    .digest('base64url');
  keys.set(file, key);
  return key;
}
const keys = new WeakMap<DataFile, string>();
