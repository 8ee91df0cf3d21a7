import { describe, expect, it } from 'vitest';
import { createWordCover } from '../../src/language/word-cover.ts';

describe('a word cover', () => {
  const covers = createWordCover({
    words: ['番', '目', '番目', 'サンキュ', 'サンキュー', 'good morning'],
    character: /[ー\s😀]/u,
  });

  it.each(['', '番目', '目番番目', 'サンキューー', 'good morning 番', '😀番'])(
    '%j is nothing but words and characters given',
    (text) => {
      expect(covers(text)).toBe(true);
    },
  );

  it.each(['番目初', 'サン', 'good', '😁', '番\ud83d'])('%j has something else', (text) => {
    expect(covers(text)).toBe(false);
  });

  it('reads a text that words cover in exponentially many ways', () => {
    expect(covers(`${'番目サンキュー'.repeat(1_000)}初`)).toBe(false);
    expect(covers('番目サンキュー'.repeat(1_000))).toBe(true);
  });
});
