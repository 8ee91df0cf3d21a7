import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openAddress } from '../../../adapters/cli/open-address.ts';
import { programsPath } from '../../fixtures/programs.ts';
import { runKikigaki, runShell } from '../../fixtures/run-kikigaki.ts';
import { smallCommandLine } from '../../fixtures/small-command-line.ts';

const { kikigaki, environment, work, makeFolder } = smallCommandLine();

describe('questions by pipe', () => {
  const piped = (input: string, ...args: string[]) =>
    runKikigaki(['ask', '--limit', '1', ...args], { env: environment(), cwd: work(), input });

  it('are answered line by line, each in its language', async () => {
    const { code, stdout } = await piped('接続追跡テーブル\n\nBackups\r\n');
    expect(code).toBe(0);
    expect(stdout).toContain('Ciliumを千台で運用した一年');
    expect(stdout).toContain('Backups that really restore');
    expect(stdout).toMatch(/時点のデータ[\s\S]*Data as of/);
  });

  it('give a line of JSON each', async () => {
    const { stdout } = await piped('接続追跡テーブル\nBackups\n', '--json');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { question: { text: string } });
    expect(lines.map(({ question }) => question.text)).toEqual(['接続追跡テーブル', 'Backups']);
  });

  it('end with 3 where none was answered, with 2 where there was none', async () => {
    expect((await piped('kxqzvw\n')).code).toBe(3);
    const { code, stderr } = await piped('\n');
    expect(code).toBe(2);
    expect(stderr).toContain('There is no question');
  });
});

describe('--open', () => {
  /** What browsers would be started for; nothing is sent to any. */
  async function withBrowser(args: readonly string[]) {
    const folder = await makeFolder();
    const browser = `#!/bin/sh\nprintf '%s\\n' "$#" "$@" > ${folder}/part && mv ${folder}/part ${folder}/opened\n`;
    const PATH = await programsPath(makeFolder, { 'xdg-open': browser });
    const wait = `for i in $(seq 100); do [ -e ${folder}/opened ] && break; sleep 0.1; done`;
    const result = await runShell(`kikigaki ${args.join(' ')}; code=$?; [ $code -ne 0 ] || { ${wait}; }; exit $code`, {
      env: environment({ PATH }),
      cwd: work(),
    });
    return { ...result, opened: await readFile(`${folder}/opened`, 'utf8').catch(() => undefined) };
  }

  it('shows the talk in the browser, its address one word', async () => {
    const { code, stderr, opened } = await withBrowser(['ask', '接続追跡テーブル', '--open', '1', '--lang', 'en']);
    expect(code).toBe(0);
    expect(opened).toMatch(/^1\nhttps:\/\/\S+\n$/);
    expect(stderr).toContain(`Opened in the browser: ${opened?.split('\n')[1]}`);
  });

  it('says that a number has no address', async () => {
    const { code, stderr, opened } = await withBrowser(['ask', 'Backups', '--open', '99']);
    expect(code).toBe(1);
    expect(stderr).toContain('Number 99 of this answer has no address to open.');
    expect(opened).toBeUndefined();
  });

  it('tells the address where there is no browser', async () => {
    const { code, stderr } = await kikigaki(['ask', '接続追跡テーブル', '--open', '1', '--lang', 'en'], { PATH: '/nowhere' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/No browser could be opened here\. The address: https:\/\//);
  });

  it('takes a number only', async () => {
    expect((await kikigaki(['ask', 'Backups', '--open', 'first'])).code).toBe(2);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', '-h', 'https://'])('starts nothing for %s', async (address) => {
    expect(await openAddress(address, 'linux')).toBe(false);
  });
});
