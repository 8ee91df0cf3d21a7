const KANJI_DIGITS = '〇一二三四五六七八九';
const KANJI_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const KANJI_NUMBER = /[〇一二三四五六七八九十百千]{1,8}(?=[つ人台個件本回日年月週倍割枚社名段クノポサフ種点章話歳万億])/g;

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ENGLISH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...SMALL.split(' ').map((word, number) => [word, number] as const),
  ...TENS.split(' ').map((word, at) => [word, (at + 2) * 10] as const),
]);
const ENGLISH_UNITS: Readonly<Record<string, number>> = { hundred: 100, thousand: 1_000 };

/** Numbers that a text in normal form writes with letters, as digits: 千七百台 is 1700, "two hundred" is 200. Small ones are words of grammar. */
export function numbersIn(text: string): { readonly written: string; readonly digits: string }[] {
  const japanese = Array.from(text.matchAll(KANJI_NUMBER), ([written]) => ({ written, digits: String(kanjiNumber(written)) }));
  return [...japanese, ...englishNumbers(text)].filter(({ digits }) => Number(digits) > 1);
}

/** 千七百: digits before units, added up; 二三 is 23. */
function kanjiNumber(written: string): number {
  let [sum, digit] = [0, 0];
  for (const letter of written) {
    const unit = KANJI_UNITS[letter];
    if (unit === undefined) digit = digit * 10 + KANJI_DIGITS.indexOf(letter);
    else [sum, digit] = [sum + Math.max(1, digit) * unit, 0];
  }
  return sum + digit;
}

/** The longest runs of number words. */
function englishNumbers(text: string): { written: string; digits: string }[] {
  const found: { written: string; digits: string }[] = [];
  let [run, sum, part]: [string[], number, number] = [[], 0, 0];
  const end = (): void => {
    if (run.length > 0) found.push({ written: run.join(' '), digits: String(sum + part) });
    [run, sum, part] = [[], 0, 0];
  };
  for (const word of text.match(/[a-z]+|[^a-z\s-]/g) ?? []) {
    const [number, unit] = [ENGLISH_NUMBERS.get(word), ENGLISH_UNITS[word]];
    if (number !== undefined) part += number;
    else if (unit === 1_000) [sum, part] = [sum + Math.max(1, part) * unit, 0];
    else if (unit !== undefined) part = Math.max(1, part) * unit;
    else {
      if (word !== 'and') end();
      continue;
    }
    run.push(word);
  }
  end();
  return found;
}
