import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Kikigaki } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

let kikigaki: Kikigaki;

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => new Date('2026-11-26T00:00:00Z')));
});

/** Says one thing after the other, as in a chat, where a list is turned in pages of five. */
async function lastOf(...turns: readonly string[]): Promise<Answer> {
  let answer: Answer | undefined;
  for (const text of turns) answer = await kikigaki.ask({ text, listLimit: 5, ...(answer && { previous: answer.context }) });
  return answer as Answer;
}
const idsOf = (answer: Answer): string[] => ('sessions' in answer ? answer.sessions.map(({ session }) => session.id) : []);
const totalOf = (answer: Answer): number | undefined => ('total' in answer ? answer.total : undefined);
const directOf = (answer: Answer): unknown => ('direct' in answer ? answer.direct : undefined);

describe('a condition is taken back by its kind, and values beside it stay or take the place of others', () => {
  it.each([
    'レベルは問わないので、CNDT2022の基調講演だけ',
    'never mind the level, CNDT2022 keynotes please',
    '難易度はどれでもいいからCNDT2022のキーノート',
  ])('of another event: %s', async (words) => {
    const answer = await lastOf('CNDT2021の初級者向けキーノート', words);
    expect(answer.question.limits.map(({ limit, values }) => `${limit} ${values.join('|')}`).sort()).toEqual([
      'event cndt2022',
      'kind keynote',
    ]);
  });

  it('of a company that is a word of the question', async () => {
    const answer = await lastOf('CNDT2022のサイバーエージェントの発表', '分類は何でもいいのでCNDT2021の楽天を全部');
    expect(idsOf(answer)).toEqual(['cndt2021/1189']);
  });

  it('and all of it is shown where all is asked for', async () => {
    const answer = await lastOf(
      'CNDT2019の2日目トラックD',
      'スライドがあるのだけ',
      'そのままトラックE、スライドの有無は問わず全部',
    );
    expect(idsOf(answer)).toHaveLength(totalOf(answer) ?? 0);
    expect(totalOf(answer)).toBeGreaterThan(5);
  });
});

describe('why a session is not in a list', () => {
  it.each(['パルワールドの話が抜けてるのはなぜ？', 'Why is the Palworld talk not in there?', 'なんでパルワールドのは外れたの'])(
    '%s',
    async (words) => {
      const before = await lastOf('CNDW2024のキーノート', '動画があるもののみ', '資料なしのだけ');
      const answer = await lastOf('CNDW2024のキーノート', '動画があるもののみ', '資料なしのだけ', words);
      expect(idsOf(answer)).toEqual(['cndw2024/2423']);
      expect(directOf(answer)).toEqual({ asked: 'why-missing', limits: [{ limit: 'has', op: 'not', values: ['slides'] }] });
      expect(answer.context.sessions).toEqual(before.context.sessions);
    },
  );

  it('of those that were left out, without a name', async () => {
    const answer = await lastOf('chaspyさんの発表', '資料ありだけ', '落ちたのは？', 'どうして？');
    expect(directOf(answer)).toEqual({ asked: 'why-missing', limits: [{ limit: 'has', op: 'is', values: ['slides'] }] });
  });

  it('says of one that is there why it is', async () => {
    const answer = await lastOf('PFNの発表', 'なぜこれが一番上なの？');
    expect(directOf(answer)).toMatchObject({ asked: 'why', limits: [{ limit: 'company' }] });
  });
});

describe('a word that stands for a condition', () => {
  it('narrows a list of which none is about the word', async () => {
    const answer = await lastOf('CNDF2019のスポンサーセッション', 'ゴールドに絞って');
    expect(answer.question.limits).toContainEqual({ limit: 'tier', op: 'is', values: ['gold'] });
    expect(idsOf(await lastOf('CNDF2019のスポンサーセッション', 'ゴールドに絞って', 'プラチナは？'))).not.toEqual(idsOf(answer));
  });
});

describe('other talks of somebody are a list', () => {
  it.each(['その人のほかの発表は？', 'what else did they present?'])('without the one that is pointed at: %s', async (words) => {
    const answer = await lastOf('PagerDutyの登壇一覧', '4番目の詳しく', words);
    expect(answer.kind).toBe('list');
    expect(idsOf(answer)).not.toContain('cndw2024/2456');
  });

  it('and all of them are counted', async () => {
    const answer = await lastOf('PagerDutyの登壇一覧', '4番目の詳しく', 'この人は全部で何回登壇した？');
    expect([answer.kind, totalOf(answer)]).toEqual(['count', 9]);
  });
});

describe('two that are compared', () => {
  it.each(['一番新しいのと一番古いのを比べて', 'compare the newest with the oldest'])('the ends of a list: %s', async (words) => {
    const list = await lastOf('PFNの発表');
    expect(idsOf(await lastOf('PFNの発表', words)).sort()).toEqual(
      [list.context.sessions[0], list.context.sessions.at(-1)].sort(),
    );
  });

  it('two counts, and the list stays', async () => {
    const turns = ['CNDT2020の発表は何件？', 'CNDT2021は？'];
    const counted = await lastOf(...turns);
    const answer = await lastOf(...turns, 'どっちが多かった？');
    expect(answer.kind).toBe('comparison');
    expect(answer.context.sessions).toEqual(counted.context.sessions);
  });

  it('one each of two years', async () => {
    const answer = await lastOf('Taiji Haginoさんの発表', 'compare the 2023 and the 2022 talk');
    expect(idsOf(answer).sort()).toEqual(['cndt2022/1523', 'cndt2023/2074']);
  });
});

describe('what a turn goes on with', () => {
  it('an earlier list, where only that was limited by such conditions', async () => {
    const answer = await lastOf(
      'クラウドネイティブ会議の1日目、10時台',
      'チェシャ猫さんの2022年の発表一覧',
      '2日目の11時台だと？',
    );
    expect(answer.question.limits).toContainEqual({ limit: 'event', op: 'is', values: ['cnk'] });
    expect(answer.question.limits).toContainEqual({ limit: 'day', op: 'is', values: [2] });
  });

  it('a year further back', async () => {
    const answer = await lastOf('2025年のサイボウズの発表', 'その前の年は？', 'もっと前は？');
    expect(answer.question.limits).toContainEqual({ limit: 'year', op: 'is', values: [2023] });
  });

  it('the year that is counted', async () => {
    const answer = await lastOf('2025年のサイボウズの発表', '2018年は？', '2022年だと何本？');
    expect([answer.kind, totalOf(answer)]).toEqual(['count', 3]);
  });

  it('of the whole where a noun and a name say so', async () => {
    const answer = await lastOf('Splunkの発表', '2番目を詳しく', 'その会社の別の講演', 'Splunkの講演は全部で何件？');
    expect([answer.kind, totalOf(answer)]).toEqual(['count', 5]);
  });

  it.each(['スらイド見せて', 'スライどください'])('a word that was switched out of katakana: %s', async (words) => {
    expect(directOf(await lastOf('o11y2022の上級者向け', words))).toMatchObject({ asked: 'slides' });
  });
});

describe('a value in place of another of the same kind', () => {
  it.each(['ほかの会社は？', 'other companies?'])('all but the one that the list is limited by: %s', async (words) => {
    const answer = await lastOf('CNDT2022の楽天の発表', words);
    expect(answer.question.limits).toContainEqual({ limit: 'company', op: 'not', values: ['楽天'] });
    expect(answer.question.limits).toContainEqual({ limit: 'event', op: 'is', values: ['cndt2022'] });
  });

  it('a letter alone', async () => {
    const answer = await lastOf('CNDT2019の2日目トラックB', 'じゃあCは？');
    expect(answer.question.limits).toContainEqual({ limit: 'track', op: 'is', values: ['C'] });
  });
});

describe('a name that is one letter away from another word', () => {
  it.each(['ゲームエンジンのUnityの話', 'ゼットラブの発表', 'what did NASA present?', '宇宙旅行の話'])(
    'is never answered for certain: %s',
    async (words) => expect((await lastOf(words)).certainty).not.toBe('sure'),
  );

  it.each(['Prometeusの話', 'プロメテイウスの話', 'Kubernets talks'])('and a slip in a long one still is: %s', async (words) =>
    expect((await lastOf(words)).certainty).toBe('sure'),
  );
});
