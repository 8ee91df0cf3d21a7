import { describe, expect, it } from 'vitest';
import { familyOf, vectorsName } from '../../../src/loading/meaning/model-family.ts';

describe("a model's family", () => {
  it.each([
    ['intfloat/multilingual-e5-small', 'query: ', 'passage: ', 'mean'],
    ['Xenova/multilingual-e5-base', 'query: ', 'passage: ', 'mean'],
    ['multilingual-e5-small-ja-en', 'query: ', 'passage: ', 'mean'],
    ['cl-nagoya/ruri-small-v2', 'クエリ: ', '文章: ', 'mean'],
    ['cl-nagoya/ruri-v3-30m', '検索クエリ: ', '検索文書: ', 'mean'],
    ['BAAI/bge-m3', '', '', 'first'],
    ['bge-small-en-v1.5', 'Represent this sentence for searching relevant passages: ', '', 'first'],
    ['text-embedding-3-small', '', '', 'mean'],
    ['nomic-embed-text', 'search_query: ', 'search_document: ', 'mean'],
  ])('of %s is known by its name', (model, questionPrefix, passagePrefix, pooling) => {
    expect(familyOf(model)).toMatchObject({ questionPrefix, passagePrefix, pooling, hasInputType: false });
  });

  it('of a service that puts the words itself is told which kind of text it gets', () => {
    expect(familyOf('multilingual-e5-small-q4')).toMatchObject({ questionPrefix: '', passagePrefix: '', hasInputType: true });
  });

  it('gives way to what is set, nothing included', () => {
    expect(familyOf('intfloat/multilingual-e5-small', { questionPrefix: '' })).toMatchObject({
      questionPrefix: '',
      passagePrefix: 'passage: ',
    });
  });

  it('is part of the name under which vectors are kept', () => {
    const name = (prefix: string): string => vectorsName('m', familyOf('m', { questionPrefix: prefix }));
    expect(name('q: ')).not.toBe(name(''));
  });
});
