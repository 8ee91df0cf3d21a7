import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../src/language/numerals.ts';

describe('numbers in letters', () => {
  it.each([
    ['千七百台のサーバ', ['1700']],
    ['百クラスタを移す', ['100']],
    ['二十三人と三つの話', ['23', '3']],
    ['two hundred fans', ['200']],
    ['twenty-five nodes and three thousand pods', ['25', '3000']],
    ['a hundred and fifty people', ['150']],
    ['one thing', []],
    ['三菱と百貨店', []],
    ['', []],
  ])('of %j are %j', (text, digits) => {
    expect(numbersIn(text).map((number) => number.digits)).toEqual(digits);
  });
});
