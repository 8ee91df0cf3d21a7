import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from './fixtures/temporary-folders.ts';

const ROOT = resolve(import.meta.dirname, '..');
const run = promisify(execFile);
const makeFolder = temporaryFolders();
const textOf = (name: string): Promise<string> => readFile(join(ROOT, name), 'utf8');
/** Installing fetches all that it depends on, so that this is only done where it is asked for. */
// biome-ignore lint/style/noProcessEnv: whether the registry may be asked is for the one who runs the tests to say
const { TEST_INSTALL, PATH } = process.env;

describe('the package', () => {
  it('holds the program and its data, and nothing of the work on it', async () => {
    const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, maxBuffer: 1e8 });
    const [packed] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const paths = packed.files.map(({ path }) => path);
    const example = 'tests/fixtures/second-community/events/marmot2031.yaml';
    const program = ['dist/adapters/kikigaki.js', 'dist/adapters/main.js'];
    for (const path of [...program, 'index-data/events/cndt2022.yaml', example, 'README.md', 'LICENSE', 'NOTICE'])
      expect(paths).toContain(path);
    expect(paths.filter((path) => /^(?:tests\/(?!fixtures\/second-community\/)|src|adapters|docs|\.)/.test(path))).toEqual([]);
  });

  it('has one version in all places', async () => {
    const { version } = JSON.parse(await textOf('package.json')) as { version: string };
    const lock = JSON.parse(await textOf('package-lock.json')) as { version: string; packages: { '': { version: string } } };
    expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
    expect(await textOf('CHANGELOG.md')).toContain(`## ${version} (`);
    expect(await textOf('Dockerfile')).toContain(`ARG VERSION=${version}\n`);
  });

  it.skipIf(TEST_INSTALL !== '1')(
    'runs where it is installed globally',
    async () => {
      const folder = await makeFolder();
      await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT });
      const { version } = JSON.parse(await textOf('package.json')) as { version: string };
      const tarball = join(folder, `kikigaki-${version}.tgz`);
      await run('npm', ['install', '--global', '--ignore-scripts', '--prefix', folder, tarball], { cwd: folder, maxBuffer: 1e8 });
      const env = { PATH: `${folder}/bin:${PATH}`, KIKIGAKI_CACHE: join(folder, 'cache'), LANG: 'ja_JP.UTF-8' };
      expect((await run('kikigaki', ['--version'], { cwd: folder, env })).stdout.trim()).toBe(version);
      const { stdout } = await run('kikigaki', ['ask', '大規模環境でCiliumを運用して何に困った？'], { cwd: folder, env });
      expect(stdout).toContain('cndw2024/2422');
    },
    600_000,
  );
});

describe('npm run sbom', () => {
  // Without --omit: npm 11 leaves out what is needed for development as well.
  it('lists what the program is made of, and marks what it is only tested with', async () => {
    const { stdout } = await run('npm', ['run', '-s', 'sbom'], { cwd: ROOT, maxBuffer: 1e8 });
    const { bomFormat, components } = JSON.parse(stdout) as Sbom;
    expect(bomFormat).toBe('CycloneDX');
    const marked = (name: string) =>
      components
        .filter((component) => component.name === name)
        .map(({ properties = [] }) => properties.some((one) => one.name === 'cdx:npm:package:development'));
    const { dependencies } = JSON.parse(await textOf('package.json')) as { dependencies: Record<string, string> };
    for (const name of Object.keys(dependencies)) expect(marked(name), name).toContain(false);
    expect(marked('vitest')).toEqual([true]);
  });
});

interface Sbom {
  readonly bomFormat: string;
  readonly components: readonly { readonly name: string; readonly properties?: readonly { readonly name: string }[] }[];
}
