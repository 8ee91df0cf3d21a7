import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Kikigaki } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

let kikigaki: Kikigaki;

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => new Date('2026-11-26T00:00:00Z')));
});

async function talk(turns: readonly string[], listLimit: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const text of turns) {
    const before = answers.at(-1);
    answers.push(await kikigaki.ask({ text, listLimit, ...(before && { previous: before.context }) }));
  }
  return answers;
}
const lastOf = async (...turns: readonly string[]): Promise<Answer> => (await talk(turns, 15)).at(-1) as Answer;
const idsOf = (answer: Answer | undefined): string[] =>
  answer && 'sessions' in answer ? answer.sessions.map(({ session }) => session.id) : [];
/** Ids of what is answered last, and of what one question answers. */
const same = async (turns: readonly string[], question: string): Promise<void> =>
  expect(idsOf(await lastOf(...turns))).toEqual(idsOf(await lastOf(question)));

const STORAGE = 'CNDT2022のStorage / Databaseカテゴリ';
const PEOPLE = 'CNDT2022の組織論カテゴリ';

describe('a list that was shown before is named', () => {
  it.each([
    'ストレージの方、ぜんぶ並べて',
    'ストレージの一覧、もう一度出して',
    'storageのリストに戻って',
    'back to the storage list',
    '2022年のストレージの一覧に戻して',
    'さっきの6件また見せて',
  ])('%s', async (words) => {
    await same([STORAGE, '2番目の会社の他の発表は？', words], STORAGE);
  });

  it.each(['ストレージの方、スライド無しでもいいや', 'ストレージのは資料の有無を気にしない', 'back to storage, slides or not'])(
    'and wider than it was: %s',
    async (words) => {
      await same([STORAGE, 'スライドがあるものだけ', 'この人ほかにも喋ってる？', words], STORAGE);
    },
  );

  it.each(['CNDT2022の組織論、ペパボ込みでもう一回', 'ペパボも入れて', 'put Pepabo back in', 'ペパボありで'])(
    'with what it left out: %s',
    async (words) => {
      await same([PEOPLE, 'ペパボのを抜いて', '最後の、詳しく', words], PEOPLE);
    },
  );

  it('of several, the one of so many', async () => {
    await same(['PagerDutyの発表', '2番目に似た話', 'PagerDutyの5件をまた出して'], 'PagerDutyの発表');
  });
});

describe('something is taken back', () => {
  it.each([
    ['クラウドネイティブ会議のhacomonoの発表', '間違えた、hacomonoじゃなくエウレカ', 'クラウドネイティブ会議のエウレカの発表'],
    ['クラウドネイティブ会議のhacomonoの発表', 'いや、やっぱビットキー', 'クラウドネイティブ会議のビットキーの発表'],
    ['メルカリの発表', 'ちゃう、LINEのや', 'LINEの発表'],
    ['CNDS2024のトラックA', 'やっぱCで', 'CNDS2024のトラックC'],
    ['CNDT2022の2日目のキーノート', 'あ、2日目じゃなくて1日目ね', 'CNDT2022の1日目のキーノート'],
    ['CNDT2020のCI / CDカテゴリ', '2020じゃなくて2021', 'CNDT2021のCI / CDカテゴリ'],
  ])('%s, %s', async (first, words, meant) => {
    await same([first, words], meant);
  });

  it('of the list that had it, whatever was spoken of since', async () => {
    await same(
      ['CNDT2023のキーノート', '2日目だけ', '最後のを話した人は他に何を？', 'Day 2じゃなくてDay 1が見たかった'],
      'CNDT2023の1日目のキーノート',
    );
  });

  it.each([
    ['マルチテナントの話', 'マルチテナントじゃなくてマルチクラスタ', 'マルチクラスタ'],
    ['GitOpsの事例', 'ごめん、GitOpsの話じゃなくてeBPFの話ね', 'ebpf'],
  ])('words: %s, %s', async (first, words, topic) => {
    expect((await lastOf(first, words)).question.topics).toEqual([topic]);
  });

  it('words of an earlier list', async () => {
    const answer = await lastOf('マルチテナントの話', 'LINEヤフーの発表', 'マルチテナントじゃなくてマルチクラスタ');
    expect(answer.question).toMatchObject({ topics: ['マルチクラスタ'], limits: [] });
  });

  it.each(['福岡のやつ以外で', '福岡の以外', '福岡のを抜いて'])('all but some: %s', async (words) => {
    expect(idsOf(await lastOf('マクニカの辻さんの発表', words))).toEqual(['cndw2025/2771', 'cndt2023/1961']);
  });

  it('those of a firm whose name is that of products too', async () => {
    const answer = await lastOf('CNDS2024のOperation / Monitoring / Loggingカテゴリ', 'Googleの以外');
    expect(idsOf(answer)).toEqual(['cnds2024/2274', 'cnds2024/2335']);
  });
});

describe('two are compared', () => {
  it.each([
    'New Relicとどっちが多い',
    'who had more talks, Datadog or New Relic?',
    'DatadogとNew Relic、どっちが上？',
    'DatadogとNew Relicで比べたら？',
  ])('%s', async (words) => {
    const answer = await lastOf('Datadogの発表', words);
    expect(answer.kind).toBe('comparison');
    expect('rows' in answer && answer.rows).toEqual([
      { label: 'Datadog', count: 11 },
      { label: 'New Relic', count: 5 },
    ]);
  });

  it.each(['Grafanaの1番目と2番目', 'Grafanaの1番目と2番目を比べて'])(
    'places of the list that is named again: %s',
    async (words) => {
      const list = await lastOf('Grafanaの話');
      expect(idsOf(await lastOf('Grafanaの話', words))).toEqual(idsOf(list).slice(0, 2));
    },
  );

  it('the list and the one of another event', async () => {
    const answer = await lastOf('CNDW2024のキーノート', 'CNDT2023と比べて');
    expect('rows' in answer && answer.rows.map(({ count }) => count)).toEqual([9, 11]);
  });
});

describe('one of a list', () => {
  it('is the one of a page of one', async () => {
    const answers = await talk([STORAGE, '続きは？', 'これ誰が話したん'], 5);
    expect(idsOf(answers[2])).toEqual(idsOf(answers[1]));
  });

  it.each([
    ['次のやつ', 2],
    ['the next one', 2],
    ['その前のは？', 0],
    ['the one before', 0],
  ] as const)('is beside the one that was spoken of: %s', async (words, place) => {
    const list = await lastOf(PEOPLE);
    expect(idsOf(await lastOf(PEOPLE, '2番目を詳しく', words))).toEqual(idsOf(list).slice(place, place + 1));
  });

  it.each([
    '2番目みたいなの',
    'more like the second',
    'similar to number 2',
    'Bitkeyのやつに似た話',
    'something like the Bitkey one',
  ])('is what others are like: %s', async (words) => {
    const answer = await lastOf('CNDT2023のCI / CDカテゴリ', words);
    expect(answer.kind).toBe('list');
    expect(idsOf(answer).length).toBeGreaterThan(2);
    expect(idsOf(answer)).not.toContain('cndt2023/2021');
  });

  it.each(['その人どこ勤め？', '勤務先は？', 'お勤め先はどちらですか'])('is of a firm: %s', async (words) => {
    const answer = await lastOf(PEOPLE, '1番目は誰？', words);
    expect(answer).toMatchObject({ kind: 'found', direct: { asked: 'company' } });
  });
});

describe('what is left out of a short question', () => {
  it.each([
    ['talks from Red Hat people in 2021', 'IBM?', 'talks by IBM in 2021'],
    ['talks from Red Hat people in 2021', 'how about Microsoft', 'talks by Microsoft in 2021'],
    ['CNDT2021のセキュリティの発表一覧', '同じのをCNDO2021で', 'CNDO2021のセキュリティの発表一覧'],
    ['CNDT2023の1日目のキーノート', 'ひとつ前の年に戻ると？', 'CNDT2022の1日目のキーノート'],
    ['Red Hatの2022年の発表', 'and the one before that?', 'Red Hatの2021年の発表'],
    ['CNDW2025のキーノート一覧', 'ごめん間違い、CNDW2024', 'CNDW2024のキーノート一覧'],
    ['ゼットラボの発表', 'すまん、ヤフーのほう', 'ヤフーの発表'],
  ])('%s, %s', async (first, words, meant) => {
    await same([first, words], meant);
  });

  it.each(['kubernetes ones', 'just the Kubernetes ones', 'その中でKubernetesの', 'Kubernetesのだけ'])(
    'is the list: %s',
    async (words) => {
      const all = await lastOf('talks from Red Hat people');
      const some = await lastOf('talks from Red Hat people', words);
      expect(some.context.sessions.length).toBeGreaterThan(3);
      expect(all.context.sessions).toEqual(expect.arrayContaining([...some.context.sessions]));
    },
  );

  it.each(['and the ones without?', 'ないほうは？', '資料がないのは？'])('is what the condition was: %s', async (words) => {
    const first = 'ヤフーの発表';
    const [all, some] = [idsOf(await lastOf(first)), idsOf(await lastOf(first, 'スライドあるものだけ'))];
    expect(idsOf(await lastOf(first, 'スライドあるものだけ', words))).toEqual(all.filter((id) => !some.includes(id)));
  });

  it.each(['別のイベントでも話してる人？', '他のイベントでも登壇してる？', 'do they speak at other events too?'])(
    'is who: %s',
    async (words) => {
      expect(idsOf(await lastOf('サイボウズの発表', '一番新しいやつ', words))).toEqual(['cndo2021/201']);
    },
  );
});

describe('what a question that found nothing asked for', () => {
  it('is gone on with', async () => {
    const answer = await lastOf('CNDT2022のセッション', 'CNDT2022の組織論カテゴリの上級者向けは？', '初級者向けなら？');
    expect(answer.question.limits).toContainEqual({ limit: 'category', op: 'is', values: ['組織論'] });
    expect(idsOf(answer)).toHaveLength(4);
  });

  it('is where it was asked for, not the words that nothing has', async () => {
    await same(['宇宙エレベータ at CNDT2022', 'キーノートは？'], 'CNDT2022のキーノートは？');
    await same(['CNDT2022のキーノート', 'CNDT2021で木星移住の話は？', 'キーノートは？'], 'CNDT2021のキーノートは？');
  });

  it('is not given up: of a list that is recorded as a whole, none is not', async () => {
    expect((await lastOf('マルチテナントの話', '動画つき', '動画ないのは？')).kind).toBe('nothing');
  });

  it.each(['1年前のCNDTのキーノートは？', '一年前のCNDTだとキーノートどれ？'])('is counted from the list: %s', async (words) => {
    await same(['CNDT2023のキーノート', words], 'CNDT2022のキーノート');
  });
});
