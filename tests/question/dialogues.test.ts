import { beforeAll, describe, expect, it } from 'vitest';
import { TERMINAL } from '../../adapters/cli/platform.ts';
import { type Answer, type AnswerContext, answerReply, type Kikigaki, present } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

let kikigaki: Kikigaki;

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => new Date('2026-11-26T00:00:00Z')));
});

/** Says one thing after the other and gives all answers. */
async function talk(...turns: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  let previous: AnswerContext | undefined;
  for (const text of turns) {
    const answer = await kikigaki.ask({ text, ...(previous && { previous }) });
    previous = answer.context;
    answers.push(answer);
  }
  return answers;
}
const idsOf = (answer: Answer | undefined): string[] =>
  answer && 'sessions' in answer ? answer.sessions.map(({ session }) => session.id) : [];
const lastOf = async (...turns: readonly string[]): Promise<Answer> => (await talk(...turns)).at(-1) as Answer;
const eventsOf = (answer: Answer): ReadonlySet<string> => new Set(answer.context.sessions.map((id) => id.split('/')[0] ?? ''));
const textOf = async (answer: Answer): Promise<string> => {
  const reply = await answerReply(answer, { id: 'a', person: 'p' }, kikigaki.programme);
  return JSON.stringify(present(reply, { language: 'ja', platform: TERMINAL }));
};

describe('a question that stands alone is not bent to the last answer', () => {
  it.each([
    ['Ciliumの話', '似たセッションは？'],
    ['プログラミング言語RubyのCIの裏側', 'もっと詳しく'],
  ])('after %s and %s', async (...turns) => {
    expect(idsOf(await lastOf(...turns, 'CNDT2022のキーノートは？'))).toEqual(idsOf(await lastOf('CNDT2022のキーノートは？')));
  });

  it('what is left out of a question is taken over and said, and can be dropped', async () => {
    const [cybozu, lastYear, kubernetes, free] = await talk(
      'サイボウズの発表は？',
      '去年のは？',
      'Kubernetesのは？',
      '条件なしで',
    );
    expect(cybozu?.context.sessions.length).toBeGreaterThan(10);
    expect(idsOf(lastYear)).toEqual(['cndw2025/2707']);
    expect(kubernetes?.question.carried?.limits.map(({ limit }) => limit)).toEqual(['company', 'year']);
    expect(await textOf(kubernetes as Answer)).toContain('サイボウズ · 2025年 のまま');
    expect(free?.question).toMatchObject({ limits: [], topics: ['kubernetes'] });
    expect(await textOf(kubernetes as Answer)).toContain('絞り込みを外す');
    expect(await textOf(free as Answer)).not.toContain('絞り込みを外す');
  });

  it('the event under discussion goes on, also in another year', async () => {
    const answer = await lastOf('CNDT2021は？', '次の年は？', '2日目だけ');
    expect([...eventsOf(answer)]).toEqual(['cndt2022']);
    expect(idsOf(answer).length).toBeGreaterThan(0);
    expect(answer.context.sessions.length).toBeLessThan(69);
  });

  it('thanks and details leave the list as it was', async () => {
    const [list, video, thanks, within] = await talk(
      'CNDW2024のセキュリティの発表を教えて',
      '1つ目の動画',
      'ありがとう！',
      'その中で資料があるのは？',
    );
    expect(video?.context.sessions).toEqual(list?.context.sessions);
    expect(thanks).toMatchObject({ kind: 'help', courtesy: 'thanks', context: { sessions: list?.context.sessions } });
    const ids = idsOf(within);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => list?.context.sessions.includes(id))).toBe(true);
  });
});

describe('the follow-ups that people use most', () => {
  it('other talks of a company are its own, without the one that was spoken of', async () => {
    const [first, others] = await talk('大規模環境でCiliumを運用した話', 'その会社の他の発表は？');
    expect(idsOf(first)[0]).toBe('cndw2024/2422');
    expect(others?.context.sessions).not.toContain('cndw2024/2422');
    expect(others?.context.sessions).toContain('cndt2023/2012');
  });

  it('a company without other talks has none', async () => {
    for (const words of ['その会社のほかの話', 'other talks by that company']) {
      const answer = await lastOf('東京ガスの話', words);
      expect(answer).toMatchObject({ kind: 'nothing', reason: 'none-of-them' });
      expect(answer.context.sessions).toEqual(['cndw2024/2370']);
    }
  });

  it.each(['前の年は？', 'what about the year before?'])('%s', async (words) => {
    expect([...eventsOf(await lastOf('CNDT2022のキーノートは？', words))]).toEqual(['cndt2021']);
  });

  it('次の年は？', async () => {
    expect([...eventsOf(await lastOf('CNDT2022のキーノートは？', '次の年は？'))]).toEqual(['cndt2023']);
  });

  it('two of a list side by side', async () => {
    const [list, compared] = await talk('Kubernetesのセキュリティの話', '1番と3番の違いは？');
    expect(compared).toMatchObject({ kind: 'comparison' });
    expect(idsOf(compared)).toEqual([list?.context.sessions[0], list?.context.sessions[2]]);
  });

  it('what two of a list differ in is said, and what they have alike is not', async () => {
    const answer = await lastOf('CNDW2024のセキュリティの発表を教えて', '1番と3番の違いは？');
    const differences = answer.kind === 'comparison' ? (answer.differences ?? []) : [];
    expect(differences.find(({ of }) => of === 'speakers')?.values).toEqual(['Jun Yamamoto', 'Keita Mochizuki']);
    expect(differences.map(({ of }) => of)).not.toContain('event');
    expect(await textOf(answer)).toContain('違うところ');
  });

  it('the same category elsewhere, the same track at the same event', async () => {
    const [list, there] = await talk('CNDT2021のセキュリティカテゴリのセッション', '同じカテゴリをCNDW2024で');
    expect(list?.question.limits.map(({ limit }) => limit).sort()).toEqual(['category', 'event']);
    expect(there?.question.limits).toContainEqual({ limit: 'category', op: 'is', values: ['Security'] });
    expect([...eventsOf(there as Answer)]).toEqual(['cndw2024']);
    const track = await lastOf('CNDT2019のKubernetesの話', '1番目を詳しく', '同じトラックの他の発表');
    expect(track.question.limits.map(({ limit }) => limit)).toEqual(['track', 'event']);
    expect([...eventsOf(track)]).toEqual(['cndt2019']);
  });

  it.each([
    ['その2年後は？', 'cndt2023'],
    ['two years later?', 'cndt2023'],
    ['その1年前は？', 'cndt2020'],
    ['さらに2年前', 'cndt2019'],
  ])('so many years on: %s', async (said, event) => {
    expect([...eventsOf(await lastOf('CNDT2021のキーノート', said))]).toEqual([event]);
  });

  it('what is said around a question is no part of it', async () => {
    const keynotes = await lastOf('CNDS2024のキーノート');
    for (const said of ['間違えた、CNDS2024のキーノート', 'oops, wrong event. CNDS2024 keynotes', 'keynotes at CNDS2024 instead'])
      expect(idsOf(await lastOf('CNDT2022のセキュリティの発表', said)), said).toEqual(idsOf(keynotes));
    const [list, excuse] = await talk('CNDS2024のキーノート', 'こんにちは、遅くなりました');
    expect(excuse).toMatchObject({ kind: 'help', courtesy: 'greeting', context: { sessions: list?.context.sessions } });
  });

  it('facts of the one that is meant', async () => {
    const [list, company, whom] = await talk('Kubernetesのセキュリティの話', '1番目の会社は？', 'by whom?');
    expect(company).toMatchObject({ kind: 'found', direct: { asked: 'company' } });
    expect(whom).toMatchObject({ kind: 'found', direct: { asked: 'speaker' } });
    expect([idsOf(company), idsOf(whom)]).toEqual([[list?.context.sessions[0]], [list?.context.sessions[0]]]);
  });

  it('all of a list', async () => {
    const [list, whole] = await talk('CNDT2023のセッション一覧', '全部見せて');
    expect(idsOf(whole)).toEqual(list?.context.sessions);
    expect(idsOf(whole).length).toBe(48);
  });

  it('help leaves the list as it was', async () => {
    const [list, help] = await talk('CNDT2023のセッション一覧', 'help');
    expect(help?.kind).toBe('help');
    expect(help?.context.sessions).toEqual(list?.context.sessions);
  });
});

describe('what a question goes on with', () => {
  it('a topic asked after the sessions of a day is asked of them, and one that nobody spoke of is found elsewhere', async () => {
    const [, security] = await talk('CNDW2024 2日目の午後', 'セキュリティ系ある？');
    expect(security?.question.carried?.limits.map(({ limit }) => limit)).toEqual(['event', 'day', 'time']);
    expect([...eventsOf(security as Answer)]).toEqual(['cndw2024']);
  });

  it('a kind that the data has none of is not given up for all of a year', async () => {
    expect(await lastOf('2020年のワークショップ', '2021年は？')).toMatchObject({ kind: 'nothing', reason: 'none-of-them' });
  });

  it('so many of a list, in an order', async () => {
    const [list, three] = await talk('さくらインターネットの発表', '新しい順に3つだけ');
    expect(three?.context.sessions).toHaveLength(3);
    expect(list?.context.sessions).toEqual(expect.arrayContaining([...(three?.context.sessions ?? [])]));
    const next = await lastOf('Kubernetesのセキュリティの話', 'もう3件');
    expect(next).toMatchObject({ kind: 'found', context: { shown: 8 } });
  });
});

describe('what is pointed at', () => {
  it('is counted in the list as it was shown, whatever was asked in between', async () => {
    const answers = await talk('SLOの話', '2つ目のスライドある？', '3番目は誰が話した？', '2番目の資料は？', '3番目を詳しく');
    const list = answers[0]?.context.sessions ?? [];
    expect(answers.slice(1).map(idsOf)).toEqual([[list[1]], [list[2]], [list[1]], [list[2]]]);
  });

  it.each([
    'もっと',
    '資料はある？',
    'who spoke?',
    '動画ある？',
    'more',
    'この話のセッションある？',
    '2番目を詳しく',
    'なんでこれ？',
    '1と2を比べて',
  ])('is nothing where nothing was said before: %s', async (words) => {
    const answer = await lastOf(words);
    expect(answer).toMatchObject({ kind: 'nothing', reason: 'no-referent', context: { sessions: [] } });
    expect(await textOf(answer)).toContain('どの話のことか分かりません');
  });

  it.each(['資料はある？', '登壇者は誰？', '詳しく'])('is nothing after a miss: %s', async (words) => {
    expect(await lastOf('ほげほげ語の話', words)).toMatchObject({ kind: 'nothing', reason: 'no-referent' });
  });

  it('is still the list before after a miss', async () => {
    const [list, miss, second] = await talk('SLOの話', 'ほげほげ語の話', '2番目を詳しく');
    expect(miss?.kind).toBe('nothing');
    expect(idsOf(second)).toEqual([list?.context.sessions[1]]);
  });

  it('is not a number that the list does not have', async () => {
    expect(await lastOf('SLOの話', '100番目')).toMatchObject({ kind: 'nothing', reason: 'no-such-place' });
  });
});

describe('browsing', () => {
  it('"only at …" and "and at …?" keep the topic', async () => {
    const [, only, and] = await talk('eBPFの話', 'only at CNDT2022', 'and at CNDW2024?');
    expect(idsOf(only)).toEqual(['cndt2022/1596']);
    expect([...eventsOf(and as Answer)]).toEqual(['cndw2024']);
    expect(and?.question.topics).toEqual(['ebpf']);
  });

  it('his, her and the same person are the speakers of the one that is spoken of', async () => {
    for (const words of ['his other talks', 'her other talks?', 'more by the same person', 'その人の他の話'])
      expect(await lastOf('Istioの話', '2番目', words)).toMatchObject({ question: { limits: [{ limit: 'speaker' }] } });
  });

  it('the event is kept after a miss', async () => {
    const answer = await lastOf('CNDT2022のほげほげ語の話', 'Kubernetesのは？');
    expect([...eventsOf(answer)]).toEqual(['cndt2022']);
  });
});

/** What a dialogue is expected to come to: of each turn the kind, how many, which sessions, what limits them, what the line says. */
interface Expected {
  readonly say: string;
  readonly kind: Answer['kind'];
  readonly reason?: string;
  readonly total?: number;
  /** Places in the first turn's list that are shown, from 1. */
  readonly places?: readonly number[];
  readonly firstRank?: number;
  readonly limits?: readonly string[];
  readonly direct?: string;
}

const DIALOGUES: Readonly<Record<string, readonly Expected[]>> = {
  'details are no list: the next place is counted in the list, and more are the next of it': [
    { say: 'Kubernetesのセキュリティの話', kind: 'found' },
    { say: '1番目を詳しく', kind: 'found', places: [1] },
    { say: '3番目を詳しく', kind: 'found', places: [3] },
    { say: 'もっと', kind: 'found', firstRank: 6 },
  ],
  'pages have their own numbers': [
    { say: 'CNDW2024のセッション一覧', kind: 'list', total: 45, firstRank: 1 },
    { say: 'もっと見せて', kind: 'list', total: 45, firstRank: 6 },
    { say: '次', kind: 'list', total: 45, firstRank: 11 },
    { say: '他には？', kind: 'list', total: 45, firstRank: 16 },
  ],
  'the same in English': [
    { say: 'sessions of CNDW2024', kind: 'list', total: 45, firstRank: 1 },
    { say: 'show me more', kind: 'list', total: 45, firstRank: 6 },
    { say: 'next', kind: 'list', total: 45, firstRank: 11 },
    { say: 'all of them', kind: 'list', total: 45, firstRank: 1 },
  ],
  'thanks leave what is spoken of': [
    { say: 'Ciliumの話', kind: 'found' },
    { say: 'ありがとう', kind: 'help' },
    { say: '資料はある？', kind: 'found', places: [1], direct: 'slides' },
    { say: 'thanks!', kind: 'help' },
    { say: 'who spoke?', kind: 'found', places: [1], direct: 'speaker' },
  ],
  'a list of events has no slides': [
    { say: 'イベント一覧', kind: 'event' },
    { say: '資料はある？', kind: 'nothing', reason: 'no-referent' },
  ],
  'a question that finds nothing leaves the list, and is gone on with': [
    { say: 'CNDT2022のキーノートは？', kind: 'list', total: 5 },
    { say: 'ブロックチェーンの話', kind: 'nothing' },
    { say: '2番目の資料は？', kind: 'found', places: [2] },
  ],
  'everybody of the list that was shown': [
    { say: 'CNDS2024のセッション', kind: 'list', total: 19, limits: ['event'] },
    { say: '登壇者全員教えて', kind: 'list', total: 19, direct: 'speaker', limits: ['event'] },
    { say: 'list all companies', kind: 'list', total: 19, direct: 'company', limits: ['event'] },
    { say: '2番目を詳しく', kind: 'found', places: [2] },
  ],
  'people are counted, not their talks': [
    { say: 'CNDS2024のキーノート', kind: 'list', total: 4 },
    { say: '登壇者は全員で何人？', kind: 'count', total: 4, direct: 'speaker' },
  ],
  'a year, a company, a topic': [
    { say: 'サイボウズの発表は？', kind: 'list', total: 15, limits: ['company'] },
    { say: '去年のは？', kind: 'list', total: 1, limits: ['company', 'year'] },
    { say: 'Kubernetesのは？', kind: 'list', total: 1, limits: ['company', 'year'] },
    { say: '条件なしで', kind: 'list', limits: [] },
  ],
  'one company in place of another': [
    { say: 'CNDT2022 talks by Rakuten', kind: 'list', total: 1, limits: ['event', 'company'] },
    { say: 'not Rakuten, Cybozu', kind: 'list', total: 2, limits: ['event', 'company'] },
  ],
};

describe('dialogues', () => {
  it.each(Object.entries(DIALOGUES))('%s', async (_, turns) => {
    const answers: Answer[] = [];
    for (const { say } of turns) {
      const previous = answers.at(-1)?.context;
      answers.push(await kikigaki.ask({ text: say, limit: 5, ...(previous && { previous }) }));
    }
    const list = answers[0]?.context.sessions ?? [];
    turns.forEach(({ say, kind, reason, total, places, firstRank, limits, direct }, at) => {
      const answer = answers[at] as Answer;
      expect(answer.kind, say).toBe(kind);
      if (reason) expect(answer, say).toMatchObject({ reason });
      if (total !== undefined) expect(answer, say).toMatchObject({ total });
      if (places) expect(idsOf(answer), say).toEqual(places.map((place) => list[place - 1]));
      if (firstRank !== undefined) expect('sessions' in answer && answer.sessions[0]?.rank, say).toBe(firstRank);
      if (limits) expect(answer.question.limits.map(({ limit }) => limit).sort(), say).toEqual([...limits].sort());
      if (direct) expect('direct' in answer && answer.direct?.asked, say).toBe(direct);
    });
  });
});
