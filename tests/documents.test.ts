import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeIn } from './documents/code-in.ts';
import { DOCUMENTS, textOf } from './documents/document-names.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** The words behind `kikigaki` in a line of code that calls it. */
function commandIn(line: string): string[] | undefined {
  const call = /(?:^|\(|\$ )(?:KIKIGAKI_\w+=\S+ )?(?:kikigaki|npm run (?:-s )?kikigaki --) ([a-z][^#)]*)/.exec(line)?.[1];
  return call
    ?.replace(/"[^"]*"/g, '')
    .split(/[\s[\]()…|]+/)
    .filter(Boolean);
}

/** Every command with its options, from the table that is written from the program. */
const COMMANDS: ReadonlyMap<string, readonly string[]> = new Map(
  textOf('docs/reference.md')
    .split(/^### `/m)
    .slice(1)
    .map(
      (text) => [/^[\w-]+/.exec(text)?.[0] ?? '', [...(text.match(/--[a-z-]+/g) ?? []), '--data', '--lang', '--help']] as const,
    ),
);

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

describe.each(DOCUMENTS)('the commands of %s', (name) => {
  it('exist, with the options that are named', () => {
    for (const line of codeIn(textOf(name))) {
      const words = commandIn(line);
      if (words === undefined) continue;
      const [command = '', ...others] = words;
      const known = COMMANDS.get(command);
      expect(known, `${name}: ${line}`).toBeDefined();
      const options = others.filter((word) => word.startsWith('--'));
      expect(
        options.filter((option) => !known?.includes(option)),
        `${name}: ${line}`,
      ).toEqual([]);
    }
  });
});

describe.each(['README.md', 'README.ja.md'])('the first screen of %s', (name) => {
  it('is a sentence, a picture and two commands', () => {
    const [, ...parts] = textOf(name).split(/\n\n/);
    const first = parts.slice(0, 6).join('\n\n');
    expect(first).toMatch(
      /^Kikigaki .+\n\n<picture>[\s\S]+<\/picture>\n\n[\s\S]+npm ci && npm run ask[\s\S]+npm ci && npm test\n```$/,
    );
  });

  it('shows pictures that are there', () => {
    const shown = [...textOf(name).matchAll(/docs\/pictures\/[\w.-]+/g)].map(([path]) => path);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe('documents in two languages', () => {
  it.each(DOCUMENTS.filter((name) => name.endsWith('.ja.md')))('%s has the headings and the code of its twin', (name) => {
    const twin = textOf(name.replace('.ja.md', '.md'));
    const headings = (text: string): number[] =>
      [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
    expect(headings(textOf(name))).toEqual(headings(twin));
    const pictures = (text: string): string[] => [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(pictures(textOf(name))).toEqual(pictures(twin));
    const rows = (text: string): number[] =>
      text.split(/\n\n/).flatMap((part) => (part.startsWith('|') ? [part.split('\n').length] : []));
    expect(rows(textOf(name))).toEqual(rows(twin));
  });

  it.each(DOCUMENTS.filter((name) => name.endsWith('.ja.md')))('%s shows the pictures of its twin', (name) => {
    /** Some are drawn in each language. */
    const pictures = (text: string): string[] =>
      [...text.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, path = '']) => path.replace(/\.(?:ja|en)\./, '.'));
    expect(pictures(textOf(name))).toEqual(pictures(textOf(name.replace('.ja.md', '.md'))));
  });

  it.each(DOCUMENTS)('%s shows pictures that are there', (name) => {
    const shown = [...textOf(name).matchAll(/(?:src|srcset)="(?!https?:)([^"]+)"/g)].map(([, path = '']) => path);
    expect(shown.filter((path) => !existsSync(join(ROOT, dirname(name), path)))).toEqual([]);
  });
});
