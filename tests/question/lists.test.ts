import { beforeAll, describe, expect, it } from 'vitest';
import type { Kikigaki } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import { expectedIds, type Where } from './expected-lists.ts';
import lists from './lists.json' with { type: 'json' };

const MIN_F1 = 0.95;
const ALL = 1_000;

let kikigaki: Kikigaki;
let now = new Date();

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => now));
});

async function listed(
  q: string,
  at: string,
): Promise<{ readonly kind: string; readonly total: number; readonly ids: readonly string[] }> {
  now = new Date(at);
  const answer = await kikigaki.ask({ text: q, limit: ALL });
  const isList = answer.kind === 'list' || answer.kind === 'count';
  return {
    kind: answer.kind,
    total: isList ? answer.total : 0,
    ids: 'sessions' in answer ? answer.sessions.map(({ session }) => session.id) : [],
  };
}

function f1(got: readonly string[], want: readonly string[]): number {
  const right = got.filter((id) => want.includes(id)).length;
  return right === 0 ? Number(got.length === want.length) : (2 * right) / (got.length + want.length);
}

describe('lists and counts against the timetables, read by a script of their own', () => {
  it(`reach F1 ${MIN_F1} on average`, async () => {
    const scores: number[] = [];
    for (const { q, now: at, where } of lists) scores.push(f1((await listed(q, at)).ids, expectedIds(where as Where)));
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(MIN_F1);
  });

  const byLimits = lists.filter(({ where }) => !('titleIncludes' in where));
  it.each(byLimits.map((row) => [row.q, row] as const))(
    'complete, nothing else, the newest event first: %s',
    async (_, { q, now: at, intent, where }) => {
      const { kind, total, ids } = await listed(q, at);
      expect(ids.join('\n')).toBe(expectedIds(where as Where).join('\n'));
      expect({ kind, total }).toEqual({ kind: intent, total: ids.length });
    },
  );

  it('reaches every session of a list by paging', async () => {
    const seen: string[] = [];
    for (let offset = 0; offset < 69; offset += 10) {
      const answer = await kikigaki.ask({ text: 'CNDT2022のセッション一覧', limit: 10, offset });
      if (answer.kind === 'list') seen.push(...answer.sessions.map(({ session }) => session.id));
    }
    expect(seen).toEqual(expectedIds({ events: ['cndt2022'] }));
  });
});
