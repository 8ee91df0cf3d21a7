import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/index.ts';
import { converse, idsOf } from '../fixtures/converse.ts';

/** By pages of five. */
const lastOf = converse(5);
const directOf = (answer: Answer): unknown => ('direct' in answer ? answer.direct : undefined);

/** カサレアル: five talks, the newest first. */
const FIVE = ['cndw2024/2453', 'cndt2023/1970', 'cndt2022/1540', 'cndt2021/1286', 'cndt2020/47'];
const LIST = 'カサレアルの発表';

describe('two of a list are put beside each other as each is pointed at', () => {
  it.each([
    ['こっちと最新のやつの比較おねしゃす', [1, 0]],
    ['それとNGINXのを比較してくれ', [1, 3]],
    ['その発表と、エンジニア育成の発表をくらべてみて', [1, 2]],
    ['could you compare it with number four', [1, 3]],
    ['compare it with the oldest one', [1, 4]],
    ['5番目と4番目の違いざっくり', [4, 3]],
  ])('%s', async (words, places) => {
    const answer = await lastOf(LIST, '2番目くわしく', words);
    expect(answer.kind).toBe('comparison');
    expect(idsOf(answer)).toEqual(places.map((place) => FIVE[place]));
  });

  it('a place that is refused gives way to another', async () => {
    const answer = await lastOf(LIST, '1番と4番を比べて', 'あ、4番じゃなくて3番と比べて');
    expect(idsOf(answer)).toEqual([FIVE[0], FIVE[2]]);
  });

  it('a name that the list has not is a question of its own', async () => {
    const answer = await lastOf(LIST, 'EnvoyとIstioの違いを説明してる話');
    expect(FIVE.some((id) => idsOf(answer).includes(id))).toBe(false);
  });
});

describe('what is asked is asked of one end of the list', () => {
  it.each([
    ['いちばん古い回のやつ、スライド残ってますかね', 'slides'],
    ['一番古いのんは、どのくらいのレベルの人向けなん', 'level'],
    ["oldest one's speaker", 'speaker'],
  ])('%s', async (words, asked) => {
    const answer = await lastOf(LIST, '2番目くわしく', words);
    expect(idsOf(answer)).toEqual([FIVE[4]]);
    expect(directOf(answer)).toMatchObject({ asked });
  });

  it("what's the earliest talk on this list about?", async () => {
    expect(idsOf(await lastOf(LIST, "what's the earliest talk on this list about?"))).toEqual([FIVE[4]]);
  });
});

it('a fact is told in whatever words it is asked for', async () => {
  expect(directOf(await lastOf(LIST, '2番目くわしく', 'それって難易度どんなもんなん'))).toMatchObject({ asked: 'level' });
});

describe('a place', () => {
  it.each(['2番じゃなくて number 3 のほう', 'not the second, the third', '2番目ちゃうて3番目や'])(
    'that is refused is not meant: %s',
    async (words) => {
      expect(idsOf(await lastOf(LIST, '2番目くわしく', words))).toEqual([FIVE[2]]);
    },
  );

  it('at the bottom is the last, whatever number is said with it', async () => {
    const answer = await lastOf(LIST, '1番下のやつ、どのイベント？');
    expect(idsOf(answer)).toEqual([FIVE[4]]);
  });

  it('is no day of a month', async () => {
    const answer = await lastOf(LIST, '1番目', 'これは28日？29日？');
    expect(idsOf(answer)).toEqual([FIVE[0]]);
  });
});

describe('a fact of one of the list keeps the list', () => {
  it.each([
    ['NGINXのほう、くわしゅう知りたい', 3],
    ['エンジニア育成の話って誰がしたの', 2],
    ['ごめん、CNDT2022の方のって言いたかった。日付は？', 2],
  ])('%s', async (words, place) => {
    const answer = await lastOf(LIST, '1番目', words);
    expect(idsOf(answer)).toEqual([FIVE[place]]);
    expect(answer.context.sessions).toEqual(FIVE);
  });

  it('where a narrowing that asks for one leaves one', async () => {
    const list = '塚本さんの発表';
    const answer = await lastOf(list, 'which of those was in Okinawa, and at what venue?');
    expect(idsOf(answer)).toEqual(['cnds2025/2625']);
    expect(answer.context.sessions.length).toBeGreaterThan(1);
  });
});

describe('which of two forms is asked of the talk that is spoken of', () => {
  it.each([
    '開催は現地？リモート？',
    'was that in person somewhere or virtual?',
    'どこの会場だったんですか、それともネット配信？',
  ])('%s', async (words) => {
    const answer = await lastOf('freeeのCNDT2022の発表', words);
    expect(idsOf(answer)).toEqual(['cndt2022/1553']);
    expect(directOf(answer)).toMatchObject({ fact: 'where' });
  });
});

describe('others of who is meant by what they gave', () => {
  it('Pairsの会社', async () => {
    expect(idsOf(await lastOf('エウレカの発表', 'Pairs の会社、ほかの発表もある？'))).toEqual(['cnk/2977']);
  });
});

describe('a first question with more around it than is asked', () => {
  it.each([
    ['I am student from Vietnam, I search talk for beginner at CI/CD Conference 2021', 'cicd2021/1152', 7],
    ['Sorry! Datadog の talks を探してます、any year', 'cnk/3047', 11],
    ['グラファナ社（Grafana Labs）の人が出た session は？', 'cnk/3062', 2],
    ['separate thing: everything from Kong, the API gateway company', 'cndw2024/2454', 4],
    ["I'm sketching a speaker overview for Mercari (not Merpay). What's on record?", 'cndf2023/1846', 4],
    ['Chatworkさん（社名変わる前）のトークまとめたい', 'cndw2024/2395', 5],
    ['オンボーディング資料用に、アクセンチュアの方が登壇した回を探しています', 'cnk/2969', 5],
    ['My boss asked me for the keynotes of CNDT2020, can you list them?', 'cndt2020/43', 9],
    ["Doing research on Japanese startups and I'm after newmo's talks", 'cndw2025/2737', 3],
  ])('%s', async (words, first, total) => {
    const answer = await lastOf(words);
    expect(answer).toMatchObject({ kind: 'list', certainty: 'sure', total });
    expect(idsOf(answer)[0]).toBe(first);
  });

  it('leaves out no subject', async () => {
    expect((await lastOf('アクセンチュアの人が話した、量子コンピュータのセッション')).kind).toBe('nothing');
  });
});

describe('where a talk was', () => {
  it.each([
    ['freeeのCNDT2022の発表', 'At what venue was it?'],
    ['freeeのCNDT2022の発表', '会場はどちらだったのですか'],
    ['freeeのCNDT2022の発表', 'where did they hold it?'],
  ])('%s, then %s', async (list, words) => {
    expect(directOf(await lastOf(list, words))).toMatchObject({ asked: 'of-event', fact: 'where', event: { id: 'cndt2022' } });
  });
});

describe('both that one name is of', () => {
  it('サイボウズの2本を比べてほしい', async () => {
    const answer = await lastOf('Kubernetes Operatorの話', 'サイボウズの2本を比べてほしい');
    expect(answer.kind).toBe('comparison');
    expect(idsOf(answer).toSorted()).toEqual(['cndt2021/1207', 'cndt2022/1579']);
  });

  it('the older of the two that were compared', async () => {
    expect(idsOf(await lastOf(LIST, '1番と4番を比べて', 'その2つ、古いほうはどこで開催？'))).toEqual([FIVE[3]]);
  });
});

describe('why the one that is named is there', () => {
  it.each(['NGINXのやつ、whyここにあるの', 'why is the NGINX one in here?'])('%s', async (words) => {
    const answer = await lastOf(LIST, '1番目', words);
    expect(idsOf(answer)).toEqual([FIVE[3]]);
    expect(answer.context.sessions).toEqual(FIVE);
  });
});

describe('the first page', () => {
  it.each(['ひとつ目のページに戻ってください', '先頭のページからでお願いします', 'back to the first page'])(
    '%s',
    async (words) => {
      const answer = await lastOf('サイボウズの発表', '次のページ', words);
      expect(answer).toMatchObject({ kind: 'list', total: 15 });
      expect(idsOf(answer)[0]).toBe('cnk/2905');
    },
  );
});

describe('somebody whom nobody knows', () => {
  it.each(['got any talks by Stripe employees', 'Spotifyの社員の講演は？'])('is nobody of the list: %s', async (words) => {
    expect((await lastOf('freeeの発表', '1番目', words)).kind).toBe('nothing');
  });
});
