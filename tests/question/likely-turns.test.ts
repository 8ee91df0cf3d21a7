import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerContext } from '../../src/model/answer.ts';
import { featuresOf } from '../../src/question/turn-kinds/features.ts';
import { likelyKinds } from '../../src/question/turn-kinds/likely-kind.ts';
import { kindOf, TURN_KINDS } from '../../src/question/turn-kinds/turn-kind.ts';
import { FEATURES, WEIGHTS } from '../../src/question/turn-kinds/weights.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import { contextsOf, type PhraseReader, readerOfPhrases } from './turn-phrases/read-phrases.ts';

let reader: PhraseReader;
beforeAll(async () => {
  reader = await readerOfPhrases();
});

/** The kind that is told by all features of a phrase, after a list or after one session of it. */
function likely(say: string, label: string): string | undefined {
  const [context] = contextsOf({ say, label }) as [AnswerContext];
  const { turn, followUp } = reader.read(say, context);
  return likelyKinds(featuresOf(turn, kindOf(followUp)))[0]?.kind;
}

describe('the weights', () => {
  it('are one byte for each feature and kind, and one more for each kind', () => {
    expect(atob(WEIGHTS).length).toBe((atob(FEATURES).length / 4 + 1) * TURN_KINDS.length);
  });
});

describe('turns in words that no rule has', () => {
  it.each([
    ['あるだけ見せてえな', 'all'],
    ['切らずに最後まで全部いっぺんに出してください', 'all'],
    ['画面が流れてしまったので、いまの一覧をまた出してもらえませんか', 'again'],
    ['これ、ビギナーでもついてける難しさ？', 'asked-level'],
    ['この人ほかの年にも来てへんの', 'person-others'],
    ['what else has her employer brought along', 'company-others'],
    ['stack the second up against the fifth', 'compare'],
    ['so which ones fell off just now', 'left-out'],
    ['the freshest one of these, please', 'newest'],
    ['ほな、また明日な', 'greeting'],
    ['cheers mate, you saved my afternoon', 'thanks'],
  ])('%s: %s', (say, kind) => expect(likely(say, kind.replace(/^asked-.*/, 'asked'))).toBe(kind));
});

describe('one of a list that is named', () => {
  it.each([
    ['フリーの人の発表', 'バージョンアップのやつを見たい', 'cndf2023/1914'],
    ['Argo CDの話を全部', 'Argo CDのディープダイブのやつ', 'cndt2021/1238'],
    ['メルカリの発表', '絵文字がついてるやつ', 'cndf2023/1846'],
  ])('%s, then %s', async (list, say, id) => {
    const { kikigaki } = await openBundled();
    const first = await kikigaki.ask({ text: list });
    const second = await kikigaki.ask({ text: say, previous: first.context });
    expect('sessions' in second && second.sessions[0]?.session.id).toBe(id);
    expect(second.context.sessions).toEqual(first.context.sessions);
  });
});

describe('what somebody tells of themselves before they ask', () => {
  it.each([
    ['来月の社内勉強会の準備をしてるんだけど、CNDT2022の上級者向けのセッション教えて', 4],
    ["I'm writing a blog post about CI, so please list the talks by people from CircleCI", 7],
    ['すまん別の人と話してたw 改めて、CNDT2022で上級者むけのセッション教えて', 4],
    ['登壇の下調べなのですが、2020年の「組織論」カテゴリは何本ありましたか', 3],
  ])('%s', async (text, total) => {
    const answer = await (await openBundled()).kikigaki.ask({ text });
    expect('total' in answer && answer.total).toBe(total);
  });

  it('leaves no subject out without a word', async () => {
    const { kikigaki } = await openBundled();
    expect((await kikigaki.ask({ text: 'サイボウズの人の、量子コンピュータの話' })).certainty).not.toBe('sure');
    const answer = await kikigaki.ask({ text: 'Chatworkさん（社名変わる前）の一覧' });
    expect(answer).toMatchObject({ kind: 'list', total: 5, notFound: ['社名変わる前'] });
  });

  it('is not taken for that where it names what is asked for', async () => {
    const answer = await (await openBundled()).kikigaki.ask({
      text: '世界に誇れるプラットフォームチームをつくる、の資料のリンクを貼って',
    });
    expect('sessions' in answer && answer.sessions[0]?.session.id).toBe('cndt2020/29');
  });
});
