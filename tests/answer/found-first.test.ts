import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import type { Kikigaki } from '../../src/ports/kikigaki.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

let kikigaki: Kikigaki;

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => new Date('2026-11-26T03:00:00Z')));
});

const idsOf = (answer: Answer): string[] => ('sessions' in answer ? answer.sessions.map(({ session }) => session.id) : []);

describe('what is found first', () => {
  it('is of somebody’s few sessions the one that has anything of the question', async () => {
    const answer = await kikigaki.ask({ text: '太田航平さんのネットワークの入門' });
    expect(answer).toMatchObject({ kind: 'found' });
    expect(idsOf(answer)).toEqual(['cndt2021/1181']);
  });

  it('is what is told, where 以外で tells of it and chooses nothing', async () => {
    const told = await kikigaki.ask({ text: '自社主催以外で登壇するのが初めてでマイクを買った人' });
    expect(told.question.limits).toEqual([]);
    expect(idsOf(told)[0]).toBe('cndt2022/1556');
    const chosen = await kikigaki.ask({ text: 'Kubernetes以外で登壇したのは誰？' });
    expect(chosen.question.limits).toEqual([{ limit: 'topic', op: 'not', values: ['kubernetes'] }]);
  });

  it('of a topic are sessions that a report tells of, before those that it only names', async () => {
    const answer = await kikigaki.ask({ text: '2024年のKubernetesのセッション' });
    const sessions = 'sessions' in answer ? answer.sessions.map(({ session }) => session) : [];
    const isNamed = sessions.map(({ notes }) => notes.length > 0 && notes.every(({ mentionOnly }) => mentionOnly));
    expect(isNamed[0]).toBe(false);
    expect(sessions[0]?.notes).not.toEqual([]);
  });
});
