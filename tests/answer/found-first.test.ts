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

  it.each([
    [
      'what we regret after moving to GitOps, told by those who keep it going',
      'an English tale is not weighed by its everyday words',
    ],
    ['k8s gpt の話', 'two words that a title writes as one'],
  ])('%s: %s', async (text) => {
    const answer = await kikigaki.ask({ text });
    const [first] = 'sessions' in answer ? answer.sessions : [];
    expect(first?.session.title.toLowerCase()).toMatch(/gitops|k8sgpt/);
  });

  it.each([
    ['おぶざーばびりてぃの話', 'オブザーバビリティの話'],
    ['さーびすめっしゅの話', 'サービスメッシュの話'],
    ['てらふぉーむの話', 'テラフォームの話'],
    ['くばねてぃすの話', 'クバネティスの話'],
  ])('is for %s the same as for %s', async (inHiragana, inKatakana) => {
    const expected = idsOf(await kikigaki.ask({ text: inKatakana }));
    expect(expected).not.toEqual([]);
    expect(idsOf(await kikigaki.ask({ text: inHiragana }))).toEqual(expected);
  });

  it('is found by numbers in letters: two hundred people', async () => {
    const answer = await kikigaki.ask({ text: 'winning two hundred fans of cloud native at an SIer' });
    expect(idsOf(answer)[0]).toBe('cndw2024/2374');
  });

  it('is nothing where a company is left out and another is asked for that is not there', async () => {
    expect(await kikigaki.ask({ text: 'freeeじゃなくて弥生の会計システム' })).toMatchObject({ kind: 'nothing' });
    expect(await kikigaki.ask({ text: '三井住友銀行の登壇' })).toMatchObject({
      kind: 'nothing',
      question: { unknown: ['三井住友銀行'] },
    });
    expect(await kikigaki.ask({ text: '銀行の発表' })).toMatchObject({ kind: 'list' });
  });

  it('may have an English title: that says nothing of the language of the talk', async () => {
    const { question } = await kikigaki.ask({ text: 'カオスエンジニアリングの英語タイトルの発表' });
    expect(question.limits).toEqual([{ limit: 'titleLanguage', op: 'is', values: ['en'] }]);
  });

  it('of a topic are sessions that a report tells of, before those that it only names', async () => {
    const answer = await kikigaki.ask({ text: '2024年のKubernetesのセッション' });
    const sessions = 'sessions' in answer ? answer.sessions.map(({ session }) => session) : [];
    const isNamed = sessions.map(({ notes }) => notes.length > 0 && notes.every(({ mentionOnly }) => mentionOnly));
    expect(isNamed[0]).toBe(false);
    expect(sessions[0]?.notes).not.toEqual([]);
  });
});
