import { describe, expect, it } from 'vitest';
import { formKey } from '../../src/language/word-forms.ts';

describe('forms of one word', () => {
  it.each([
    ['減らす', '減らし'],
    ['増える', '増え'],
    ['引く', '引い'],
    ['cluster', 'clusters'],
    ['policy', 'policies'],
    ['cache', 'caches'],
    ['process', 'processes'],
    ['deploy', 'deployment'],
    ['deploy', 'deployed'],
    ['scale', 'scaling'],
    ['run', 'running'],
    ['monitor', 'monitoring'],
    ['migrate', 'migration'],
    ['operate', 'operator'],
    ['ネットワーク', 'ネットワーキング'],
    ['スケール', 'スケーリング'],
    ['クラスタ', 'クラスタリング'],
    ['ログ', 'ロギング'],
    ['コード', 'コーディング'],
    ['テスト', 'テスティング'],
    ['プラン', 'プランニング'],
    ['チューン', 'チューニング'],
    ['プログラム', 'プログラミング'],
  ])('%s and %s share a key', (one, other) => {
    const [first, second] = [formKey(one), formKey(other)];
    // A word too short for a stem is its own key.
    expect(first ?? one).toBe(second);
  });

  it.each([
    ['減らす', '増やす'],
    ['cluster', 'class'],
    ['process', 'protocol'],
    ['test', 'text'],
    ['storage', 'story'],
    ['server', 'service'],
    ['キング', 'キャッシュ'],
    ['トレーニング', 'トレース'],
  ])('%s and %s do not', (one, other) => {
    expect(formKey(one)).not.toBe(formKey(other));
  });

  it.each(['', '可観測性', 'みる', 'c++', 'k8s', 's3'])('%j has no other forms', (word) => {
    expect(formKey(word)).toBeUndefined();
  });
});
