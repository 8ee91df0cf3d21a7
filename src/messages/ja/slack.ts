import type { slack as english } from '../en/slack.ts';

/** Slack だけで見せる文: マニフェスト、/kiku のウィンドウ、質問の例。 */
export const slack: typeof english = {
  manifest: {
    description: '過去のカンファレンスのセッションについて、参加者のレポートをもとに答えます。',
    longDescription:
      'Kikigaki は、過去のカンファレンスのタイムテーブルと、参加者が書いたレポートを知っています。日本語でも英語でも、ふだんの言葉で質問してください。答えになるセッションを、その根拠となる一節と、発表ページ・資料・動画・レポートへのリンクを添えて示します。答えには必ず出典が付き、わからないことは「見つからない」と答えます。質問の内容は保存しません。イベントやセッションの一覧を見ることもできますし、スレッドで続けて質問することもできます。',
    command: '過去のセッションについて質問する（答えは自分だけに見えます）',
    usage: '[質問] | help | events | sessions <イベント> | status | default <イベント> | digest …',
    shortcut: 'この話のセッションを探す',
    shortcutDescription: 'メッセージの内容に関係するセッションを探します',
    agent: '過去のカンファレンスのセッションについて、出典を添えて答えます。',
    prompts: [
      { title: 'どんなイベントがある？', message: 'イベント一覧' },
      { title: '使い方', message: '使い方' },
      { title: 'データはいつのもの？', message: '状態' },
    ],
    required: '必要なもの',
    optional: 'なくても動くもの',
    scopes: {
      'app_mentions:read': 'メンションされた質問を受け取る',
      'chat:write': '答えを投稿する',
      commands: '/kiku とメッセージショートカット',
      'im:history': 'ダイレクトメッセージの質問を受け取る',
      'assistant:write': 'エージェント画面で質問の例と「探しています」を見せる',
      'channels:read': 'チャンネルに追加されたことを知り、あいさつする',
      'groups:read': '非公開チャンネルに追加されたことを知り、あいさつする',
      'users:read': '質問した人の言語で答える。なければ質問の言語で答える',
      'channels:history': 'ダイジェストを投稿し直す前に、すでに投稿されていないか確かめる',
      'groups:history': '非公開チャンネルでも、ダイジェストが投稿済みか確かめる',
      'chat:write.public': '招待なしで公開チャンネルにダイジェストを投稿する',
    },
  },
  modal: {
    title: 'Kikigaki に質問',
    question: '質問',
    questionHint: 'Cilium を運用した話はありますか？',
    event: 'イベント',
    eventHint: 'すべてのイベント',
    submit: '質問する',
    close: 'やめる',
  },
  looking: 'レポートを探しています…',
};
