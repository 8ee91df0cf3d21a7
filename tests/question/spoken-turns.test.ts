import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Kikigaki } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

let kikigaki: Kikigaki;

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => new Date('2026-11-26T00:00:00Z')));
});

async function lastOf(...turns: readonly string[]): Promise<Answer> {
  let answer: Answer | undefined;
  for (const text of turns) answer = await kikigaki.ask({ text, ...(answer && { previous: answer.context }) });
  return answer as Answer;
}
const idsOf = (answer: Answer): string[] => ('sessions' in answer ? answer.sessions.map(({ session }) => session.id) : []);
/** Bitkey has four talks, of 2026, 2025, 2023 and 2022. */
const BITKEY = ['cnk/3029', 'cndw2025/2709', 'cndt2023/2021', 'cndt2022/1575'];

describe('the same is understood however it is said', () => {
  it.each([
    'いっちゃん古かとはどげな話？',
    'いちばんさいごのやつkwsk',
    'ラストのん詳しゅう',
    '最後のやつ教えて〜な',
    '末尾のを詳しく頼んます',
    'whats the last one about',
    'gimme the last one',
    'teh last one plase',
    'could you elaborate on the last one?',
    'last one is what talk?',
  ])('the last of a list: %s', async (words) => {
    expect(idsOf(await lastOf('ビットキーの発表', words))).toEqual([BITKEY[3]]);
  });

  it.each([
    '2番目のん詳しゅう教えて',
    'ふたつめのやつkwsk',
    '二つ目をくわしく',
    'にばんめのおしえて',
    '②くわしく',
    'gimme the 2nd',
    'teh second one',
    'have a squiz at number two',
    'number two please explain',
    '2nd one 詳しく',
  ])('the second of a list: %s', async (words) => {
    expect(idsOf(await lastOf('ビットキーの発表', words))).toEqual([BITKEY[1]]);
  });

  it.each([
    'だれがはなしてる？',
    '喋ったん誰やったっけ',
    'しゃべった人だれだべ',
    '登壇者さんは？',
    'はっぴょうしゃは？',
    'who gav the talk',
    'whos speaking',
    'waht is the speaker',
    "who's the presenter?",
    'wich speaker',
  ])('who spoke: %s', async (words) => {
    const answer = await lastOf('ビットキーの発表', '4番目を詳しく', words);
    expect(answer).toMatchObject({ direct: { asked: 'speaker' }, context: { sessions: BITKEY, focus: BITKEY[3] } });
  });

  it.each([
    'スライドはあると？',
    'しりょうある？',
    '資料見れっか？',
    '資料リンクは',
    'すらいどは？',
    'are ther slides',
    'slidse?',
    'does it hav slides',
    'any slides up',
    'got a deck?',
  ])('slides: %s', async (words) => {
    expect(await lastOf('ビットキーの発表', '2番目を詳しく', words)).toMatchObject({
      direct: { asked: 'slides' },
      context: { focus: BITKEY[1] },
    });
  });

  it.each([
    'ご対応いただき感謝申し上げます',
    'ご丁寧にありがとうございます',
    'お手数をおかけしました、感謝いたします',
    'えらいすんまへんな、おおきに',
    'ありがとうね〜助かったばい',
    'thx so mcuh',
    'Thank you for kind support',
    'thanks for looking that up',
    'Thanks and regards',
    'much obliged, thank you',
  ])('thanks: %s', async (words) => {
    expect(await lastOf('ビットキーの発表', words)).toMatchObject({ courtesy: 'thanks', context: { sessions: BITKEY } });
  });

  it.each([
    'Deep DiveのとRolloutsのを比べて',
    'Deep Diveのやつとcanaryのやつ、どう違う？',
    'Deep DiveとRolloutsの違いは？',
    'Rolloutsのほうと Deep Diveのほう、比較して',
    'compare the deep dive one with the rollouts one',
    'How do the deep dive one and the rollouts one stack up against each other?',
    'deep dive vs rollouts',
    'difference between the rollouts one and the deep dive one',
    'Deep DiveのとRolloutsのをcompareして',
    'comapre the deep dive one and the canary one',
  ])('two of a list side by side by what they are about: %s', async (words) => {
    const answer = await lastOf('CNDT2021のArgo CDの発表', words);
    expect(answer.kind).toBe('comparison');
    expect(idsOf(answer).toSorted()).toEqual(['cndt2021/1238', 'cndt2021/1287']);
  });

  it.each([
    'やっぱなし、ぜんぶに戻して',
    'もとにもどして',
    '全部に戻して',
    '条件を外して',
    'スライドの条件は取り下げます',
    '資料なしも入れといて',
    'put the others back',
    'undo that',
    'slides or not, show all of them',
  ])('a condition is taken back: %s', async (words) => {
    expect((await lastOf('CNDT2023のキーノート', '資料があるのだけ', words)).context.sessions).toHaveLength(11);
  });
});

describe('what was said wrong is put right', () => {
  it.each([
    'いや2番のほう',
    'あ、2番目だった',
    '違う、2つ目',
    'no, the second one',
    'sorry, I meant number 2',
    '2番のやつやった',
    '失礼しました、二つ目でした',
  ])('the place of a list that a single answer has not: %s', async (words) => {
    expect(idsOf(await lastOf('ビットキーの発表', '2022年のだけ', words))).toEqual([BITKEY[1]]);
  });

  it.each(['not that one, the other one', 'no the other one', 'いや、もう片方のほう', '違う、もう一方のやつ'])(
    'of two not that one but the other: %s',
    async (words) => {
      const [first, second] = (await lastOf('CICD2021の上級者向け')).context.sessions;
      expect(idsOf(await lastOf('CICD2021の上級者向け', '1つ目を詳しく', words))).toEqual([second]);
      expect(first).not.toBe(second);
    },
  );

  it.each([
    '2021じゃなくて2022のやつ',
    '間違えた、2022年の',
    'no, 2022',
    'sorry, I meant 2022',
    'あっ間違えた、2021じゃなくて2022',
  ])('another year: %s', async (words) => {
    const answer = await lastOf('CNDT2021のセキュリティカテゴリ', words);
    expect(new Set(answer.context.sessions.map((id) => id.split('/')[0]))).toEqual(new Set(['cndt2022']));
  });
});

describe('what was taken away can be asked for', () => {
  const KEYNOTES = ['CNDT2020のキーノート', '英語のだけ'] as const;
  it.each(['どれが外れた？', 'ほんで抜けたんはどれなん', 'which did that kick out?', 'wich ones did u throw out'])(
    'after narrowing: %s',
    async (words) => {
      const answer = await lastOf(...KEYNOTES, words);
      expect(answer.context.sessions).not.toContain('cndt2020/63');
      expect(answer.context.sessions).toHaveLength(8);
    },
  );

  it.each(['英語で絞ったとき消えてたのはどれ？', 'which ones had you hidden when I said English?'])(
    'after it was taken back, by the condition: %s',
    async (words) => {
      const answer = await lastOf(...KEYNOTES, '言語は問わない', words);
      expect(answer.context.sessions).not.toContain('cndt2020/63');
      expect(answer.context.sessions).toHaveLength(8);
    },
  );
});

describe('what no slip is stays as it was typed', () => {
  it.each(['COBOLの資料は？', 'cobol talks', 'lisp sessions?', '「ほげほげ」の動画は？'])(
    '%s is no question about the session that was spoken of',
    async (words) => {
      const answer = await lastOf('ビットキーの発表', '2番目を詳しく', words);
      expect(idsOf(answer)).not.toContain(BITKEY[1]);
    },
  );
});
