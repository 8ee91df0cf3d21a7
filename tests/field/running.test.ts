import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKikigaki } from '../fixtures/run-kikigaki.ts';
import { expectToldFault, smallCommandLine } from '../fixtures/small-command-line.ts';

// How people run the program: what their systems, editors and pipes hand it.

const { kikigaki, environment, makeFolder } = smallCommandLine();
const questions = (...asked: string[]): string => asked.map((q, at) => `${JSON.stringify({ id: at + 1, q })}\n`).join('');
const certainties = (stdout: string): unknown[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).certainty);

describe('settings', () => {
  it('a folder named .env is told of in a sentence', async () => {
    const cwd = await makeFolder({ '.env/inside': '' });
    expectToldFault(await runKikigaki(['events'], { env: environment(), cwd }), 1, /"\.env" here is a folder/);
    expectToldFault(await runKikigaki(['events', '--lang', 'ja'], { env: environment(), cwd }), 1, /\.env がフォルダー/);
  });

  it('a byte order mark before the first of them is none of its name', async () => {
    const cwd = await makeFolder({ '.env': '\uFEFFKIKIGAKI_DATA=nowhere\n' });
    const { KIKIGAKI_DATA: _, ...others } = environment();
    expectToldFault(await runKikigaki(['events'], { env: others, cwd }), 1, /nowhere cannot be read/);
  });

  it('an empty HOME puts no cache into the working folder', async () => {
    const cwd = await makeFolder();
    const { KIKIGAKI_CACHE: _, ...others } = environment();
    const { code } = await runKikigaki(['events'], { env: { ...others, HOME: '', XDG_CACHE_HOME: '' }, cwd });
    expect(code).toBe(0);
    expect(await readdir(cwd)).toEqual([]);
  });

  it('a cache folder that cannot be written is told of, and the answer given', async () => {
    const file = join(await makeFolder({ file: '' }), 'file');
    const { code, stdout, stderr } = await kikigaki(['ask', 'Cilium'], { KIKIGAKI_CACHE: join(file, 'cache') });
    expect(code).toBe(0);
    expect(stdout).toContain('Cilium');
    expect(stderr).toMatch(/ENOTDIR/);
  });

  it('a pipe where the cached index should lie does not hold up the answer', async () => {
    const cache = await makeFolder();
    await kikigaki(['ask', 'Cilium'], { KIKIGAKI_CACHE: cache });
    for (const name of await readdir(cache)) {
      execFileSync('rm', ['-rf', join(cache, name)]);
      execFileSync('mkfifo', [join(cache, name)]);
    }
    expect(await kikigaki(['ask', 'Cilium'], { KIKIGAKI_CACHE: cache })).toMatchObject({ code: 0 });
  });
});

describe('questions', () => {
  it('of a file with a byte order mark are all answered', async () => {
    const file = join(await makeFolder({ 'q.jsonl': `\uFEFF${questions('Cilium', 'etcd')}` }), 'q.jsonl');
    const { code, stdout } = await kikigaki(['ask', '--batch', file, '--json']);
    expect(code).toBe(0);
    expect(certainties(stdout)).not.toContain(undefined);
  });

  it.each([
    ['ask -', ['ask', '-'], 'Cilium\n'],
    ['ask in a pipe', ['ask'], 'Cilium\n'],
    ['ask in a pipe that begins with a byte order mark', ['ask'], '\uFEFFCilium\n'],
  ])('come from standard input: %s', async (_, args, input) => {
    const { code, stdout } = await runKikigaki([...args, '--json'], { env: environment(), input });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).question.text).toBe('Cilium');
  });

  it('come from standard input: ask --batch -', async () => {
    const { code, stdout } = await runKikigaki(['ask', '--batch', '-', '--json'], {
      env: environment(),
      input: questions('Cilium'),
    });
    expect(code).toBe(0);
    expect(certainties(stdout)).toEqual(['sure']);
  });
});

describe('names', () => {
  it.each(['umi2023', 'UMI2023', 'うみクラウド2023', 'Umi Cloud Days 2023', '#umi2023'])(
    '%s is an event of sessions',
    async (name) => {
      const { stdout } = await kikigaki(['sessions', name, '--json']);
      expect(JSON.parse(stdout)).toMatchObject({ total: 3, sessions: [{ event: { id: 'umi2023' } }, {}, {}] });
    },
  );

  it.each(['umi2023/101', 'UMI2023/101', '101', 'Ciliumを千台で運用した一年', 'ciliumを千台で運用した一年。', 'Ciliumを千台'])(
    '%s is a session to show',
    async (name) => {
      const { stdout } = await kikigaki(['show', name, '--json']);
      expect(JSON.parse(stdout)).toMatchObject({ id: 'umi2023/101' });
    },
  );

  it('a number that two events have names neither', async () => {
    const event = (id: string): string =>
      `id: ${id}\nname: ${id}\ndates: [2024-01-01]\nsessions:\n  - { id: ${id}/7, title: ${id} }\n`;
    const folder = await makeFolder({ 'events/a1.yaml': event('a1'), 'events/b2.yaml': event('b2') });
    expectToldFault(await kikigaki(['show', '7', '--data', folder]), 1, /a1\/7.*b2\/7/);
  });

  it('an unknown command has the nearest named', async () => {
    expectToldFault(await kikigaki(['sesions', 'umi2023']), 2, /no command "sesions"\. Did you mean sessions\?/);
  });
});

describe('a digest of a day that is none of the event’s', () => {
  it.each(['2020-01-01', '2023-08-05'])('says so of %s, and which days it took place on', async (date) => {
    const { code, stdout, stderr } = await kikigaki(['digest', '--event', 'umi2023', '--date', date]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(/20\d\d-0[18]-0[15] is no day of Umi Cloud Days 2023.*2023-08-03, 2023-08-04/);
  });
});

describe('exit codes', () => {
  it.each<[string, string[], number]>([
    ['an answer', ['ask', 'Cilium'], 0],
    ['a list', ['events'], 0],
    ['help', ['--help'], 0],
    ['nothing found', ['ask', 'kxqzvw'], 3],
    ['a fault of the data', ['events', '--data', 'nowhere'], 1],
    ['a wrong call', ['ask', '--colour'], 2],
    ['importing what is not there', ['import', 'nowhere.md', '--dry-run'], 2],
    ['importing without saying where to', ['import', 'nowhere.md'], 2],
  ])('%s', async (_, args, code) => {
    expect((await kikigaki(args)).code).toBe(code);
  });

  it('importing a page on which no talk is found, and one on which some are', async () => {
    const folder = await makeFolder({
      'none.md': '# 日記\n\n海がきれいだった。\n',
      'some.md': '# うみクラウド2023に行ってきた\n\n## Ciliumを千台で運用した一年\nゾウリムシのようだった。\n',
    });
    expect((await kikigaki(['import', join(folder, 'none.md'), '--dry-run'])).code).toBe(3);
    expect((await kikigaki(['import', join(folder, 'some.md'), '--dry-run'])).code).toBe(0);
  });
});
