/** The digits 1 to 9 in kanji. */
const KANJI = '一二三四五六七八九';
/** A number as Japanese questions write it, for patterns. */
export const NUMBER = '\\d{1,4}|[一二三四五六七八九十]{1,3}|元';
/** Numbers in English words, by their place. */
const EN_NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** A number as English questions write it, for patterns. */
export const EN_NUMBER = '\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten';

/** A number in digits, kanji or English words; 元 is the first year of an era. */
export function numberOf(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '元') return 1;
  const english = EN_NUMBERS.indexOf(text);
  if (english >= 0) return english;
  const ten = text.indexOf('十');
  if (ten < 0) return text.length === 1 ? KANJI.indexOf(text) + 1 : Number.NaN;
  const units = text[ten + 1];
  return (ten === 0 ? 1 : KANJI.indexOf(text[0] ?? '') + 1) * 10 + (units === undefined ? 0 : KANJI.indexOf(units) + 1);
}
