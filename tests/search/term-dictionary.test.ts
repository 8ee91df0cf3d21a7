import { describe, expect, it } from 'vitest';
import { createTermDictionary } from '../../src/search/term-dictionary.ts';

const dictionaryOf = (...terms: string[]) => {
  const dictionary = createTermDictionary(() => true);
  for (const term of terms) dictionary.add(term, false);
  return dictionary;
};
const isHeardAs = (word: string, term: string): boolean =>
  dictionaryOf(term)
    .soundingLike(word)
    .some((alternative) => alternative.term === term);

const SAME_WORD = `
  クバネティス kubernetes, クラスタ cluster, クラスター cluster, コンテナ container, オブザーバビリティ observability, プロメテウス prometheus,
  グラファナ grafana, イスティオ istio, シリウム cilium, テラフォーム terraform, アンシブル ansible, ジェンキンス jenkins, ヘルム helm,
  サーバレス serverless, データベース database, セキュリティ security, モニタリング monitoring, トレーシング tracing, デプロイ deploy,
  デプロイメント deployment, オートスケール autoscale, マイクロサービス microservice, メトリクス metrics, アーキテクチャ architecture,
  プラットフォーム platform, エンジニアリング engineering, バックエンド backend, フロントエンド frontend, オペレーター operator,
  コントローラー controller, ストレージ storage, ネットワーク network, ロードバランサー loadbalancer, プロキシ proxy, イベント event,
  マイグレーション migration, ワークフロー workflow, リポジトリ repository, テンプレート template, ダッシュボード dashboard, アラート alert,
  インシデント incident, バージョン version, ランタイム runtime, レジストリ registry, ポリシー policy, ガバナンス governance,
  テレメトリ telemetry, オープンテレメトリー opentelemetry, フルエント fluent, リナックス linux, ウィンドウズ windows, レイテンシ latency,
  スループット throughput, ボトルネック bottleneck, バックアップ backup, シークレット secret, クレデンシャル credential, シャーディング sharding,
  レプリケーション replication, トランザクション transaction, ナレッジ knowledge, スクラム scrum
`;

const OTHER_WORD = `
  プログラム log, コンテナ content, クラスタ class, サーバー service, ノード note, ネットワーク netflix, データ date, ポッド port,
  デプロイ develop, デプロイ employ, リソース release, レジストリ repository, セキュリティ scalability, オペレーター operation,
  コスト cluster, トレース tracing, スケール schedule, コード node, バッチ patch, ストレージ strategy, イベント invent, ゲートウェイ game,
  ヘルム help, ドッカー doctor, グラファナ graph, プロメテウス promise, リリース resource, アプリ april
`;

const pairsOf = (list: string): string[][] => list.split(',').map((pair) => pair.trim().split(/\s+/));

describe('words that sound alike', () => {
  it.each(pairsOf(SAME_WORD))('%s is heard as %s, both ways', (katakana = '', english = '') => {
    expect(isHeardAs(katakana, english)).toBe(true);
    expect(isHeardAs(english, katakana)).toBe(true);
  });

  it.each(pairsOf(OTHER_WORD))('%s is not heard as %s, neither way', (katakana = '', english = '') => {
    expect(isHeardAs(katakana, english)).toBe(false);
    expect(isHeardAs(english, katakana)).toBe(false);
  });

  it('are found through a typo', () => {
    expect(isHeardAs('kubernets', 'kubernetes')).toBe(true);
    expect(isHeardAs('オブザバビリティ', 'オブザーバビリティ')).toBe(true);
    expect(isHeardAs('promethius', 'prometheus')).toBe(true);
  });

  it('are given the most alike first, the word itself never', () => {
    const found = dictionaryOf('kubernetes', 'クバネティス', 'クーベネティス').soundingLike('クーバネティス');
    expect(found.map(({ term }) => term)).not.toContain('クーバネティス');
    expect(found.map(({ likeness }) => likeness)).toEqual(found.map(({ likeness }) => likeness).toSorted((a, b) => b - a));
  });

  it('are none for kanji, hiragana and the empty word', () => {
    const dictionary = dictionaryOf('kubernetes', '可観測性');
    expect(dictionary.soundingLike('可観測性')).toEqual([]);
    expect(dictionary.soundingLike('みる')).toEqual([]);
    expect(dictionary.soundingLike('')).toEqual([]);
  });
});

describe('other forms of a word', () => {
  it('are found from each other', () => {
    const dictionary = dictionaryOf('減らし', '増やす', 'clusters', 'deployment');
    expect(dictionary.formsOf('減らす')).toEqual(['減らし']);
    expect(dictionary.formsOf('cluster')).toEqual(['clusters']);
    expect(dictionary.formsOf('deploying')).toEqual(['deployment']);
    expect(dictionary.formsOf('見る')).toEqual([]);
  });
});

describe('compounds', () => {
  it('are found by the word they begin or end with', () => {
    const dictionary = dictionaryOf('マルチクラスタ', 'クラスタメッシュ', 'クラスタ', 'クラウド');
    expect(dictionary.compoundsWith('クラスタ').toSorted()).toEqual(['クラスタメッシュ', 'マルチクラスタ']);
  });

  it('are not found by a word of two kana, nor by words of other scripts', () => {
    const dictionary = dictionaryOf('プログラム', 'アクセスログ', 'logging');
    expect(dictionary.compoundsWith('ログ')).toEqual([]);
    expect(dictionary.compoundsWith('log')).toEqual([]);
  });
});

it('a saved dictionary finds the same, and takes new words', () => {
  const terms = ['kubernetes', 'クラスタメッシュ', 'マルチクラスタ', '減らし', 'clusters', 'シリウム'];
  const saved = dictionaryOf(...terms).save();
  const opened = createTermDictionary(() => true, saved);
  expect(opened.save()).toEqual(saved);
  opened.add('cilium', false);
  expect(opened.soundingLike('シリウム').map(({ term }) => term)).toEqual(['cilium']);
  expect(opened.formsOf('cluster')).toEqual(['clusters']);
  expect(opened.compoundsWith('クラスタ').toSorted()).toEqual(['クラスタメッシュ', 'マルチクラスタ']);
});

it('a saved dictionary is not written to: others read the same arrays', () => {
  const saved = dictionaryOf('kubernetes', 'クラスタメッシュ', '減らし').save();
  const before = structuredClone(saved);
  const opened = createTermDictionary(() => true, saved);
  for (const term of ['kubanetes', 'マルチクラスタ', '減らす', '減少']) opened.add(term, false);
  expect(saved).toEqual(before);
  expect(createTermDictionary(() => true, opened.save()).compoundsWith('クラスタ')).toEqual([
    'クラスタメッシュ',
    'マルチクラスタ',
  ]);
});
