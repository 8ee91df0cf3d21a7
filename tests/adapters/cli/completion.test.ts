import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeWords } from '../../../adapters/cli/complete-words.ts';
import { programOf } from '../../fixtures/program-of.ts';
import { programsPath } from '../../fixtures/programs.ts';
import { runShell } from '../../fixtures/run-kikigaki.ts';
import { expectToldFault, smallCommandLine } from '../../fixtures/small-command-line.ts';

const { kikigaki, environment, work, makeFolder } = smallCommandLine();
const isInstalled = (shell: string): boolean => ['/usr/bin', '/bin'].some((folder) => existsSync(`${folder}/${shell}`));

describe('what may come next', () => {
  const program = programOf('en');
  const events = () => ['umi2023', 'yama2024'];
  const words = (...typed: string[]) =>
    completeWords(typed, { program, languages: ['ja', 'en'], platforms: ['slack', 'discord'], events }).map(({ word }) => word);

  it.each([
    { typed: ['dig'], found: ['digest'] },
    { typed: ['ask', '--ba'], found: ['--batch'] },
    { typed: ['ask', '--batch', ''], found: [':files'] },
    { typed: ['import', '--out', 'x', ''], found: [':files'] },
    { typed: ['check', '--data', ''], found: [':folders'] },
    { typed: ['sessions', 'umi'], found: ['umi2023'] },
    { typed: ['sessions', 'umi2023', ''], found: [] },
    { typed: ['ask', '--event', ''], found: ['umi2023', 'yama2024'] },
    { typed: ['events', '--lang', 'j'], found: ['ja'] },
    { typed: ['preview', 'slack', 'd'], found: ['digest'] },
    { typed: ['completion', ''], found: ['bash', 'zsh', 'fish'] },
    { typed: ['no-such-command', ''], found: [] },
  ])('is known behind $typed', ({ typed, found }) => {
    expect(words(...typed)).toEqual(found);
  });

  it('an option that was given is not proposed again', () => {
    expect(words('ask', '--json', '--')).not.toContain('--json');
    expect(words('ask', '--data', 'x', '--')).toContain('--data');
  });
});

const LINES: readonly (readonly [string, readonly string[]])[] = [
  ['kikigaki sess', ['sessions']],
  ['kikigaki sessions ', ['umi2023', 'yama2024']],
  ['kikigaki ask --lim', ['--limit']],
  ['kikigaki eval ', ['some questions.json']],
];

/** Each shell with its script, and how it is asked what it would complete a line to. */
const SHELLS: Readonly<Record<string, readonly [string, (line: string) => string]>> = {
  bash: [
    'eval "$(kikigaki completion bash)"',
    (line) =>
      `COMP_WORDS=(${line.replace(/ $/, " ''")}); COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 )); _kikigaki; printf '%s\\n' "\${COMPREPLY[@]}"`,
  ],
  // The widgets of zsh need a person at a terminal: what they would be given is printed.
  zsh: [
    `compdef() { }; eval "$(kikigaki completion zsh)"
    _describe() { for one in "\${(@P)2}"; do print -r -- "\${one%%:*}"; done }
    _files() { print -l -- *(N) }`,
    (line) => `words=(${line.replace(/ $/, " ''")}); CURRENT=$#words; _kikigaki`,
  ],
  fish: ['kikigaki completion fish | source', (line) => `complete -C '${line}' | string replace -r '\\t.*' ''`],
};

describe.each(Object.entries(SHELLS))('in %s', (shell, [script, ask]) => {
  it.skipIf(!isInstalled(shell))('commands, events, options and names of files are completed', async () => {
    const lines = LINES.map(([line]) => `${ask(line)}\necho ---`);
    const file = `${await makeFolder({ script: [script, ...lines].join('\n') })}/script`;
    const cwd = await makeFolder({ 'some questions.json': '[]' });
    const PATH = await programsPath(makeFolder);
    const { stdout, stderr } = await runShell(`${shell} ${file}`, { env: environment({ PATH, HOME: work() }), cwd });
    const completed = stdout.replaceAll('\\', '').split('---\n').slice(0, -1);
    expect(
      completed.map((words) => words.trim().split('\n')),
      stderr,
    ).toEqual(LINES.map(([, found]) => found));
  });
});

describe('kikigaki completion', () => {
  it('names the shells it knows for one that it does not', async () => {
    expectToldFault(await kikigaki(['completion', 'csh']), 2, /bash, zsh, fish/);
  });
});
