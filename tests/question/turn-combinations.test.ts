import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { bundledDataFolder } from '../../src/index.ts';
import { createVocabularyMatcher } from '../../src/language/vocabulary-matcher.ts';
import { lookUpNames } from '../../src/loading/name-dictionary.ts';
import type { AnswerContext } from '../../src/model/answer.ts';
import { EMPTY_QUESTION } from '../../src/model/empty-question.ts';
import type { FollowUp } from '../../src/model/question.ts';
import { readFollowUp } from '../../src/question/follow-up.ts';
import { createLexicon, type Lexicon } from '../../src/question/lexicon.ts';
import { collectNames } from '../../src/question/names.ts';
import { readQuestion } from '../../src/question/read-question.ts';

const NOW = new Date('2026-11-26T00:00:00Z');
let lexicon: Lexicon;

beforeAll(async () => {
  const { corpus } = readCorpus(await loadDataFiles([bundledDataFolder()]));
  const names = await collectNames(corpus, createVocabularyMatcher(corpus.vocabulary), lookUpNames, async () => {});
  lexicon = createLexicon(corpus, names);
});

/** Intermediate talks on security at an event, chosen from more of them; the second is spoken of. */
const LIST: AnswerContext = {
  question: {
    ...EMPTY_QUESTION,
    text: '',
    intent: 'list',
    limits: [
      { limit: 'event', op: 'is', values: ['cndt2021'] },
      { limit: 'difficulty', op: 'is', values: ['intermediate'] },
    ],
    among: 9,
  },
  sessions: ['cndt2021/1', 'cndt2021/2', 'cndt2021/3', 'cndt2021/4'],
  shown: 2,
  focus: 'cndt2021/2',
  leftOut: ['cndt2021/5'],
};

function read(text: string): FollowUp | undefined {
  return readFollowUp(readQuestion(text, lexicon, { now: NOW }), LIST, lexicon, { now: NOW })?.followUp;
}

/** Every way to join one of each list. */
const joined = (...lists: readonly (readonly string[])[]): string[] =>
  lists.reduce<string[]>((all, parts) => all.flatMap((before) => parts.map((part) => before + part)), ['']);

const PLEASE_JA = ['', 'ください', 'ほしい', 'くれる？', 'もらえますか', 'ちょうだい'];
const BEFORE_EN = ['', 'please ', 'can you ', 'could you please ', "let's "];

const CASES: readonly {
  readonly what: string;
  readonly says: readonly string[];
  readonly is: (followUp: FollowUp | undefined) => boolean;
}[] = [
  {
    what: 'a place of the list',
    says: [
      ...joined(
        ['2番目', '2つ目', '二つ目', 'ふたつめ', '2こめ', '2件目', '2本目', '2番', '2個目'],
        ['を', 'のやつを'],
        ['見せて', '開いて', '詳しく教えて'],
        ['', 'ください'],
      ),
      ...joined(
        BEFORE_EN.slice(0, 4),
        ['show me ', 'open ', 'tell me about ', 'describe '],
        ['the second', 'the second one', 'number two', '#2', 'the 2nd talk'],
      ),
    ],
    is: (one) => one?.kind === 'details' && one.index === 1,
  },
  {
    what: 'the next page',
    says: [
      ...joined(['次', '続き', '残り', 'つづき'], ['を', 'も'], ['見せて', '出して', '表示して'], PLEASE_JA),
      ...joined(
        BEFORE_EN.slice(0, 3),
        ['show ', 'list ', 'give me '],
        ['the rest', 'the next page', 'the remaining ones', 'some more', 'more results'],
      ),
    ],
    is: (one) => one?.kind === 'more',
  },
  {
    what: 'conditions taken back by their kind',
    says: [
      ...joined(
        ['レベル', '難易度'],
        ['の条件', 'の絞り込み', 'のフィルター', 'の制限', 'の指定'],
        ['を', 'は'],
        ['外して', 'やめて', '解除して', 'なくして', '消して', '取り下げて'],
        ['', 'ください'],
      ),
      ...joined(['レベル', '難易度'], ['は', ''], ['問わない', '問わず', '気にしない', '関係なく', '何でもいい']),
      ...joined(
        BEFORE_EN,
        ['drop', 'remove', 'lift', 'forget', 'ignore', 'clear'],
        [' the level ', ' the difficulty '],
        ['filter', 'condition', 'restriction', 'limit'],
      ),
    ],
    is: (one) => one?.kind === 'widen' && one.names.includes('difficulty'),
  },
  {
    what: 'what meets a condition kept',
    says: [
      ...joined(
        ['スライドのある', '資料のある'],
        ['ものだけ', 'やつだけ'],
        ['にして', '残して', '見せて', '表示して'],
        ['', 'ください'],
      ),
      ...joined(
        ['資料のないもの', 'スライドなしのやつ', '資料がないの'],
        ['は', 'を'],
        ['外して', '除いて', '省いて', '消して'],
        ['', 'ください'],
      ),
      ...joined(
        BEFORE_EN,
        ['skip', 'drop', 'exclude', 'remove', 'hide', 'leave out'],
        [' the ones', ' those', ' everything'],
        [' without slides'],
      ),
      ...joined(
        BEFORE_EN,
        ['keep only', 'narrow it down to', 'limit it to', 'show only'],
        [' the ones', ' those'],
        [' with slides'],
      ),
    ],
    is: (one) => one?.kind === 'narrow' && one.limits.some(({ limit, op }) => limit === 'has' && op === 'is'),
  },
  {
    what: 'what was left out',
    says: [
      ...joined(
        ['外れた', '落ちた', '消えた', '除かれた', '弾かれた', '省かれた', '除外された'],
        ['のは', 'やつは', 'ものは'],
        ['', 'どれ', '何', 'どれですか'],
        ['？'],
      ),
      ...joined(
        ['what ', 'which ones ', 'which talks '],
        ['were ', 'got '],
        ['dropped', 'removed', 'excluded', 'left out', 'filtered out', 'cut'],
        ['?'],
      ),
      ...joined(['what did you ', 'which did you '], ['drop', 'remove', 'exclude', 'leave out', 'filter out', 'skip'], ['?']),
    ],
    is: (one) => one?.kind === 'left-out',
  },
  {
    what: 'material that is to be had, not lost',
    says: joined(
      ['スライド', '資料', '動画', '録画', '登壇資料'],
      ['落ちてる', '落ちてます', '落ちています', '落ちてますか', '落ちていますか'],
      ['？'],
    ),
    is: (one) => one?.kind === 'asked',
  },
  {
    what: 'the year beside one that is named',
    says: [
      ...joined(['2021年の', '2021の'], ['次の年の', '翌年の', '翌年度の'], ['やつ', 'もの', '発表', ''], ['は？']),
      'and the year after 2021?',
    ],
    is: (one) =>
      one?.kind === 'replace' && one.named.limits.some(({ limit, values }) => limit === 'year' && values.join() === '2022'),
  },
  {
    what: 'what else a speaker gave',
    says: [
      ...joined(['同じ人の', 'この登壇者の', 'その話者の'], ['別件', '別の回'], ['は？', 'を見せて', '']),
      ...joined(['did they speak ', 'have they spoken '], ['on other occasions', 'at other times'], ['?', ' too?']),
    ],
    is: (one) => one?.kind === 'same-speaker' && one.isOthers && one.named.topics.length === 0,
  },
  {
    what: 'another order',
    says: [
      ...joined(
        ['日付順', '新しい順', '古い順', '時系列', '開催日順'],
        ['に', 'で'],
        ['並べて', '並べ替えて', 'ソートして', '見せて'],
        ['', 'ください', 'ほしい'],
      ),
      ...joined(
        BEFORE_EN,
        ['sort', 'order', 'arrange', 'reorder'],
        [' them', ' these', ' the list'],
        [' by date', ' chronologically', ' newest first'],
      ),
    ],
    is: (one) => one?.kind === 'ordered' && one.order.n === null,
  },
  {
    what: 'two of the list side by side',
    says: [
      ...joined(
        ['1番と3番', '1つ目と3つ目', '1と3'],
        ['を', 'って'],
        ['比べて', '比較して', '見比べて', 'くらべて'],
        ['', 'みて', 'ください', 'ほしい'],
      ),
      ...joined(BEFORE_EN, ['compare ', 'contrast '], ['1 and 3', 'the first and the third', 'number 1 with number 3']),
    ],
    is: (one) => one?.kind === 'compare' && one.indexes.join() === '0,2',
  },
  {
    what: 'who gave it',
    says: [
      ...joined(
        ['話し', '登壇し', '発表し', 'しゃべっ', '喋っ', '講演し'],
        ['た', 'てた', 'ている', 'ていた'],
        ['人', 'ひと', '方'],
        ['は', 'は？', 'は誰ですか', 'を教えて'],
      ),
      ...joined(['presented', 'given', 'delivered', 'held'], [' by', ' by?', ' by whom?']),
      ...joined(
        ['who ', 'and who '],
        ['presented', 'gave', 'delivered', 'held', 'did'],
        [' it', ' that talk', ' this one'],
        ['?'],
      ),
    ],
    is: (one) => one?.kind === 'asked',
  },
  {
    what: 'others of the same person or company',
    says: [
      ...joined(
        ['その', 'この', '同じ'],
        ['人', '登壇者', '方', '会社', '企業'],
        ['の', 'が話した'],
        ['他の', 'ほかの', '別の'],
        ['発表', '話', 'セッション', '登壇'],
        ['', 'は？', 'も見たい'],
      ),
      ...joined(
        ['other talks ', 'more talks ', 'anything else '],
        ['by ', 'from '],
        ['that ', 'this ', 'the same '],
        ['speaker', 'person', 'company', 'firm'],
        ['', '?', ' please'],
      ),
    ],
    is: (one) => one?.kind === 'same-speaker' || one?.kind === 'same-company',
  },
];

describe('a follow-up is what is done, to what, said in whatever way', () => {
  it.each(CASES.map((one) => [one.what, one] as const))('%s', (_, { says, is }) => {
    const missed = says.filter((text) => !is(read(text)));
    expect(says.length).toBeGreaterThan(20);
    expect(missed).toEqual([]);
  });
});

describe('what is said of nothing else than a subject is no follow-up', () => {
  it.each(
    joined(
      ['Kubernetesの', 'Terraformの', 'サービスメッシュの'],
      ['発表', 'セッション', '話'],
      ['を探しています', 'を全部見せて', 'はありますか', 'をもっと知りたい'],
    ).concat(
      joined(
        ['talks on ', 'any sessions about ', 'show me talks about '],
        ['Kubernetes', 'service mesh', 'Terraform'],
        ['', ' please', ' from 2022'],
      ),
    ),
  )('%s', (text) => {
    expect([undefined, 'new']).toContain(read(text)?.kind);
  });
});
