import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { THIRTY } from './slack-thirty.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** The describes of a file, each from its first line to the next one's. */
const partsOf = (file: string): readonly string[] => readFileSync(resolve(ROOT, file), 'utf8').split(/^(?=describe)/m);
const IN_BOTH_MODES = "describe.each(['socket', 'http'] as const)";

describe('what once went wrong on Slack', () => {
  it('is thirty things, of which none is left out', () => {
    expect(Object.keys(THIRTY).map(Number)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  });

  it.each(Object.entries(THIRTY))('%s has its journeys, over the socket and over HTTP', (_, { what, shown }) => {
    expect(shown.length, what).toBeGreaterThan(0);
    for (const { file, title, isOneMode } of shown) {
      const part = partsOf(file).find((text) => text.includes(`'${title}`) || text.includes(`("${title}`));
      expect(part, `${what}: ${title}`).toBeDefined();
      if (!isOneMode) expect(part?.startsWith(IN_BOTH_MODES), `${what}: ${title}`).toBe(true);
    }
  });
});
