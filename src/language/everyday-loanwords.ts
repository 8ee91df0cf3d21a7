/**
 * Katakana words that everybody uses: no names of products, companies or people, and no slips of technical terms that sound a little like them.
 * A question that holds one which the corpus does not have is not about it as about a name.
 */
const WORDS = `
  アイデア アイテム アイドル アイス アカウント アクセス アクション アドバイス アニメ アパート アプリ アルバイト アンケート アイコン イベント イメージ イラスト
  インターネット インタビュー ウェブ エアコン エピソード エラー エンジン オフィス オンライン オンリー カード カメラ カラー ガイド ガス キャラ キャラクター キーボード
  クイズ クラス クリスマス グッズ グラフ グループ ケース ケーキ ゲーム ゲスト コスト コツ コード コピー コミュニケーション コメント コーヒー コンビニ ゴール ゴミ
  サイズ サイト サービス サンプル シーン ジャンル スーパー スキル スタート スタイル スタッフ ストーリー ストレス ストレッチ スピード スポーツ スマホ スライド セール
  センス ソース ソフト タイトル タイプ タイミング タクシー タスク ダンス チーム チェック チケット チャット チャンス チーズ ツール ツイート テスト テーブル テーマ テレビ
  ディナー データ デザイン デスク デート トイレ トラブル トピック トーク ドア ドラマ ドル ドローン ドメイン ナイフ ニュース ニーズ ノート ノウハウ ハードル ハック
  バイト バグ バス バンド パーティ パーティー パスワード パソコン パターン パン ビール ビジネス ビデオ ビル ファイル ファン フォロー フランス ブラウザ ブラウザー
  ブログ プラン プリント プレゼン プレゼント プロ プログラム プロジェクト ヘッドホン ベスト ベッド ペット ペンギン ホーム ホテル ボタン ボール ポイント ポスター マイク
  マウス マシン マンガ マンション ミス ミーティング メートル メーカー メール メッセージ メニュー メモ メンバー モデル モニター モノ モンスター ユーザー ユーザ ライブ
  ライト ラーメン ランキング ランチ リスト リーダー リモート リンク ルール ルート レシピ レストラン レッスン レベル レポート ロボット ロゴ ワイン ワード イヤホン
  トラック アルバム アレルギー エネルギー オススメ カップ カレー キロ グラム サッカー シャツ ジュース スープ センチ ソファ ダイエット テニス ドイツ イタリア スペイン
  ノイズ パート ピアノ ピザ ボーナス ポケット マラソン リビング リズム ローン アメリカ イギリス インド ヨーロッパ アジア クッキー サラリーマン バッテリー ボトルネック
`;

const EVERYDAY: ReadonlySet<string> = new Set(
  WORDS.trim()
    .split(/\s+/)
    .map((word) => word.replace(/ー$/, '')),
);

/** Whether a katakana word is one that everybody uses; with or without the long vowel at its end. */
export const isEverydayLoanword = (word: string): boolean => EVERYDAY.has(word.replace(/ー$/, ''));
