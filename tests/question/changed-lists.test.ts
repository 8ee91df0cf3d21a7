import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/index.ts';
import { converse, idsOf } from '../fixtures/converse.ts';

/** By pages of five. */
const lastOf = converse(5);
const totalOf = (answer: Answer): number | undefined => ('total' in answer ? answer.total : undefined);

describe('a condition is taken back by its kind, in whatever words', () => {
  it.each([
    'event は any で',
    'drop the year, I want their talks from any time',
    'イベントは限定しないで、サイボウズ全部に戻す',
    'forget the event, every Cybozu thing',
    'イベントで区切らなくていいです',
    'イベント問わずサイボウズのものを出して',
    '年はもう気にせんでええわ、サイボウズ全部の年で',
  ])('the event: %s', async (words) => {
    expect(totalOf(await lastOf('サイボウズの発表', 'CNDT2022のだけ', words))).toBe(15);
  });

  it.each(['level はなんでもOKに戻そう', 'レベルは何でもいいよ', 'level は any で'])('the level: %s', async (words) => {
    expect(totalOf(await lastOf('CNDT2022のSecurityカテゴリ', '中級だけ', words))).toBe(4);
  });

  it('and what stays is said beside it', async () => {
    const turns = ['CNDT2022のSecurityカテゴリ', '2日目だけ'] as const;
    expect(totalOf(await lastOf(...turns, 'CNDT2021 全日程だと？ category は Security のまま'))).toBe(5);
    const slides = await lastOf(
      'CI/CD Conference 2023の初級',
      'スライドありだけ',
      'slidesの有無はdon’t careで、CI/CD Conference 2021の初級は？',
    );
    expect(totalOf(slides)).toBe(7);
  });

  it.each([
    '日にちの条件だけ外して',
    'both days, still with slides',
    'スライドありのまま両日で',
    'drop the day but keep the slides',
  ])('one of two, and the other stays: %s', async (words) => {
    expect(totalOf(await lastOf('CNDT2022の初級', '2日目だけ', 'スライドありだけ', words))).toBe(10);
  });

  it('where and when as one', async () => {
    expect(totalOf(await lastOf('ウォンテッドリーの発表', 'just 2020, the Tokyo one', 'lift the 2020 filter'))).toBe(8);
  });

  it('a list that was only left out is no whole list', async () => {
    const turns = ['DMMの発表', 'CNDT2022のだけ', '外れたのは？', 'CICD2023だと？'] as const;
    expect(totalOf(await lastOf(...turns, 'never mind the event, all of DMM'))).toBe(5);
  });
});

describe('what is refused is not meant', () => {
  it.each(['失礼、翌年ではなく翌々年の2022の間違いでした', 'not the year after, 2022'])('a year: %s', async (words) => {
    expect(idsOf(await lastOf('CNDT2020のゼットラボの発表', '翌年のCNDTでは？', words))).toEqual(['cndt2022/1536']);
  });

  it('a name that several people have', async () => {
    const answer = await lastOf('Taiji Haginoさんの講演', 'HaginoさんではなくMasahiko Funakiさんの間違いでした');
    expect(idsOf(answer)).toEqual(['cndt2023/2070', 'cndt2022/1547', 'cndt2021/1294']);
  });

  it('one of two that were compared', async () => {
    const answer = await lastOf('Taiji Haginoさんの発表', '2番と4番を比べて', '4番じゃなくて3番と比べて');
    expect(answer?.kind).toBe('comparison');
    expect(new Set(idsOf(answer))).toEqual(new Set(['cnds2024/2331', 'cndt2023/2074']));
  });

  it.each([
    ['swap JFrog for Hatena, full list please', 5],
    ['replace JFrog with Hatena', 5],
    ['JFrogをはてなに変えて', 5],
  ])('a value for another: %s', async (words, total) => {
    expect(totalOf(await lastOf('JFrogの発表', words))).toBe(total);
  });
});

describe('a place of a list that is named, whichever was shown since', () => {
  it.each([
    'too bad. Within the JFrog ones, the fifth: is there a recording?',
    '残念。さっきのJFrogの5本の、5つ目の動画は？',
    'JFrogの一覧の最後のやつ、詳しく',
    'go back to the JFrog list and tell me about the fifth item',
    'bottom of the JFrog list: where was it?',
  ])('%s', async (words) => {
    const answer = await lastOf('JFrogの発表', 'CNDT2022のキーノート', words);
    expect(idsOf(answer)).toEqual(['cndt2019/1C4']);
    expect(answer?.context.sessions).toHaveLength(5);
  });

  it('also by a year that only its event has', async () => {
    expect(idsOf(await lastOf('CNDT2019のゼットラボの発表', 'Snykの発表', '2019 のリストの last one、何日？'))).toEqual([
      'cndt2019/2G4',
    ]);
  });

  it('another value of what a named list was limited by', async () => {
    const turns = ['CI/CD Conference 2021の初級', 'COCOAの話、which company？'] as const;
    expect(totalOf(await lastOf(...turns, 'あと intermediate は？同じ2021のCI/CDで'))).toBe(9);
  });
});

describe('what was counted is shown', () => {
  it.each(['show them to me', 'では並べていただけますか', '中身も並べて', 'list which ones they are'])('%s', async (words) => {
    const answer = await lastOf('How many beginner sessions did CNDW2025 have?', words);
    expect(answer?.kind).toBe('list');
    expect(totalOf(answer)).toBe(15);
  });

  it.each(['How many in total?', '全部で何件？', 'show everything'])(
    'and where nothing was shown, nothing is: %s',
    async (words) => {
      expect(await lastOf(words)).toMatchObject({ kind: 'nothing', reason: 'no-referent' });
    },
  );

  it('in all, of a company as a whole', async () => {
    expect(totalOf(await lastOf('サイボウズの2022年の発表', 'サイボウズは通算で何回出てる？'))).toBe(15);
    expect(totalOf(await lastOf('JFrogの発表', 'みずほ銀行って how many 登壇？'))).toBe(2);
  });
});

describe('another event or year than that of the list', () => {
  it.each(['Same category, one Winter earlier?', 'the previous winter edition, same category, all days'])('%s', async (words) => {
    expect(idsOf(await lastOf('CNDW2025の組織論カテゴリ', words))).toEqual(['cndw2024/2374']);
  });

  it('with a place or a season that is said again', async () => {
    expect(idsOf(await lastOf('バンダイナムコスタジオの2022年のTokyoの登壇', '同じTokyoで1年さかのぼると'))).toEqual([
      'cndt2021/1268',
    ]);
    expect(idsOf(await lastOf('Preferred NetworksがCNDW2024でやった話', '翌年のWinterだと？'))).toEqual(['cndw2025/2725']);
  });

  it('the event that a fact was asked of last', async () => {
    const answer = await lastOf('CNDT2022の初級', 'CNDS2024はいつあった？', 'そこのキーノートを並べて');
    expect(totalOf(answer)).toBe(4);
  });

  it('the one after an event that is named', async () => {
    expect(totalOf(await lastOf('CNDS2024の次のSummerでのキーノートは？'))).toBe(6);
  });

  it('somebody else than whose talks they are', async () => {
    expect(totalOf(await lastOf('JFrogの発表', '1番目の人のほかの発表', 'Now mabl: what did they bring?'))).toBe(2);
  });
});

describe('all but the one that is spoken of', () => {
  it.each([
    'apart from that, has KINTO given more?',
    'KINTOテクノロジーズの、これ以外の登壇は？',
    'この講演以外にKINTOテクノロジーズは何を話した？',
  ])('%s', async (words) => {
    const answer = await lastOf('KINTOテクノロジーズのクラウドネイティブ会議の発表', '1番目を詳しく', words);
    expect(idsOf(answer)).toEqual(['cndw2025/2760', 'cndw2025/2683', 'cndw2025/2774']);
  });

  it.each(['did its speaker do any others?', 'これ話した人、以前も出てた？'])('%s', async (words) => {
    expect(idsOf(await lastOf('サイボウズのCNDT2022の発表', '1番目を詳しく', words))).toEqual(['o11y2022/1357']);
  });
});

describe('in the words that people have for it', () => {
  it.each(["don't limit it to CNDT2022 anymore", 'CNDT2022に限らなくていいです', '全部の年で見せて'])(
    'not kept to: %s',
    async (words) => {
      expect(totalOf(await lastOf('サイボウズの発表', 'CNDT2022のだけ', words))).toBe(15);
    },
  );

  it.each(['キーノートいらない', '基調講演は不要です'])('not wanted: %s', async (words) => {
    expect(totalOf(await lastOf('CNDT2022の初級', words))).toBe(25);
  });

  it.each(['今度ははてなで', '会社間違えた、はてなで', 'JFrogちゃうわ、はてなや', 'はてなに訂正'])(
    'another name alone: %s',
    async (words) => {
      expect(totalOf(await lastOf('JFrogの発表', words))).toBe(5);
    },
  );

  it.each(['no 2021', 'sorry, 2021'])('another year, not without it: %s', async (words) => {
    expect(idsOf(await lastOf('Chatworkの2022年の発表', words))).toEqual(['cndo2021/361']);
  });

  it.each(['次のCNDTでは', 'その次の開催は', 'the next CNDT', 'next one in the series'])(
    'the next of a series: %s',
    async (words) => {
      expect(totalOf(await lastOf('CNDT2021のキーノート', words))).toBe(5);
    },
  );

  it.each(['前回のWinterでは', 'the winter before', 'previous CNDW'])('the one before: %s', async (words) => {
    expect(totalOf(await lastOf('CNDW2025の初級', words))).toBe(19);
  });

  it.each(['Summerのほうは？', '同じ年の夏は？', 'the summer edition of the same year'])(
    'another of that year: %s',
    async (words) => {
      expect(totalOf(await lastOf('CNDW2025の初級', words))).toBe(12);
    },
  );

  it.each(['イベントの指定は不要でした', 'CNDT2022の条件はいりません'])('a condition that is not needed: %s', async (words) => {
    expect(totalOf(await lastOf('サイボウズの発表', 'CNDT2022のだけ', words))).toBe(15);
  });

  it.each(['previous list please', '一つ前のリストをもう一度', 'さっきのサイボウズのリスト出して'])(
    'a list before: %s',
    async (words) => {
      expect(totalOf(await lastOf('サイボウズの発表', 'Snykの発表', words))).toBe(15);
    },
  );

  it('oops, day one', async () => {
    expect(totalOf(await lastOf('CNDT2022の初級', '2日目だけ', 'oops, day one'))).toBe(18);
  });

  it('from a place on', async () => {
    expect(idsOf(await lastOf('サイボウズの発表', '6件目から'))[0]).toBe('cndt2022/1579');
  });

  it('of a list that is named, those that meet what else is said', async () => {
    const turns = ['サイボウズの発表', 'CNDK2019でのOpenAIの発表は？'] as const;
    expect(totalOf(await lastOf(...turns, 'ならサイボウズの方、CNDT2022分だけ見せて'))).toBe(2);
  });

  it.each(['Snyk people: what did they present?', '一旦リセットして、Snykの発表', 'では次の質問、Snykの発表を見せてください'])(
    'a question of its own: %s',
    async (words) => {
      expect(totalOf(await lastOf('CNDT2022の初級', '2日目だけ', words))).toBe(3);
    },
  );
});
