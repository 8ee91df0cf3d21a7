import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const FILE = /\.yaml$/;

/** The ids of the events of data folders, by the names of their files: nothing is read, so that it takes no time. A folder that cannot be read has none. */
export function eventFiles(folders: readonly string[]): readonly string[] {
  const names = folders.flatMap((folder) => {
    try {
      return readdirSync(join(folder, 'events'));
    } catch {
      return [];
    }
  });
  return [...new Set(names.filter((name) => FILE.test(name)).map((name) => name.replace(FILE, '')))].sort();
}
