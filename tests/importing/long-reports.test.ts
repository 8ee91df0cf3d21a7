import { describe, expect, test } from 'vitest';
import { createTimetable } from '../../src/importing/finding/create-timetable.ts';
import { findSessions } from '../../src/importing/finding/find-sessions.ts';
import { detectFormat } from '../../src/importing/reading/detect-format.ts';
import { parseSource } from '../../src/importing/reading/parse-source.ts';
import type { Block } from '../../src/importing/reading/source-document.ts';
import { LONG_REPORTS } from './long-reports.ts';

const COUNTED = ['kind', 'text', 'level', 'hasGap', 'links', 'lead', 'isStrong'] as const;

/** How often finding talks looks at the blocks of a report: its steps, whatever the machine does meanwhile. */
async function looksAt(name: string, text: string): Promise<{ looks: number; talks: number }> {
  const document = await parseSource(detectFormat(name, text), text);
  let looks = 0;
  const blocks = document.blocks.map((block): Block => {
    const counting = { ...block };
    for (const field of COUNTED)
      Object.defineProperty(counting, field, {
        enumerable: true,
        get: () => {
          looks++;
          return block[field];
        },
      });
    return counting;
  });
  const { sessions } = findSessions({ ...document, blocks }, '樽の会 2031 参加レポート', {
    others: { names: [], ownNames: [], timetable: createTimetable([]) },
  });
  return { looks, talks: sessions.length };
}

describe.each(Object.entries(LONG_REPORTS))('a long report with its talks in %s', (_, { name, write }) => {
  test('is looked at in steps linear in its length', async () => {
    const [once, twice, fourTimes] = [
      await looksAt(name, write(150)),
      await looksAt(name, write(300)),
      await looksAt(name, write(600)),
    ];
    expect(once.talks).toBeGreaterThan(140);
    expect(fourTimes.talks).toBeGreaterThan(590);
    expect(twice.looks / once.looks).toBeLessThan(2.2);
    expect(fourTimes.looks / once.looks).toBeLessThan(4.4);
  });
});
