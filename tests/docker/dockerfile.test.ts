import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';
import { followDockerfile, type Image } from './follow-dockerfile.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** What the Dockerfile copies; of the repository nothing else may be needed. */
const COPIED = [
  'Dockerfile',
  'LICENSE',
  'NOTICE',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'src',
  'adapters',
  'index-data',
  'tests/fixtures/second-community',
];
const PORT = '38417';
const folder = temporaryFolders();
const environment = { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, HOME: homedir(), npm_config_prefer_offline: 'true' };
let image: Image;

describe('the image', () => {
  beforeAll(async () => {
    const source = await folder();
    for (const name of COPIED) await cp(join(ROOT, name), join(source, name), { recursive: true });
    image = await followDockerfile(source, await folder(), environment);
  }, 300_000);

  it('runs on a Node that is supported for long, and not as root', () => {
    expect(Number(image.node) % 2).toBe(0);
    expect(image.user).toBe('node');
  });

  it('holds no development dependency and no source', () => {
    expect(existsSync(join(image.options.cwd, 'node_modules/vitest'))).toBe(false);
    expect(existsSync(join(image.options.cwd, 'node_modules/typescript'))).toBe(false);
    expect(readdirSync(image.options.cwd).sort()).toEqual([
      'LICENSE',
      'NOTICE',
      'dist',
      'index-data',
      'node_modules',
      'package.json',
      'sbom.cdx.json',
      'tests',
    ]);
  });

  it('has its index built in', () => {
    expect(readdirSync(image.options.env['KIKIGAKI_CACHE'] ?? '').filter((name) => name.endsWith('.index'))).toHaveLength(1);
  });

  it('starts, is healthy, and stops with 0', async () => {
    const env = { ...image.options.env, PORT, HOST: '127.0.0.1' };
    const service = spawn(image.command, image.args, { ...image.options, env, stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = new Promise((resolve) => service.once('close', resolve));
    const [command = '', ...args] = image.healthCheck;
    let health: number | null = null;
    for (let attempt = 0; attempt < 40 && health !== 0; attempt++) {
      await delay(500);
      health = spawnSync(command, args, { env }).status;
    }
    expect(health).toBe(0);
    service.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
