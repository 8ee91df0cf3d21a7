import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/messages/language-of.ts';

describe('the language of an answer', () => {
  it.each([
    ['ネットワークの話はありますか', 'ja'],
    ['サービスメッシュ', 'ja'],
    ['CNDT2022 トラックA', 'ja'],
    ['Kubernetes 監視', 'ja'],
    ['which talks were about SLO?', 'en'],
    ['Cilium talks', 'en'],
    ['slides of CNDT2022', 'en'],
    ['keynote slides?', 'en'],
    ['moving batch jobs to functions in small steps', 'en'],
  ])('of %j is %s, whatever the locale of who asks', (text, language) => {
    expect([languageOf(text, 'ja'), languageOf(text, 'en')]).toEqual([language, language]);
  });

  it.each([
    ['Who talked about カオスエンジニアリング?', 'en'],
    ['how many talks did 草間さん give?', 'en'],
    ['where are the slides of 「100万コンテナの話」?', 'en'],
    ['what is a なんちゃって監視', 'en'],
    ['What is new in Kubernetes 1.30 って話あったっけ？', 'ja'],
    ['Cloud Native in the Enterpriseの話', 'ja'],
    ['who gave the keynote って誰', 'en'],
    ['Yamaguchiのtalks', 'ja'],
    ['Hi team、CNDS2024のkeynoteを教えてください :bow:', 'ja'],
    ['詳細please', 'ja'],
    ['slidesある？', 'ja'],
    ['1と2をcompare', 'ja'],
  ])('of the mixed %j is that of its grammar: %s', (text, language) => {
    expect(languageOf(text, language === 'ja' ? 'en' : 'ja')).toBe(language);
  });

  it.each([
    'eBPF',
    'Argo CD',
    'cndt2022/1553',
    'Cloud Native in the Enterprise',
    '#3',
    'show cndt2022/1553',
    'digest daily 9:00',
    '',
  ])('of %j is that of who asks: nothing in it tells', (text) => {
    expect([languageOf(text, 'ja'), languageOf(text, 'en')]).toEqual(['ja', 'en']);
  });

  it.each([
    ['Cilium', 'ja'],
    ['Argo CD', 'en'],
  ])('of %j is what people mostly mean where nobody knows their locale: %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
