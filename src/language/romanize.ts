/**
 * Katakana and English words in one rough Latin spelling, near enough that a loanword and its origin meet:
 * オブザーバビリティ → obusababiriti, observability → obsebabiriti.
 */

const KANA: Readonly<Record<string, string>> = {
  ア: 'a',
  イ: 'i',
  ウ: 'u',
  エ: 'e',
  オ: 'o',
  カ: 'ka',
  キ: 'ki',
  ク: 'ku',
  ケ: 'ke',
  コ: 'ko',
  サ: 'sa',
  シ: 'si',
  ス: 'su',
  セ: 'se',
  ソ: 'so',
  タ: 'ta',
  チ: 'ci',
  ツ: 'tu',
  テ: 'te',
  ト: 'to',
  ナ: 'na',
  ニ: 'ni',
  ヌ: 'nu',
  ネ: 'ne',
  ノ: 'no',
  ハ: 'ha',
  ヒ: 'hi',
  フ: 'hu',
  ヘ: 'he',
  ホ: 'ho',
  マ: 'ma',
  ミ: 'mi',
  ム: 'mu',
  メ: 'me',
  モ: 'mo',
  ヤ: 'ya',
  ユ: 'yu',
  ヨ: 'yo',
  ラ: 'ra',
  リ: 'ri',
  ル: 'ru',
  レ: 're',
  ロ: 'ro',
  ワ: 'wa',
  ヲ: 'o',
  ン: 'n',
  ガ: 'ga',
  ギ: 'gi',
  グ: 'gu',
  ゲ: 'ge',
  ゴ: 'go',
  ザ: 'za',
  ジ: 'ji',
  ズ: 'zu',
  ゼ: 'ze',
  ゾ: 'zo',
  ダ: 'da',
  ヂ: 'ji',
  ヅ: 'zu',
  デ: 'de',
  ド: 'do',
  バ: 'ba',
  ビ: 'bi',
  ブ: 'bu',
  ベ: 'be',
  ボ: 'bo',
  パ: 'pa',
  ピ: 'pi',
  プ: 'pu',
  ペ: 'pe',
  ポ: 'po',
  ヴ: 'bu',
  ッ: '',
  ー: '',
};
const SMALL_VOWEL: Readonly<Record<string, string>> = { ァ: 'a', ィ: 'i', ゥ: 'u', ェ: 'e', ォ: 'o' };
const SMALL_Y: Readonly<Record<string, string>> = { ャ: 'ya', ュ: 'yu', ョ: 'yo' };

/** Consonants that loanwords mix up are one letter: l/r, v/b, f/h, z/j/c/s; doubled letters are single. */
const mergeConsonants = (roman: string): string =>
  roman
    .replace(/n(?=[pbm])/g, 'm')
    .replace(/[zjc]/g, 's')
    .replace(/l/g, 'r')
    .replace(/v/g, 'b')
    .replace(/f/g, 'h')
    .replace(/(.)\1+/g, '$1');

/** The rough Latin spelling of a katakana word; other characters are left out. */
export function romanizeKatakana(word: string): string {
  let roman = '';
  for (const kana of word.replace(/ウ(?=[ィェォァ])/g, 'w')) {
    const vowel = SMALL_VOWEL[kana];
    const glide = SMALL_Y[kana];
    if (vowel) roman = roman.replace(/[aiueo]$/, '') + vowel;
    else if (glide) roman = roman.replace(/[aiueo]$/, '') + glide.slice(roman.endsWith('si') || /[cj]i$/.test(roman) ? 1 : 0);
    else roman += kana === 'w' ? 'w' : (KANA[kana] ?? '');
  }
  return mergeConsonants(roman.replace(/^ku(?=[eio])|(?<=ri)ku(?=e)/g, 'kw').replace(/^su(?=i)/, 'sw'));
}

/** English spelling to sound, in order; each rule is one habit of English orthography as Japanese hears it. */
const SPELLING_TO_SOUND: readonly (readonly [RegExp, string])[] = [
  [/que(?=$|s$)/g, 'k'],
  [/tion|sion/g, 'shon'],
  [/ture(?=$|s$)/g, 'cha'],
  [/eigh|igh/g, 'ai'],
  [/ough/g, 'o'],
  [/ph/g, 'f'],
  // A before one consonant and E: base, package, template.
  [/a(?=[bcdgkmnpstvz]e(?!ra))/g, 'e'],
  [/ck/g, 'k'],
  [/mn(?=$|s$)/g, 'm'],
  [/^kn/g, 'n'],
  [/^wr/g, 'r'],
  [/^x/g, 'z'],
  [/^ch(?=ao|r)/g, 'k'],
  [/sch/g, 'sk'],
  [/tch|ch/g, 'C'],
  [/sh/g, 's'],
  [/th/g, 's'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/ware(?=$|s$)/g, 'wea'],
  [/ire(?=$|[^aeiou])/g, 'aia'],
  [/all(?=$|s$|[^aeiou])/g, 'ol'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/C/g, 's'],
  [/gg/g, 'G'],
  [/dg(?=[eiy])/g, 'j'],
  [/g(?=[eiy])/g, 'j'],
  [/G/g, 'g'],
  [/du(?=l)/g, 'ju'],
  [/wh/g, 'w'],
  [/wor(?=[^aeiou])/g, 'wa'],
  [/ay/g, 'ei'],
  [/au/g, 'o'],
  [/out(?!e)/g, 'aut'],
  [/oo(?=[^r]|$)/g, 'u'],
  [/oa/g, 'o'],
  [/ow(?=s[ei])|(?<!l)ow(?=er)|(?<=^d|^t|^br|^cr|^cl|^fr)ow(?=n|d)/g, 'au'],
  [/(?:ew|aw)(?=$|[^aeiou])|ow/g, 'o'],
  [/([aeiou])h(?=[^aeiou]|$)/g, '$1'],
  [/([^aeiou])[eo]r(?=$|s$)/g, '$1a'],
  [/[eiu]r(?=[^aeiouyr])/g, 'a'],
  [/([aeiouy])r(?=[^aeiouyr]|$|e$)/g, '$1'],
  [/([^aeiou])e$/g, '$1'],
  [/y/g, 'i'],
  [/^kweue/g, 'kyu'],
];

/** The rough Latin spelling of an English word; everything but letters is left out. */
export function romanizeEnglish(word: string): string {
  let roman = word.toLowerCase().replace(/[^a-z]/g, '');
  for (const [spelling, sound] of SPELLING_TO_SOUND) roman = roman.replace(spelling, sound);
  return mergeConsonants(roman.replace(/sh/g, 's'));
}
