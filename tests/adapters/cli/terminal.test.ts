import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runOnTerminal, runShell } from '../../fixtures/run-kikigaki.ts';
import { type Environment, smallCommandLine } from '../../fixtures/small-command-line.ts';

const { kikigaki, environment, work, makeFolder } = smallCommandLine();
const question = 'Ciliumの接続追跡テーブルで困ったこと';

const COLOUR = /\x1b\[[0-9;]*m/;

describe('a pipe', () => {
  it('gets no colour and no other escape, whatever the environment asks for', async () => {
    for (const more of [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, { NO_COLOR: '1' }]) {
      const { stdout } = await kikigaki(['ask', question], more);
      expect(stdout).not.toContain('\x1b');
    }
    expect((await kikigaki(['ask', '--nope'])).stderr).not.toContain('\x1b');
  });

  it('gets no bar while an index is built', async () => {
    const { stderr } = await kikigaki(['index'], { KIKIGAKI_DATA: 'bundled', KIKIGAKI_CACHE: await makeFolder() });
    expect(stderr).toMatch(/^Indexed \d+ sessions[^\r\x1b]*\n$/);
  });

  it('may be closed by a reader that has seen enough', async () => {
    const { code, stdout, stderr } = await runShell('{ kikigaki sessions cndt2022; echo "exit $?" >&2; } | head -n 1', {
      env: environment({ KIKIGAKI_DATA: 'bundled' }),
    });
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/EPIPE|Error|at /);
    expect(stderr).toContain('exit 0');
  });
});

const hasScript = ['/usr/bin', '/bin'].some((folder) => readdirSync(folder).includes('script'));

describe.skipIf(!hasScript)('a terminal', () => {
  const terminal = { TERM: 'xterm-256color', LANG: 'en_US.UTF-8' };
  const onTerminal = (args: readonly string[], input: string, more: Environment = {}) =>
    runOnTerminal(args, { env: environment({ ...terminal, ...more }), cwd: work(), input });

  it('gets colours and marked words', async () => {
    const { code, stdout } = await onTerminal(['ask', 'etcd', '--limit', '1'], '');
    expect(code).toBe(0);
    expect(stdout).toMatch(COLOUR);
    expect(stdout).toMatch(/\x1b\[33m\s*etcd/);
  });

  it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('gets no colour with %j', async (more) => {
    const { stdout } = await onTerminal(['ask', 'etcd', '--limit', '1'], '', more);
    expect(stdout).toContain('etcd');
    expect(stdout).not.toMatch(COLOUR);
  });

  it.each([
    ['index', 'en', /\[█+░+\] Building the index: \d+ of \d+ sessions/],
    ['ask', 'ja', /\[█+░+\] 索引を作っています: \d+ 件中 \d+ 件/],
  ])('shows how far the building of an index has come: %s, in %s', async (command, language, bar) => {
    const more = { KIKIGAKI_DATA: 'bundled', KIKIGAKI_CACHE: await makeFolder() };
    const { code, stdout } = await onTerminal([command, ...(command === 'ask' ? ['etcd'] : []), '--lang', language], '', more);
    expect(code).toBe(0);
    expect(stdout).toMatch(bar);
    // What is told afterwards stands on a line of its own: the bar is gone.
    expect(stdout.split(/\r\x1b\[K/).at(-1)).not.toContain('█');
  });

  it('has a conversation until an empty line', async () => {
    const { code, stdout } = await onTerminal(['ask', '--limit', '1'], '接続追跡テーブル\nBackups\nkxqzvw\n\n');
    expect(code).toBe(0);
    expect(stdout).toContain('Ask about past conference sessions');
    expect(stdout).toContain('Ciliumを千台で運用した一年');
    expect(stdout).toContain('Backups that really restore');
    expect(stdout).toContain('見つかりませんでした');
  });

  it('tells an unknown event in a conversation and goes on', async () => {
    const { code, stdout } = await onTerminal(['ask', '--event', 'umi2032'], 'etcd\netcd\n\n');
    expect(code).toBe(0);
    expect(stdout.match(/There is no event “umi2032”/g)).toHaveLength(2);
  });

  it('does in a conversation what a number stands for', async () => {
    const { code, stdout } = await onTerminal(['ask'], '接続追跡テーブル\n1\n\n');
    expect(code).toBe(0);
    expect(stdout.replace(new RegExp(COLOUR, 'g'), '')).toMatch(/\[1 詳しく\]/);
    expect(stdout).toContain('部屋は満員だった');
  });

  it('says in a conversation what can be typed, and ends it at quit', async () => {
    const { code, stdout } = await onTerminal(['ask', '--lang', 'en'], 'open 1\nhelp\nquit\n接続追跡テーブル\n');
    expect(code).toBe(0);
    expect(stdout).toContain('Number 1 of this answer has no address to open.');
    expect(stdout).toContain('open 1: opens talk 1 in the browser · quit: ends');
    expect(stdout).not.toContain('Data as of');
  });

  it('ends a conversation at the end of input', async () => {
    // An end that comes before the program reads is lost on a pseudo-terminal, so it comes after the answer.
    const { code, stdout } = await runOnTerminal(['ask', '--limit', '1', '--lang', 'ja'], {
      env: environment(terminal),
      cwd: work(),
      input: '接続追跡テーブル\n',
      endsAfter: /時点のデータ[\s\S]*> /,
    });
    expect(code).toBe(0);
    expect(stdout).toContain('Ciliumを千台で運用した一年');
  });

  it('that does not know its width gets whole lines', async () => {
    const { stdout } = await runOnTerminal(
      ['ask', 'etcd', '--limit', '1'],
      { env: environment(terminal), cwd: work() },
      'stty cols 0 rows 0',
    );
    expect(stdout).toContain('Umi Cloud Days 2023');
  });
});
