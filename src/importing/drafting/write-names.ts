import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { TimetableFolder } from './open-timetable-folder.ts';

export interface WrittenNames {
  readonly path: string;
  /** It was there before, with what people wrote into it, and is as it was. */
  readonly isKept: boolean;
}

/** Writes `people.yaml` and `series.yaml` of an archive into a data folder; what is there already is left alone. */
export async function writeNames(
  folder: string,
  { people, series }: Pick<TimetableFolder, 'people' | 'series'>,
): Promise<WrittenNames[]> {
  await mkdir(folder, { recursive: true });
  const files = [
    ['people.yaml', { people }, people.length],
    ['series.yaml', { series }, series.length],
  ] as const;
  const written: WrittenNames[] = [];
  for (const [name, content, count] of files) {
    if (count === 0) continue;
    const path = join(folder, name);
    const isKept = await writeFile(path, stringify(content, { lineWidth: 0 }), { flag: 'wx' }).then(
      () => false,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return true;
        throw error;
      },
    );
    written.push({ path, isKept });
  }
  return written;
}
