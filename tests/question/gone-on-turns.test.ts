import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Kikigaki } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

let kikigaki: Kikigaki;

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => new Date('2026-11-26T00:00:00Z')));
});

/** Says one thing after the other, as in a chat, where a list is turned in pages of fifteen. */
async function lastOf(...turns: readonly string[]): Promise<Answer> {
  let answer: Answer | undefined;
  for (const text of turns) answer = await kikigaki.ask({ text, listLimit: 15, ...(answer && { previous: answer.context }) });
  return answer as Answer;
}
const idsOf = (answer: Answer): string[] => ('sessions' in answer ? answer.sessions.map(({ session }) => session.id) : []);
const totalOf = (answer: Answer): number | undefined => ('total' in answer ? answer.total : undefined);

const INTERMEDIATE = 'CNDT2022の中級者向けセッション';
const SECURITY = 'CNDT2022のセキュリティカテゴリ';
/** Bitkey has four talks, of 2026, 2025, 2023 and 2022. */
const BITKEY = ['cnk/3029', 'cndw2025/2709', 'cndt2023/2021', 'cndt2022/1575'];

describe('pages', () => {
  it.each([
    '続きお願いします',
    '次ページおねがい',
    '2ページ目',
    'めくって',
    'page two?',
    'keep going',
    'the second page',
    "keep 'em coming",
  ])('the second of a list: %s', async (words) => {
    const list = await lastOf(INTERMEDIATE);
    expect(idsOf(await lastOf(INTERMEDIATE, words))).toEqual(list.context.sessions.slice(15, 30));
  });

  it.each(['最後のページ', 'last page'])('%s', async (words) => {
    const list = await lastOf(INTERMEDIATE);
    expect(idsOf(await lastOf(INTERMEDIATE, words))).toEqual(list.context.sessions.slice(30));
  });

  it('a count is gone on with as a list', async () => {
    const count = await lastOf('CNDT2022の初級者向けは何件？');
    expect(idsOf(await lastOf('CNDT2022の初級者向けは何件？', '2日目だけ'))).toHaveLength(10);
    expect(idsOf(await lastOf('CNDT2022の初級者向けは何件？', '全部並べて'))).toEqual(count.context.sessions);
    expect(idsOf(await lastOf('CNDT2022の初級者向けは何件？', '全部並べて', '次のページ'))).toEqual(
      count.context.sessions.slice(15),
    );
  });

  it.each(['CNDT2021は？', 'and CNDT2021?'])('and a count goes on as one: %s', async (words) => {
    const answer = await lastOf('CNDT2022の初級者向けは何件？', words);
    expect(answer.kind).toBe('count');
    expect(answer.question.limits).toContainEqual({ limit: 'event', op: 'is', values: ['cndt2021'] });
  });
});

describe('a condition that does not matter', () => {
  it.each([
    'スライドがなくても構いません',
    '資料の有無は気にしない',
    'スライドなしでもいいよ',
    'never mind the slides',
    'with or without slides',
    'slides or not',
    "doesn't have to have slides",
  ])('%s', async (words) => {
    const wide = await lastOf(SECURITY);
    expect(idsOf(await lastOf(SECURITY, 'スライドがあるものだけ', words))).toEqual(idsOf(wide));
  });

  it.each(['日付なしでもう一度', '日にちの縛りはなしで', '何日目でもいい', 'any day is fine'])(
    'of the day: %s',
    async (words) => {
      expect(totalOf(await lastOf('CNDT2022の初級者向け', '2日目だけ', words))).toBe(28);
    },
  );

  it('whatever else is said of its kind', async () => {
    const answer = await lastOf(
      'CNDF2019のスポンサーセッション',
      'シルバースポンサーだけ',
      'ゴールドとかシルバーとかのランクは問いません',
    );
    expect(totalOf(answer)).toBe(7);
  });
});

describe('what was left out', () => {
  const narrowed = [SECURITY, 'スライドがあるものだけ'] as const;

  it.each(['除外されたほうは？', '公開されてないのはどれだ', '含まれなかったのは？', 'what fell away'])('%s', async (words) => {
    const [wide, narrow] = [idsOf(await lastOf(SECURITY)), idsOf(await lastOf(...narrowed))];
    expect(idsOf(await lastOf(...narrowed, words))).toEqual(wide.filter((id) => !narrow.includes(id)));
  });

  it.each(['show everything again', '全部もう一度'])('and the whole list after it: %s', async (words) => {
    expect(idsOf(await lastOf(...narrowed, '外れたのは？', words))).toEqual(idsOf(await lastOf(SECURITY)));
  });

  it.each(['except the one from 2023', 'but not the 2023 one'])('all but one: %s', async (words) => {
    expect(idsOf(await lastOf('ビットキーの発表', words))).toEqual(BITKEY.filter((id) => !id.startsWith('cndt2023')));
  });
});

describe('one value in place of another', () => {
  it.each(['swap A for B', 'replace A with B', 'B instead of A', 'AをBに変えて', 'AやなくてBトラック', 'Aの代わりにBで'])(
    '%s',
    async (words) => {
      const answer = await lastOf('CNDK2019のAトラック', words);
      expect(idsOf(answer)).toEqual(idsOf(await lastOf('CNDK2019のBトラック')));
    },
  );

  it.each(['sorry I meant Datadog not Dynatrace', 'not Dynatrace but Datadog'])('of companies: %s', async (words) => {
    expect(totalOf(await lastOf('talks by Dynatrace', words))).toBe(totalOf(await lastOf('talks by Datadog')));
  });

  it('a category that was meant instead', async () => {
    expect(idsOf(await lastOf('CNDT2022のNetworkingカテゴリ', 'ちがった、セキュリティのほう'))).toEqual(
      idsOf(await lastOf(SECURITY)),
    );
  });
});

describe('what is said around a question', () => {
  it.each(['全然違うけど、', '気分変えて、', 'New query: ', 'right, context: ', 'ok let me start over: '])(
    'leads nowhere: %s',
    async (lead) => {
      expect(idsOf(await lastOf('ビットキーの発表', `${lead}CNDT2022 Security category`))).toEqual(idsOf(await lastOf(SECURITY)));
    },
  );

  it.each(['ありがとうございました！勉強になります', 'やあ、調子どう？', 'ご親切にどうも', 'hi! hope you are well'])(
    'is courtesy: %s',
    async (words) => {
      const answer = await lastOf('ビットキーの発表', words);
      expect(answer.kind).toBe('help');
      expect(answer.context.sessions).toEqual(BITKEY);
    },
  );
});

describe('what is meant of a list', () => {
  it.each([
    ['2022年の録画のURLは？', BITKEY[3]],
    ['slides for the 2023 talk?', BITKEY[2]],
    ['ビットキーの2番目の資料は？', BITKEY[1]],
    ['全部はいいから、2個目の会社だけ教えて', BITKEY[1]],
  ])('%s', async (words, id) => {
    expect(idsOf(await lastOf('ビットキーの発表', words))).toEqual([id]);
  });

  it('none is asked for, and there are none', async () => {
    const answer = await lastOf('ビットキーの発表', 'nothing at advanced level in there, right?');
    expect(answer).toMatchObject({ kind: 'nothing', reason: 'none-of-them' });
    expect(answer.context.sessions).toEqual(BITKEY);
  });

  it('the winter of the year before', async () => {
    const answer = await lastOf('CNDW2025のセキュリティカテゴリ', '前の年の冬は？');
    expect(new Set(idsOf(answer).map((id) => id.split('/')[0]))).toEqual(new Set(['cndw2024']));
  });

  it.each(['the same thing but for 2021?', '2021年でも同じものを'])('nothing, where nothing was said: %s', async (words) => {
    expect(await lastOf(words)).toMatchObject({ kind: 'nothing', reason: 'no-referent' });
  });

  it('a subject that nobody spoke of at an event is not all of the event', async () => {
    expect((await lastOf('CNDW2024で木星移住の発表は？')).kind).toBe('nothing');
  });
});
