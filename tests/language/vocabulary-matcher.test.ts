import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVocabularyMatcher, spell, spellVocabulary } from '../../src/language/vocabulary-matcher.ts';

const matcher = createVocabularyMatcher(
  spellVocabulary({
    same: [
      ['Kubernetes', 'k8s', 'クバネティス'],
      ['log', 'ログ'],
      ['service mesh', 'サービスメッシュ'],
      ['observability', 'o11y', '可観測性'],
      ['停止させる', '止める'],
      ['CI/CD', '継続的デリバリー'],
    ],
    near: [{ ask: ['落ちる', 'サーバーが死ぬ'], find: ['障害', 'node failure'] }],
  }),
);
const phrasesIn = (text: string): string[] => matcher.match(text).map(({ phrase }) => phrase);

describe('words of the vocabulary in a text', () => {
  it.each([
    ['Kubernetesを使う', ['kubernetes']],
    ['Ｋ８Ｓの運用', ['k8s']],
    ['ログを見る', ['ログ']],
    ['ﾛｸﾞを見る', ['ログ']],
    ['可観測性基盤', ['可観測性']],
    ['service-meshの話', ['service mesh']],
    ['Service  Mesh', ['service mesh']],
    ['service_mesh', ['service mesh']],
    ['CI/CDの基盤', ['ci/cd']],
    ['クバネティスー', ['クバネティス']],
  ])('%j has %j', (text, phrases) => {
    expect(phrasesIn(text)).toEqual(phrases);
  });

  it.each([
    ['a short katakana word inside a longer one', 'プログラム'],
    ['a short katakana word at the end of a longer one', 'アクセスログ'],
    ['a Latin word inside a longer one', 'blog'],
    ['a Latin word at the beginning of a longer one', 'logistics'],
    ['a Latin word that goes on with a digit', 'k8s3'],
    ['another verb with the same kanji', '止まる'],
    ['nothing', ''],
  ])('are not found in %s', (_, text) => {
    expect(phrasesIn(text)).toEqual([]);
  });

  it.each(['止める', '止めた', '止めない', '止めます', '止めて', '停止させた'])(
    'are found when they are inflected: %s',
    (text) => {
      expect(matcher.concepts(text)).toEqual(matcher.concepts('止める'));
      expect(matcher.concepts(text)).toHaveLength(1);
    },
  );

  it('have one index term for all names of a thing', () => {
    const [term] = matcher.concepts('Kubernetes');
    expect(matcher.concepts('k8s')).toEqual([term]);
    expect(matcher.concepts('クバネティス')).toEqual([term]);
    expect(matcher.conceptOf('K8S')).toBe(term);
    expect(matcher.conceptOf('Docker')).toBeUndefined();
  });

  it('have an index term that no word of a text can be', () => {
    expect(matcher.concepts('log')[0]).not.toMatch(/^[\p{L}\p{N}]/u);
  });
});

describe('near words', () => {
  it('stand for what they find, in the spelling of texts', () => {
    expect(matcher.match('落ちた')[0]?.finds).toEqual(['障害', 'node failure']);
    expect(matcher.match('サーバが死んだ')[0]?.finds).toEqual(['障害', 'node failure']);
  });

  it('work one way only', () => {
    expect(matcher.match('障害')).toEqual([]);
  });

  it('are no index terms', () => {
    expect(matcher.concepts('落ちた')).toEqual([]);
  });
});

it('matches stand where they say, for any text', () => {
  const piece = fc.constantFrom('k8s', 'ログ', '。', ' ', 'プログラム', '止めた', '落ちない', 'Service Mesh', '😀', 'Ａ', 'blog');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((pieces) => pieces.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const spelled = spell(text);
        for (const { phrase, start, end } of matcher.match(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(spelled.length);
          expect(spelled.slice(start, end).slice(0, 1)).toBe(phrase.slice(0, 1));
        }
      },
    ),
  );
});

it('an empty vocabulary matches nothing', () => {
  const empty = createVocabularyMatcher({ same: [], near: [] });
  expect(empty.match('Kubernetes')).toEqual([]);
  expect(empty.concepts('')).toEqual([]);
});
