import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What was installed, and from what: written beside the files, looked at each time they are loaded. */
export interface ModelManifest {
  readonly name: string;
  /** The revision of its repository, a commit. */
  readonly revision: string;
  /** SHA-256 of each file, in hex, as it came. */
  readonly files: Readonly<Record<string, string>>;
}

export const MANIFEST = 'kikigaki-model.json';

const schema = z.object({ name: z.string(), revision: z.string(), files: z.record(z.string(), z.string()) });

/** The folder of a model that is installed by its name. */
export const installedFolder = (modelsFolder: string, name: string): string => join(modelsFolder, ...name.split('/'));

/** What was written when a model was installed; none for a folder that somebody laid there. Throws where it cannot be read. */
export async function readManifest(folder: string): Promise<ModelManifest | undefined> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : schema.parse(JSON.parse(text));
}
