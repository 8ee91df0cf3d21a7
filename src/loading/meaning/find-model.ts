import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { KikigakiError } from '../../model/kikigaki-error.ts';
import { installedFolder, readManifest } from './installed-model.ts';
import type { LocalModelSettings } from './meaning-settings.ts';
import { chooseWeights } from './model-files.ts';

/** A model's files on the disk. */
export interface FoundModel {
  readonly folder: string;
  /** What it is called: its family is known by it. */
  readonly name: string;
  /** The file with the weights, within the folder. */
  readonly weights: string;
  /** Its name with what tells these weights from others. */
  readonly identity: string;
}

/** So much of a file's hash tells it from others. */
const SHORT_HASH = 16;

/** The model that is set: a folder, or one that was installed by its name. Throws where there is none, or where a file is not as it was when it was installed. */
export async function findModel({ model, modelsFolder }: LocalModelSettings): Promise<FoundModel> {
  const isFolder = await stat(resolve(model)).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const folder = isFolder ? resolve(model) : installedFolder(modelsFolder, model);
  const files = await readdir(folder, { recursive: true }).catch(() => {
    throw new KikigakiError({ code: 'model-missing', model });
  });
  const manifest = await readManifest(folder);
  for (const [file, hash] of Object.entries(manifest?.files ?? {}))
    if ((await hashOf(join(folder, file))) !== hash) throw new KikigakiError({ code: 'model-changed', model, file });
  const weights = chooseWeights(files.map((file) => file.replaceAll('\\', '/')));
  if (!weights) throw new KikigakiError({ code: 'model-unusable', reason: `${folder}: no .onnx` });
  const name = manifest?.name ?? basename(folder);
  const hash = manifest?.files[weights] ?? (await hashOf(join(folder, weights)));
  return { folder, name, weights, identity: `${name}@${hash.slice(0, SHORT_HASH)}` };
}

/** SHA-256 in hex; of no file there is none. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch {
    return '';
  }
}
