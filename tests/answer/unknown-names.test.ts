import { describe, expect, it } from 'vitest';
import { unknownCompanies, unknownNames } from '../../src/answer/unknown-names.ts';
import { termOf } from './term-of.ts';

const unknown = (word: string) => termOf(word, { known: false, isFound: false });

describe('names that nothing is about', () => {
  it('are Latin and katakana words of a Japanese question that the corpus does not have', () => {
    expect(unknownNames('Zornはブルンガで動くか', [unknown('zorn'), unknown('ブルンガ'), unknown('動く')])).toEqual([
      'zorn',
      'ブルンガ',
    ]);
  });

  it('are not everyday words, and not what is known by another name', () => {
    const heard = termOf('メトリックス', {
      known: false,
      variants: [...termOf('メトリックス').variants, { term: 'メトリクス', with: [], weight: 0.8, kind: 'sound', rarity: 1 }],
    });
    expect(unknownNames('メトリックスのスライド', [heard, unknown('スライド')])).toEqual([]);
  });

  it('are words with a capital in an English question, not the others', () => {
    const terms = [unknown('zornify'), unknown('wobbling')];
    expect(unknownNames('how does Zornify handle wobbling', terms)).toEqual(['zornify']);
  });

  it('are not parts of what is known', () => {
    expect(unknownNames('kubeの話', [termOf('kubernetes'), unknown('kube')])).toEqual([]);
  });
});

describe('companies that a document does not name', () => {
  it('are told by the end of their names', () => {
    expect(unknownCompanies('灯台銀行の移行', '港証券が移行した。')).toEqual(['灯台銀行']);
  });

  it('are none where the document names them in any width', () => {
    expect(unknownCompanies('灯台銀行の移行', '灯台銀行が移行した。')).toEqual([]);
  });
});
