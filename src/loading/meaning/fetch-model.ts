import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { sleep } from '../../concurrency/sleep.ts';
import { KikigakiError } from '../../model/kikigaki-error.ts';
import { installedFolder, MANIFEST, type ModelManifest, readManifest } from './installed-model.ts';
import { chooseWeights, dataOfWeights, OPTIONAL_FILES, REQUIRED_FILES } from './model-files.ts';

export interface InstallOptions {
  /** `owner/name` on the hub, as it is spelled there. */
  readonly name: string;
  readonly modelsFolder: string;
  /** Base address of the hub. */
  readonly endpoint: string;
  /** Told how many bytes of a file are there; `all` is 0 where the hub does not say. */
  readonly progress?: (file: string, done: number, all: number) => void;
}

const NAME = /^[\w.-]+(?:\/[\w.-]+)?$/;
const infoSchema = z.object({
  sha: z.string().regex(/^[\w.-]+$/),
  siblings: z.array(
    z.object({ rfilename: z.string(), size: z.number().optional(), lfs: z.object({ sha256: z.string() }).nullish() }),
  ),
});
type HubFile = z.infer<typeof infoSchema>['siblings'][number];

/** Milliseconds before a download is gone on with; after the last it is given up, and the next call goes on with it. */
const PAUSES = [500, 2_000, 5_000];
const PARTIAL = 416;

/**
 * Fetches a model from a hub that speaks Hugging Face's addresses, once: what is there already stays, what broke off is gone on with.
 * Throws `model-not-on-hub` where it has none of that name, or none that can be used, and `model-download-failed`.
 */
export async function fetchModel(options: InstallOptions): Promise<ModelManifest> {
  const { name, modelsFolder, endpoint, progress = () => {} } = options;
  if (!NAME.test(name) || name.includes('..')) throw new KikigakiError({ code: 'model-not-on-hub', model: name, endpoint });
  const folder = installedFolder(modelsFolder, name);
  const installed = await readManifest(folder);
  if (installed) return installed;
  const { sha, files } = await filesOnHub(options);
  const begun = `${folder}.${sha.slice(0, 12)}.part`;
  const hashes: Record<string, string> = {};
  for (const file of files) {
    const path = join(begun, file.rfilename);
    await mkdir(dirname(path), { recursive: true });
    const address = `${endpoint}/${name}/resolve/${sha}/${file.rfilename}`;
    await download(address, path, (done, all) => progress(file.rfilename, done, all || (file.size ?? 0)));
    hashes[file.rfilename] = await checked(path, file);
  }
  const manifest: ModelManifest = { name, revision: sha, files: hashes };
  await writeFile(join(begun, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(begun, folder);
  return manifest;
}

/** The revision that is the newest now, and those of its files that are needed. */
async function filesOnHub({ name, endpoint }: InstallOptions): Promise<{ sha: string; files: HubFile[] }> {
  const none = (): KikigakiError => new KikigakiError({ code: 'model-not-on-hub', model: name, endpoint });
  const response = await fetch(`${endpoint}/api/models/${name}/revision/main?blobs=true`).catch((error: unknown) => {
    throw new KikigakiError({ code: 'model-download-failed', reason: reasonOf(error) });
  });
  if (!response.ok) throw none();
  const { sha, siblings } = infoSchema.parse(await response.json());
  const names = siblings.map(({ rfilename }) => rfilename);
  const weights = chooseWeights(names);
  if (!weights || REQUIRED_FILES.some((file) => !names.includes(file))) throw none();
  const wanted = new Set<string>([...REQUIRED_FILES, ...OPTIONAL_FILES, weights, ...dataOfWeights(weights, names)]);
  return { sha, files: siblings.filter(({ rfilename }) => wanted.has(rfilename)) };
}

type Progress = (done: number, all: number) => void;

async function download(address: string, path: string, progress: Progress): Promise<void> {
  for (const pause of [...PAUSES, undefined]) {
    try {
      return await continueDownload(address, path, progress);
    } catch (error) {
      if (pause === undefined) throw new KikigakiError({ code: 'model-download-failed', reason: reasonOf(error) });
      await sleep(pause);
    }
  }
}

/** Asks for what is missing of a file. A hub that sends all of it all the same is taken at its word. */
async function continueDownload(address: string, path: string, progress: Progress): Promise<void> {
  const there = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  const response = await fetch(address, there > 0 ? { headers: { range: `bytes=${there}-` } } : {});
  if (response.status === PARTIAL) return void (await response.body?.cancel());
  if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
  const isRest = response.status === 206;
  const file = await open(path, isRest ? 'a' : 'w');
  let done = isRest ? there : 0;
  const all = done + Number(response.headers.get('content-length') ?? 0);
  try {
    for await (const chunk of response.body) {
      await file.write(chunk);
      done += chunk.length;
      progress(done, all);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The hash of what came; where the hub says what it should be, that it is so. What is wrong is not kept. */
async function checked(path: string, { rfilename, size, lfs }: HubFile): Promise<string> {
  const bytes = await readFile(path);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const isRight = (size === undefined || size === bytes.length) && (!lfs || lfs.sha256 === hash);
  if (isRight) return hash;
  await rm(path);
  throw new KikigakiError({ code: 'model-download-failed', reason: `${rfilename} is not what the hub says it is` });
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};
