/** Kanji with kana between, which some leave out: 打ち合わせ, 打合せ; 申し込み, 申込. */
const WITH_OKURIGANA = /^[\p{Script=Han}々]+\p{Script=Hiragana}+[\p{Script=Han}々][\p{Script=Han}\p{Script=Hiragana}々]*$/u;
const INFLECTED = /^([\p{Script=Han}々]+)\p{Script=Hiragana}+$/u;

/**
 * A key that the forms of one word share, so that 減らす finds 減らし, `clusters` finds `cluster` and ネットワーキング finds ネットワーク:
 * for Japanese verbs and adjectives their kanji, for English words their stem, for katakana what -ing is put to.
 * `undefined` where a word has no other forms.
 */
export function formKey(word: string): string | undefined {
  const kanji = INFLECTED.exec(word)?.[1];
  if (kanji) return kanji;
  if (word.length <= MAX_WITH_OKURIGANA && WITH_OKURIGANA.test(word)) return word.replace(/\p{Script=Hiragana}/gu, '');
  if (KATAKANA.test(word)) return katakanaStem(word);
  return /^[a-z]{4,}$/.test(word) ? englishStem(word) : undefined;
}

/** Longer ones are a sentence's part that was not cut. */
const MAX_WITH_OKURIGANA = 8;

/** A word that is written with kanji alone may be one that others write with kana between: its key is itself. */
export const kanjiKey = (word: string): string | undefined => (/^[\p{Script=Han}々]{2,4}$/u.test(word) ? word : undefined);

const KATAKANA = /^[\p{Script=Katakana}ー]{3,}$/u;
/** What a verb's last sound becomes before -ング, and what it was. */
const BEFORE_ING = {
  キ: 'ク',
  ギ: 'グ',
  シ: 'ス',
  ジ: 'ジ',
  チ: 'チ',
  ニ: 'ン',
  ビ: 'ブ',
  ピ: 'プ',
  ミ: 'ム',
  リ: 'ル',
} as const;
/** -er, which Japanese mostly leaves without its ー, keeps its vowel: モニタリング, クラスタリング. An エンジニア is who does it. */
const ENDS_IN_A = /[カガサザタダナハバパマヤャラワ]$/;
const MIN_STEM = 2;

function katakanaStem(word: string): string {
  const stem = word.endsWith('ング') ? withoutIng(word.slice(0, -2)).replace(/ー$/, '') : word;
  return stem.length < MIN_STEM ? word : stem;
}

function withoutIng(word: string): string {
  const dental = /^(.{1,40})[テデ]ィ$/.exec(word);
  if (dental?.[1]) return dental[1] + (word.at(-2) === 'デ' ? 'ド' : 'ト');
  const [front, last] = [word.slice(0, -1), word.at(-1) ?? ''];
  if (last === 'リ' && ENDS_IN_A.test(front)) return front;
  if (last === 'ニ' && front.endsWith('ン')) return front;
  return front + (BEFORE_ING[last as keyof typeof BEFORE_ING] ?? last);
}

/** A light English stem (plural, -ing, -ed, -er, -ment, -ation): enough to bring the forms of one word together. */
function englishStem(word: string): string {
  const stem = word
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^su])s$/, '$1')
    .replace(/(ations?|ating|ated|ator|ate)$/, 'at')
    .replace(/(ments?)$/, '')
    .replace(/(ings?|ed|er|ers)$/, '')
    .replace(/([bdglmnprt])\1$/, '$1')
    .replace(/[ey]$/, '');
  return stem.length >= 3 ? stem : word;
}
