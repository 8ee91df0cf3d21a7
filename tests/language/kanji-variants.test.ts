import { expect, it } from 'vitest';
import { foldKanjiVariants } from '../../src/language/kanji-variants.ts';
import { normalizeText, normalizeWithOrigins } from '../../src/language/normalize-text.ts';

it('gives kanji in names their common form', () => {
  expect(foldKanjiVariants('髙島 濵﨑 𠮷田 廣瀨 大澤 渡邉 渡邊 齋藤 德永 櫻井')).toBe(
    '高島 浜崎 吉田 広瀬 大沢 渡辺 渡辺 斎藤 徳永 桜井',
  );
});

it('leaves other characters alone, whatever they are', () => {
  const text = '東京都の可観測性、Kubernetes 1.30 を試す🙂';
  expect(foldKanjiVariants(text)).toBe(text);
});

it('does not change a common form again', () => {
  const text = '髙濵邊齋廣澤瀨圓國學';
  expect(foldKanjiVariants(foldKanjiVariants(text))).toBe(foldKanjiVariants(text));
});

it('belongs to the normal form of text, which knows where the letters came from', () => {
  expect(normalizeText('葛\u{E0100}飾区')).toBe('葛飾区');
  const { text, origins } = normalizeWithOrigins('𠮷田さん');
  expect(text).toBe('吉田さん');
  expect(origins).toEqual([0, 2, 3, 4, 5]);
});
