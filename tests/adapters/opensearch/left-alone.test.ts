import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const folder = temporaryFolders();
const MAIN = resolve(import.meta.dirname, '../../../dist/adapters/main.js');
const EVENT = 'id: minato2031\nname: 港\ndates: [2031-05-05]\nsessions:\n  - id: minato2031/1\n    title: 灯台の保守\n';
const asModule = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
/** Tells of each module that is loaded whose address speaks of the cluster: the adapter's own files, and the client. */
const HOOK = `import { writeSync } from 'node:fs';
export function load(url, context, next) {
  if (url.includes('opensearch')) writeSync(2, 'loaded:' + url + '\\n');
  return next(url, context);
}`;
const TELLING = asModule(`import { register } from 'node:module'; register(${JSON.stringify(asModule(HOOK))});`);

async function loadedBy(environment: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const env = { PATH: '/usr/bin:/bin', KIKIGAKI_CACHE: await folder(), ...environment };
  const args = ['--import', TELLING, MAIN, 'ask', '灯台', '--data', await folder({ 'events/minato2031.yaml': EVENT })];
  const { stderr } = await promisify(execFile)(process.execPath, args, { env }).catch((error: { stderr: string }) => error);
  return [...stderr.matchAll(/loaded:(.+)/g)].map(([, url = '']) => url);
}

describe('what belongs to a cluster', () => {
  it('is not loaded where texts are searched in the process', async () => {
    expect(await loadedBy({})).toEqual([]);
  });

  it('is loaded where a cluster is named, the client too', async () => {
    const loaded = await loadedBy({ OPENSEARCH_URL: 'http://127.0.0.1:1' });
    expect(loaded).toContainEqual(expect.stringContaining('/adapters/opensearch/open-generations.js'));
    expect(loaded).toContainEqual(expect.stringContaining('@opensearch-project/opensearch'));
  });
});
