import { createWordCover } from '../language/word-cover.ts';
import type { FollowUp, Limits, Question } from '../model/question.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  ひと: 1,
  ふた: 2,
  みっ: 3,
  よっ: 4,
  いつ: 5,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '5th': 5,
  one: 1,
  two: 2,
  three: 3,
  last: -1,
};
const NTH_JA = /(\d{1,2}|[一二三四五]|ひと|ふた|みっ|よっ|いつ)(?:番目|つ目|つめ|個目|件目|本目|番)/;
const NTH_EN =
  /(?:the |number |no\. ?|#)(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|last|\d{1,2})(?: (?:one|talk|session|result|presentation))?(?![a-z0-9%])|^#?(\d)$/;
const FIRST = /最初の|いちばん上|一番上|トップの/;
const LAST = /最後の|いちばん下|一番下/;

const MORE =
  /^(?:もっと(?:見せて|見たい|ある|ない)?|他に(?:も)?(?:は|も)?(?:ある|ない|ありますか|ありませんか)?|ほかに(?:も)?(?:は|も)?(?:ある|ない|ありますか)?|他のは(?:ある|ない)?|ほかのは|続き(?:は|を)?(?:見せて)?|つづき|次(?:の|は|を)?(?:ページ)?|さらに|それ以外(?:は|に|には)?(?:ある)?|(?:show )?(?:me )?(?:some )?more(?: results?| please)?|(?:are there |any |and )?(?:any )?others?|what else|anything else|next(?: page)?|others)[\s?？!！。.]*$/;
const SIMILAR =
  /似(?:た|てる|ている|たような)|類似|関連(?:する|の)|近い(?:話|セッション|内容)|similar|related|like (?:that|this|it)(?: one)?/;
const SAME_SPEAKER =
  /(?:その|この|同じ|あの|彼の|彼女の)?(?:登壇者|スピーカー|発表者|話者|人|方)の(?:ほか|他|別|ほかの|他の|別の)(?:の)?(?:話|セッション|発表|トーク|講演|登壇)?|同じ(?:登壇者|スピーカー|発表者|人)の|(?:その|この)(?:登壇者|スピーカー|発表者|人)は?(?:他|ほか)に|(?:other|more|another|any other|what other) (?:talks?|sessions?|presentations?)(?: \S+){0,3}? (?:by|from|of) (?:the |that |this )?(?:same )?(?:speaker|person|presenter|him|her|them)|same speaker|what else did (?:the speaker|they|he|she)/;
const DETAILS =
  /詳しく|くわしく|詳細|全部(?:見せ|教え)|内容(?:は|を)?(?:教えて|見せて)?|中身|もっと知りたい|details?|tell me more|more about|in (?:more )?detail|open (?:it|the|that)|show (?:me )?(?:it|the|that)/;
const IN_ENGLISH =
  /英語(?:の|で)?(?:の?(?:やつ|もの|セッション|発表|話))?(?:は|だけ)?[\s?？。]*$|^(?:(?:only|any|just) )?(?:the )?(?:ones? )?(?:in english|english ones?|english only)[\s?.]*$/;
const ONLY =
  /だけ|のみ|に(?:絞|しぼ)|限定|(?:の|で)?は[\s?？]*$|なら|では[\s?？]*$|のうち|の中で|only|just|limit|what about|how about|^(?:in|at|from|and) |のは|のも/;
/** Of a question that refers back nothing else is left. */
const isPointing = createWordCover({
  character: /[ぁ-ん\s?？。、,.!！〜~ー…#'\d-]/,
  words: [
    ...'番 個 件 本 目 最初 最後 上 下 一 二 三 四 五 話 話者 人 登壇者 発表者 発表 スピーカー セッション トーク 講演 方'.split(
      ' ',
    ),
    ...'詳細 内容 中身 見 教 知 開 詳 観 聞 欲 絞 限定 中 英語 他 別 同 関連 類似 近 似 何 誰 資料 動画 会社 場所 リンク'.split(
      ' ',
    ),
    ...'the that this it its one ones talk talks session sessions presentation result speaker slide slides video'.split(' '),
    ...'recording event company link url detail details number first second third fourth fifth last'.split(' '),
    ...'of for on about by in at to from and only just more similar related like same other others else'.split(' '),
    ...'please me show tell give open limit read see watch got do did you have has can i a an'.split(' '),
    ...'what how who when where which is was are were there any no english everything all'.split(' '),
  ],
});

/** Recognises a question that refers to the answer before it; `undefined` for one that stands alone. `read` is the question as read by itself. */
export function readFollowUp(read: Question, hasSessions: boolean): FollowUp | undefined {
  if (read.intent === 'help') return undefined;
  const text = read.text.normalize('NFKC').toLowerCase().trim();
  const index = indexOf(text);
  if (!hasSessions) return undefined;
  if (MORE.test(text)) return { kind: 'more' };
  if (IN_ENGLISH.test(text)) return { kind: 'in-english' };
  if (SAME_SPEAKER.test(text)) return { kind: 'same-speaker', index: index ?? 0 };
  const topic = read.topics.join(' ');
  const pointsOnly = isPointing(topic);
  if (!pointsOnly) return undefined;
  const limits = limitsOf(read);
  if (SIMILAR.test(text)) return { kind: 'similar', index: index ?? 0 };
  if (Object.keys(limits).length > 0) return ONLY.test(text) || read.intent !== 'count' ? { kind: 'narrow', limits } : undefined;
  if (read.asked) return { kind: 'asked', index: index ?? 0 };
  if (index !== undefined || DETAILS.test(text)) return { kind: 'details', index: index ?? 0 };
  return undefined;
}

/** Which session of the answer is meant, from 0; -1 for the last. */
function indexOf(text: string): number | undefined {
  const named = NTH_JA.exec(text)?.[1] ?? NTH_EN.exec(text)?.slice(1).find(Boolean);
  if (named) {
    const number = NUMBERS[named] ?? Number(named);
    return number > 0 ? number - 1 : number;
  }
  if (FIRST.test(text)) return 0;
  return LAST.test(text) ? -1 : undefined;
}

const LIMITS: readonly (keyof Limits)[] = [
  'events',
  'years',
  'days',
  'people',
  'companies',
  'categories',
  'tracks',
  'kinds',
  'statuses',
  'having',
];

const limitsOf = (question: Question): Partial<Limits> =>
  Object.fromEntries(LIMITS.filter((limit) => question[limit].length > 0).map((limit) => [limit, question[limit]]));
