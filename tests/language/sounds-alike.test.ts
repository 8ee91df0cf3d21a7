import { describe, expect, it } from 'vitest';
import { consonantSkeleton, soundOf, soundSimilarity } from '../../src/language/sounds-alike.ts';

const likeness = (one: string, other: string): number => soundSimilarity(soundOf(one) ?? '', soundOf(other) ?? '');

describe('how a word is heard', () => {
  it('is known for katakana and for English words only', () => {
    expect(soundOf('オブザーバビリティ')).toBeDefined();
    expect(soundOf('observability')).toBeDefined();
    expect(soundOf('可観測性')).toBeUndefined();
    expect(soundOf('みる')).toBeUndefined();
    expect(soundOf('c++')).toBeUndefined();
    expect(soundOf('')).toBeUndefined();
  });

  it('has the consonants of the origin, whatever vowels katakana fills in', () => {
    expect(consonantSkeleton(soundOf('プラットフォーム') ?? '')).toBe(consonantSkeleton(soundOf('platform') ?? ''));
  });

  it('tells a vowel at the beginning from a consonant', () => {
    expect(consonantSkeleton('amason')).not.toBe(consonantSkeleton('mason'));
  });
});

describe('how alike two words sound', () => {
  it('is 1 for the same word and between 0 and 1 for others', () => {
    expect(likeness('cilium', 'cilium')).toBe(1);
    expect(likeness('シリウム', 'kubernetes')).toBeGreaterThanOrEqual(0);
    expect(likeness('シリウム', 'kubernetes')).toBeLessThan(0.5);
  });

  it('does not depend on which is named first', () => {
    expect(likeness('イスティオ', 'istio')).toBe(likeness('istio', 'イスティオ'));
  });

  it.each([
    ['プロメテウス', 'prometheus', 'promise'],
    ['クラスター', 'cluster', 'class'],
    ['レジストリ', 'registry', 'repository'],
    ['コンテナ', 'container', 'content'],
    ['スケジューラ', 'scheduler', 'scale'],
    ['サーバー', 'server', 'service'],
    ['ゲートウェイ', 'gateway', 'game'],
    ['グラファナ', 'grafana', 'graph'],
  ])('%s is nearer to %s than to %s', (loanword, origin, other) => {
    expect(likeness(loanword, origin)).toBeGreaterThan(likeness(loanword, other));
  });

  it.each([
    ['パーサー', 'parser'],
    ['ブラウザ', 'browser'],
    ['ルーター', 'router'],
    ['ロガー', 'logger'],
    ['デバッガ', 'debugger'],
    ['クエリ', 'query'],
    ['スイッチ', 'switch'],
    ['ウィジェット', 'widget'],
    ['レイアウト', 'layout'],
    ['フック', 'hook'],
    ['ファームウェア', 'firmware'],
    ['ファイアウォール', 'firewall'],
    ['フレームワーク', 'framework'],
    ['シェーダー', 'shader'],
    ['オーディオ', 'audio'],
    ['モジュール', 'module'],
    ['メッセージ', 'message'],
  ])('%s is taken for %s', (loanword, origin) => {
    expect(likeness(loanword, origin)).toBeGreaterThan(0.9);
  });
});
