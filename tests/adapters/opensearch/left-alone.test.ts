import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const folder = temporaryFolders();
const MAIN = resolve(import.meta.dirname, '../../../dist/adapters/main.js');
const EVENT = 'id: minato2031\nname: 港\ndates: [2031-05-05]\nsessions:\n  - id: minato2031/1\n    title: 灯台の保守\n';
/** Tells at its end which of the client's files the command line has loaded. */
const TELLING = `data:text/javascript,import{createRequire}from'node:module';const{cache}=createRequire('file:///');process.on('exit',()=>process.stderr.write('loaded:'+Object.keys(cache).filter((file)=>file.includes('opensearch-project')).length))`;

async function loadedBy(environment: Readonly<Record<string, string>>): Promise<number> {
  const env = { PATH: '/usr/bin:/bin', KIKIGAKI_CACHE: await folder(), ...environment };
  const args = ['--import', TELLING, MAIN, 'ask', '灯台', '--data', await folder({ 'events/minato2031.yaml': EVENT })];
  const { stderr } = await promisify(execFile)(process.execPath, args, { env }).catch((error: { stderr: string }) => error);
  return Number(/loaded:(\d+)/.exec(stderr)?.[1]);
}

describe("a cluster's client", () => {
  it('is not loaded where texts are searched in the process', async () => {
    expect(await loadedBy({})).toBe(0);
  });

  it('is loaded where a cluster is named', async () => {
    expect(await loadedBy({ OPENSEARCH_URL: 'http://127.0.0.1:1' })).toBeGreaterThan(0);
  });
});
