import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFindMarks, mergeMarks } from '../../src/answer/find-marks.ts';
import { createVocabularyMatcher, spellVocabulary } from '../../src/language/vocabulary-matcher.ts';

const findMarks = createFindMarks(
  createVocabularyMatcher(spellVocabulary({ same: [['service mesh', 'サービスメッシュ']], near: [] })),
);
const marksOf = (text: string, ...terms: string[]) =>
  mergeMarks(
    findMarks(
      text,
      terms.map((term) => ({ term, with: [], weight: 1, kind: 'literal' as const })),
    ),
  );
const marked = (text: string, ...terms: string[]): string[] =>
  marksOf(text, ...terms).map(([start, end]) => text.slice(start, end));

describe('marks', () => {
  it.each([
    ['Ｃｉｌｉｕｍの話', ['cilium'], ['Ｃｉｌｉｕｍ']],
    ['ｻｰﾊﾞｰを止めた', ['サーバ'], ['ｻｰﾊﾞｰ']],
    ['😀障害😀', ['障害'], ['障害']],
    ['C++とC#', ['c++', 'c#'], ['C++', 'C#']],
    ['a.b*c', ['a.b*c'], ['a.b*c']],
    ['Service-Meshとサービスメッシュ', ['\u0001service mesh'], ['Service-Mesh', 'サービスメッシュ']],
    ['podsとpod', ['pod'], ['pod']],
    ['xpod pod3 3pod', ['pod'], ['pod']],
    ['デメリットとメリット', ['メリット'], ['メリット']],
    ['11,100店と1店、2.1と3,1', ['1'], ['1']],
    ['ログとログーとプログラムとログーム', ['ログ'], ['ログ', 'ログー']],
    ['コンテナーコンテナー', ['コンテナ'], ['コンテナーコンテナー']],
    ['サーバーサーバー', ['サーバ'], []],
    ['マイクロサービス', ['サービス'], ['サービス']],
    ['何もない', ['障害'], []],
    ['開発者の開発環境', ['開発'], ['開発者', '開発']],
    ['再起動はしない', ['起動'], ['起動']],
    ['監視のしかた', ['監視'], ['監視']],
    ['1️⃣ 手順', ['1'], ['1️⃣']],
    ['', ['障害'], []],
  ])('in %j for %j are %j', (text, terms, words) => {
    expect(marked(text, ...terms)).toEqual(words);
  });

  it('of a word that is a piece of one character hold that character', () => {
    expect(marked('㈱みなと', '株')).toEqual(['㈱']);
  });

  it('that overlap or touch are one', () => {
    expect(
      mergeMarks([
        [4, 6],
        [0, 2],
        [2, 3],
        [5, 9],
        [4, 5],
      ]),
    ).toEqual([
      [0, 3],
      [4, 9],
    ]);
  });

  it('of any terms in any text are in range, ascending and apart', () => {
    const term = fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.constantFrom('障害', '(', '[a-', 'a|b', '\\', '株'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(term, { maxLength: 5 }), (text, terms) => {
        let last = -1;
        for (const [start, end] of marksOf(text, ...terms)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
