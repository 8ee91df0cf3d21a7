import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../src/language/analyze-text.ts';
import { LINEAR_GROWTH, measureGrowth } from '../fixtures/measure-growth.ts';

const wordsOf = (text: string): readonly string[] => analyzeText(text).words;
const termsOf = (text: string): readonly string[] => {
  const { words, bigrams, trigrams } = analyzeText(text);
  return [...words, ...bigrams, ...trigrams];
};

describe('the words of a text', () => {
  it.each([
    // text, words that are found, words that are not
    { text: 'Ｋｕｂｅｒｎｅｔｅｓ', has: ['kubernetes'], lacks: ['Ｋｕｂｅｒｎｅｔｅｓ'] },
    { text: 'ＣＩ／ＣＤ', has: ['ci', 'cd'], lacks: [] },
    { text: '第１回', has: ['1'], lacks: ['１'] },
    { text: '①と②', has: ['1', '2'], lacks: ['①'] },
    { text: 'ﾊﾝｶｸｶﾅ', has: ['ハンカクカナ'], lacks: ['ﾊﾝｶｸｶﾅ'] },
    { text: 'ｶﾞﾊﾞﾅﾝｽ', has: ['ガバナンス'], lacks: ['カバナンス'] },
    { text: 'ﾃﾞｰﾀﾍﾞｰｽ', has: ['データベース'], lacks: [] },
    { text: 'コンテナ・イメージ', has: ['コンテナ', 'イメージ'], lacks: ['コンテナ・イメージ'] },
    { text: 'RabbitMQ', has: ['rabbitmq', 'rabbit', 'mq'], lacks: ['RabbitMQ'] },
    { text: 'OpenTelemetry', has: ['opentelemetry', 'open', 'telemetry'], lacks: [] },
    { text: 'CloudSQL', has: ['cloudsql', 'cloud', 'sql'], lacks: [] },
    { text: 'KUBERNETES', has: ['kubernetes'], lacks: ['k'] },
    { text: 'kube-proxy', has: ['kube-proxy', 'kube', 'proxy'], lacks: [] },
    { text: 'PCI‐DSS', has: ['pci-dss', 'pci', 'dss'], lacks: [] },
    { text: 'max_connections', has: ['max_connections', 'max', 'connections'], lacks: [] },
    { text: 'Node.js', has: ['node.js', 'node', 'js'], lacks: [] },
    { text: 'It ends with Argo.', has: ['argo'], lacks: ['argo.'] },
    { text: "Kelsey's talk", has: ['kelsey'], lacks: ["kelsey's", 's'] },
    { text: 'CI/CD', has: ['ci', 'cd'], lacks: [] },
    { text: 'TCP/IP', has: ['tcp', 'ip'], lacks: [] },
    { text: 'C++とC#', has: ['c++', 'c#'], lacks: ['c'] },
    { text: 'k8sとe2eとS3', has: ['k8s', 'e2e', 's3'], lacks: ['k', 'e', 's'] },
    { text: 'v1.28.3', has: ['v1.28.3'], lacks: [] },
    { text: 'Ciliumを運用する', has: ['cilium', '運用'], lacks: ['を', 'する'] },
    { text: 'the state of the mesh', has: ['state', 'mesh'], lacks: ['the', 'of'] },
    { text: '東京\u200b都', has: ['東京'], lacks: ['\u200b'] },
    { text: '쿠버네티스 운영', has: ['쿠버네티스', '운영'], lacks: [] },
    { text: 'Привет, МИР', has: ['привет', 'мир'], lacks: ['МИР'] },
    { text: '障害🔥対応', has: ['障害', '対応'], lacks: ['🔥'] },
  ])('of $text are $has', ({ text, has, lacks }) => {
    const words = wordsOf(text);
    expect(words).toEqual(expect.arrayContaining(has));
    for (const word of lacks) expect(words).not.toContain(word);
  });

  it.each([
    ['サーバー', 'サーバ'],
    ['コンピューター', 'コンピュータ'],
    ['オペレーター', 'ｵﾍﾟﾚｰﾀ'],
    ['ヴァージョン', 'バージョン'],
    ['ヴィジュアル', 'ビジュアル'],
    ['ヴェリファイ', 'ベリファイ'],
    ['ヴォリューム', 'ボリューム'],
    ['ラヴ', 'ラブ'],
    ['Ｄｏｃｋｅｒ', 'docker'],
    ['GITHUB', 'github'],
    ['PCI–DSS', 'pci-dss'],
    ['が\u3099'.normalize('NFC'), 'が\u3099'],
    ['ガバナンス'.normalize('NFD'), 'ガバナンス'],
  ])('are the same for %s and %s', (one, other) => {
    expect(wordsOf(one)).toEqual(wordsOf(other));
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \t\n\u3000'],
    ['emoji', '😀👨‍👩‍👧🇯🇵'],
    ['punctuation', '。、！？…――「」()[]{}'],
    ['symbols', '☆★→±©'],
    ['invisible marks', '\u200b\u200d\u202e\ufeff'],
    ['Japanese grammar alone', 'それはこのためです'],
    ['English grammar alone', 'the and of it'],
  ])('are none for %s', (_, text) => {
    expect(wordsOf(text)).toEqual([]);
  });

  it('keep how often they stand there', () => {
    expect(wordsOf('Pod, pod and POD').filter((word) => word === 'pod')).toHaveLength(3);
  });

  it('write letters with accents without them: many keyboards have none', () => {
    expect(wordsOf('naïve café')).toEqual(['naive', 'cafe']);
  });

  it('have both sides of I/O or none of them', () => {
    expect(wordsOf('I/O')).not.toEqual(['o']);
  });
});

describe('bigrams and trigrams', () => {
  it('reach into kanji compounds wherever the segmenter cuts them', () => {
    expect(analyzeText('可観測性基盤').bigrams).toEqual(expect.arrayContaining(['可観', '観測', '測性', '性基', '基盤']));
    expect(analyzeText('可観測性').trigrams).toEqual(['可観測', '観測性']);
  });

  it('reach into katakana compounds', () => {
    expect(analyzeText('クラスタメッシュ').bigrams).toEqual(expect.arrayContaining(['クラ', 'メッ']));
  });

  it('bridge scripts, but not punctuation', () => {
    expect(analyzeText('第1回').trigrams).toContain('第1回');
    expect(analyzeText('運用。監視').trigrams).toEqual([]);
  });

  it('are not made of pure hiragana or pure Latin', () => {
    expect(analyzeText('していますkubernetes').trigrams.filter((gram) => /^([ぁ-ん]+|[a-z]+)$/.test(gram))).toEqual([]);
  });

  it('keep a kanji that stands alone', () => {
    expect(analyzeText('A 鍵 B').bigrams).toEqual(['鍵']);
  });
});

describe('any string', () => {
  it('is analyzed into terms that are not empty and have no white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const term of termsOf(text)) {
          expect(term).not.toBe('');
          expect(term).not.toMatch(/\s/);
        }
      }),
    );
  });

  it('gives the same terms in any case and width', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z -]{0,40}$/), (text) => {
        const wide = text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
        expect(wordsOf(wide)).toEqual(wordsOf(text));
        expect(wordsOf(text.toUpperCase())).toEqual(wordsOf(text));
      }),
    );
  });

  it('has the words of both its halves when they are joined by a full stop', () => {
    const text = fc.constantFrom('Ciliumの障害', 'kube-proxy', '可観測性', 'データベース', 'C++', '運用した');
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(wordsOf(`${one}。${other}`).toSorted()).toEqual([...wordsOf(one), ...wordsOf(other)].toSorted());
      }),
    );
  });
});

describe('100,000 characters', () => {
  it('of sentences are analyzed whole', () => {
    const sentence = '大規模な環境でCiliumを運用した。';
    const words = wordsOf(`${sentence.repeat(100_000 / sentence.length)}最後はETCD`);
    expect(words).toContain('cilium');
    expect(words.at(-1)).toBe('etcd');
  });

  it.each([
    ['katakana', 'ア'],
    ['Latin letters', 'a'],
    ['spaces', ' '],
    ['dots', '.'],
    ['emoji', '😀'],
    ['changes of case', 'aB'],
    ['half surrogates', '\ud83d'],
    ['zero-width spaces', '\u200b'],
  ])('of %s do no harm', (_, unit) => {
    const text = unit.repeat(100_000 / unit.length);
    expect(measureGrowth(text.length, (length) => analyzeText(text.slice(0, length)))).toBeLessThan(LINEAR_GROWTH);
  });

  it.each([
    ['kanji without a break', 40_000, (n: number) => '可'.repeat(n)],
    ['Japanese without a break', 40_000, (n: number) => '今日は天気がよいので散歩した'.repeat(n / 14)],
    ['dots inside a word', 16_000, (n: number) => `a${'.'.repeat(n)}b`],
    ['apostrophes inside a word', 16_000, (n: number) => `a${"'".repeat(n)}b`],
    ['long-vowel marks before a kana', 16_000, (n: number) => `${'ー'.repeat(n)}ア`],
    ['combining marks on one letter', 24_000, (n: number) => `a${'\u0316\u0301'.repeat(n / 2)}`],
  ])('of %s take time in proportion', (_, size, text) => {
    expect(measureGrowth(size, (length) => analyzeText(text(length)))).toBeLessThan(LINEAR_GROWTH);
  });
});
