import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallCommandLine } from '../../fixtures/small-command-line.ts';

const { kikigaki, makeFolder } = smallCommandLine();

/** The packages and files of the program that a command loads, by V8's own account. */
async function loadedBy(args: readonly string[]): Promise<string[]> {
  const folder = await makeFolder();
  await kikigaki(args, { NODE_V8_COVERAGE: folder });
  const [report = ''] = await readdir(folder);
  const { result } = JSON.parse(await readFile(join(folder, report), 'utf8')) as { result: { url: string }[] };
  return result.flatMap(
    ({ url }) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)|\/dist\/(.+)$/.exec(url)?.slice(1).find(Boolean) ?? [],
  );
}

describe('kikigaki ask, when its index is built,', () => {
  it('loads the search and what shows an answer: no parser, no schema, no platform, no database, nothing of meanings', async () => {
    await kikigaki(['index']);
    const loaded = await loadedBy(['ask', 'Cilium']);
    expect(loaded).toContain('src/search/orama-engine.js');
    const packages = new Set(loaded.filter((name) => !/^(?:src|adapters)\//.test(name)));
    const needed = ['@orama/orama', '@orama/tokenizers', 'commander', 'env-paths', 'is-safe-filename', 'picocolors'];
    expect([...packages].filter((name) => !needed.includes(name))).toEqual([]);
    const notNeeded =
      /read-corpus|build-index|start-analysis-workers|service|importing\/|evaluation\/|state\/open|reload\/|semantic-search|search\/meaning|loading\/meaning\/(?!open-meaning|install-model\.)/;
    expect(loaded.filter((name) => notNeeded.test(name))).toEqual([]);
  });
});
