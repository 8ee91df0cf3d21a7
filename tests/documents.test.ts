import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { runKikigaki } from './fixtures/run-kikigaki.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  'index-data/README.md',
];
const textOf = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const READMES = ['README.md', 'README.ja.md'];

/** What stands between back quotes or in a block of code. */
const codeIn = (text: string): string[] => [
  ...[...text.matchAll(/```[a-z]*\n([^`]*)```/g)].flatMap(([, block = '']) => block.split('\n')),
  ...[...text.replace(/```[^`]*```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code.replaceAll('\\|', '|')),
];

/** Rows of the first table whose head begins with this word. */
function rowsOf(text: string, head: RegExp): string[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => head.test(line));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  return lines.slice(start + 2, end);
}

describe.each(DOCUMENTS)('%s', (name) => {
  it('links to files that exist', () => {
    const links = [...textOf(name).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(name), link)))).toEqual([]);
  });

  it('names scripts of npm that exist', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = codeIn(textOf(name)).flatMap((code) =>
      [...code.matchAll(/npm run (?:-s )?([\w-]+(?::[\w-]+)*)/g)].map(([, script = '']) => script),
    );
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('names benches that exist', () => {
    const named = codeIn(textOf(name)).flatMap((code) => code.match(/tests\/bench\/[\w-]+\.ts/g) ?? []);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe.each(READMES)('the commands of %s', (name) => {
  const rows = rowsOf(textOf(name), /^\| *(?:command|コマンド) *\|/);
  const commands = rows.flatMap((row) => codeIn(row.split(/(?<!\\)\|/)[1] ?? ''));
  let help = '';
  beforeAll(async () => {
    help = (await runKikigaki(['--help', '--lang', 'en'], { env: { LANG: 'C' } })).stdout;
  });

  it('are found', () => {
    expect(commands.length).toBeGreaterThan(12);
  });

  it('exist, with the options that are named', async () => {
    for (const line of commands) {
      const [command = '', ...words] = line.split(/[\s[\]()…]+/).filter(Boolean);
      if (!/^[a-z][a-z-]*$/.test(command) || command === 'npm') continue;
      expect(help, line).toMatch(new RegExp(`^ +${command}\\b`, 'm'));
      const options = words.filter((word) => word.startsWith('--'));
      if (options.length === 0) continue;
      const { stdout } = await runKikigaki(['help', command], { env: { LANG: 'C' } });
      for (const option of options) expect(stdout, line).toContain(option);
    }
  });

  it('are all the commands there are', () => {
    const known = [...help.matchAll(/^ {2}([a-z][a-z-]*) /gm)]
      .map(([, command = '']) => command)
      .filter((command) => command !== 'help');
    const named = commands.join('\n');
    expect(known.filter((command) => !new RegExp(`\\b${command}\\b`).test(named))).toEqual([]);
  });
});

describe.each(READMES)('the settings of %s', (name) => {
  it('are settings that .env.example explains', () => {
    const shown = parseEnv(textOf('.env.example').replace(/^#(?=[A-Z_]+=)/gm, ''));
    const rows = textOf(name)
      .split('\n')
      .filter((line) => /^\| *`[A-Z]/.test(line));
    const named = rows.flatMap((row) => (row.split('|')[1] ?? '').match(/`[A-Z][A-Z_]{3,}/g) ?? []).map((code) => code.slice(1));
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((setting) => !(setting in shown))).toEqual([]);
  });
});
