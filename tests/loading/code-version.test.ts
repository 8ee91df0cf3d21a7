import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeVersion, SNAPSHOT_ROOMS } from '../../src/loading/code-version.ts';

const SRC = resolve(import.meta.dirname, '../../src');

/** The files that a module runs, itself included; types alone run nothing. */
function filesRunBy(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = readFileSync(path, 'utf8').replace(/^import type .*$/gm, '');
  for (const [, specifier = ''] of code.matchAll(/(?:from |import\()'(\.[^']+)'/g))
    filesRunBy(resolve(dirname(path), specifier), seen);
  return seen;
}

describe('the version of the code that makes snapshots', () => {
  it('covers every file that reads data, builds an index or opens one', () => {
    const makers = ['loading/prepare-index.ts', 'loading/start-kikigaki.ts', 'loading/analysis-worker.ts'];
    const rooms = makers
      .flatMap((maker) => [...filesRunBy(resolve(SRC, maker))])
      .map((path) => relative(SRC, path).split('/')[0] ?? '')
      // Answering reads a snapshot and changes nothing of what one holds.
      .filter((room) => !['answer', 'asking'].includes(room));
    expect([...new Set(rooms)].filter((room) => !SNAPSHOT_ROOMS.some((covered) => covered === room))).toEqual([]);
  });

  it('is a key of its own that does not change within a process', () => {
    expect(codeVersion()).toMatch(/^[0-9a-f]{64}$/);
    expect(codeVersion()).toBe(codeVersion());
  });
});
