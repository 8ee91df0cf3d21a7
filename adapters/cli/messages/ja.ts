import type { CliMessages } from './en.ts';

/** ターミナルの対話だけで見せる文。 */
export const ja: CliMessages = {
  platform: {
    welcome: ['過去のカンファレンスのセッションについて聞いてください。help で使い方、quit か空行で終わります。'],
    help: [
      'ふだんの言葉で質問してください。直前の答えを受けて、続けて質問できます。',
      'イベント: イベント一覧 · セッション <イベント>: セッション一覧 · 状態: データの新しさ',
      '2 のような番号: [2 詳しく] のように角括弧で示したことをする',
      'open 1: 1 番の発表をブラウザーで開く · quit: 終わる',
    ],
    digests: ['ダイジェストはチャットのチャンネルに届きます。内容は「kikigaki digest」で見られます。'],
    commands: {
      events: 'イベント',
      import: 'kikigaki import',
      subscribe: 'チャットのチャンネルのコマンド',
      subscriptions: 'kikigaki subscriptions',
      edit: (number) => `digest edit ${number}`,
    },
  },
};
