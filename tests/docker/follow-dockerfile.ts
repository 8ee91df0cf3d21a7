import { execFileSync, type SpawnOptions } from 'node:child_process';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What a container would be started with, its paths turned into those of the folder that stands for the image. */
export interface Image {
  readonly command: string;
  readonly args: readonly string[];
  readonly healthCheck: readonly string[];
  readonly options: SpawnOptions & { readonly cwd: string; readonly env: Record<string, string> };
  /** The user that the image runs as. */
  readonly user: string;
  /** The node major of the last stage. */
  readonly node: string;
}

interface Stage {
  readonly root: string;
  readonly node: string;
  readonly env: Record<string, string>;
  workdir: string;
  user: string;
  entrypoint: readonly string[];
  command: readonly string[];
  healthCheck: readonly string[];
}

/**
 * Follows the steps of a Dockerfile without Docker: each stage is a folder, paths from the root are paths below it, and the
 * Node that runs this is the Node of the images. Users are not changed.
 */
export async function followDockerfile(source: string, into: string, environment: Record<string, string>): Promise<Image> {
  const stages = new Map<string, Stage>();
  let stage: Stage | undefined;
  const lines = (await readFile(join(source, 'Dockerfile'), 'utf8')).split('\n').filter((line) => /^[A-Z]/.test(line));
  for (const line of lines) {
    const [, word = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (word === 'FROM') {
      stage = newStage(join(into, `stage-${stages.size}`), rest);
      stages.set(/ AS (\w+)/.exec(rest)?.[1] ?? 'last', stage);
      continue;
    }
    if (!stage) throw new Error(`${word} before FROM`);
    await follow(word, rest, stage, { source, stages, environment });
  }
  if (!stage) throw new Error('no FROM');
  return imageOf(stage, environment);
}

const newStage = (root: string, from: string): Stage => ({
  root,
  node: /node:(\d+)/.exec(from)?.[1] ?? '',
  env: {},
  workdir: '/',
  user: 'root',
  entrypoint: [],
  command: [],
  healthCheck: [],
});

interface Surroundings {
  readonly source: string;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly environment: Record<string, string>;
}

async function follow(word: string, rest: string, stage: Stage, { source, stages, environment }: Surroundings): Promise<void> {
  const list = (): string[] => JSON.parse(rest.slice(rest.indexOf('['))) as string[];
  if (word === 'WORKDIR') {
    stage.workdir = rest;
    await mkdir(join(stage.root, rest), { recursive: true });
  } else if (word === 'COPY') {
    const words = rest.split(/\s+/);
    const from = /^--from=(\w+)/.exec(words[0] ?? '')?.[1];
    const root = from ? (stages.get(from) as Stage).root : source;
    for (const name of words.slice(from ? 1 : 0, -1))
      await copy(join(root, name), join(stage.root, stage.workdir), words.at(-1) ?? '');
  } else if (word === 'RUN') {
    // The owner stays whoever runs this; everything else is done as it is written.
    const command = inside(rest, stage).replace(/ && chown \S+ \S+/, '');
    const env = { ...environment, ...environmentOf(stage) };
    execFileSync('/bin/sh', ['-c', command], { cwd: join(stage.root, stage.workdir), env, stdio: 'pipe' });
  } else if (word === 'ENV') Object.assign(stage.env, Object.fromEntries(rest.split(' ').map((pair) => pair.split(/=(.*)/s))));
  else if (word === 'USER') stage.user = rest;
  else if (word === 'ENTRYPOINT') stage.entrypoint = list();
  else if (word === 'CMD') stage.command = list();
  else if (word === 'HEALTHCHECK') stage.healthCheck = list();
  else if (!['VOLUME', 'EXPOSE', 'ARG', 'LABEL'].includes(word)) throw new Error(`Step not known: ${word}`);
}

/** `COPY a b/` puts a file into a folder, `COPY folder ./folder` copies what is in it. */
async function copy(from: string, workdir: string, to: string): Promise<void> {
  const target = to.endsWith('/') ? join(workdir, to, basename(from)) : join(workdir, to);
  await mkdir(dirname(target), { recursive: true });
  await cp(from, target, { recursive: true });
}

/** A path from the root of the image is one below the stage's folder. */
const inside = (text: string, { root }: Stage): string => text.replace(/(?<=^|[\s:=])\/(?=data|app)/g, `${root}/`);

function environmentOf(stage: Stage): Record<string, string> {
  return Object.fromEntries(Object.entries(stage.env).map(([name, value]) => [name, inside(value, stage)]));
}

function imageOf(stage: Stage, environment: Record<string, string>): Image {
  const [command = '', ...args] = [...stage.entrypoint, ...stage.command];
  const cwd = join(stage.root, stage.workdir);
  const { user, node, healthCheck } = stage;
  return { command, args, healthCheck, user, node, options: { cwd, env: { ...environment, ...environmentOf(stage) } } };
}
