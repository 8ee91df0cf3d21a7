import { describe, expect, it } from 'vitest';
import { createNameCollector, createNameFinder } from '../../src/question/name-finder.ts';
import { createQuestionText } from '../../src/question/question-text.ts';

function finderOf(...names: readonly (readonly [string, string])[]) {
  const collector = createNameCollector();
  for (const [name, value] of names) collector.add(name, value);
  return createNameFinder(structuredClone(collector.save()));
}

describe('names', () => {
  const finder = finderOf(
    ['東京', 'tokyo'],
    ['東京ガス', 'gas'],
    ['Taro Umino', 'taro'],
    ['太郎', 'taro'],
    ['太郎', 'other'],
    ['x', 'x'],
  );
  const found = (text: string): readonly (readonly [string, readonly string[]])[] =>
    finder.find(createQuestionText(text)).map(({ start, end, values }) => [text.slice(start, end), values]);

  it.each([
    ['東京の話', [['東京', ['tokyo']]]],
    [
      '東京ガスと東京',
      [
        ['東京ガス', ['gas']],
        ['東京', ['tokyo']],
      ],
    ],
    ['ＴＡＲＯ　umino さん', [['ＴＡＲＯ　umino', ['taro']]]],
    ['taroumino', [['taroumino', ['taro']]]],
    ['太郎', [['太郎', ['taro', 'other']]]],
    ['ta', []],
    ['taro uminos', []],
    ['x', []],
    ['東', []],
    ['', []],
  ])('in %j are %j', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('are names as a whole only', () => {
    expect(['東京', 'taro  UMINO', '太', '東京ガ', 'ta', ''].map(finder.has)).toEqual([true, true, false, false, false, false]);
  });

  it('may be none', () => {
    expect(finderOf().find(createQuestionText('東京の話'))).toEqual([]);
    expect(finderOf().has('東京')).toBe(false);
  });
});
