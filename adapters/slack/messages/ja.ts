import type { SlackMessages } from './en.ts';

/** Slack だけで見せる文: 使い方、マニフェスト、/kiku のウィンドウ、質問の例。 */
export const ja: SlackMessages = {
  platform: {
    welcome: [
      'こんにちは。過去のカンファレンスのセッションについて、メンションして質問してください。スレッドで答えます。',
      '/kiku に続けて質問を書くと、答えは自分だけに見えます。あとからチャンネルに共有できます。',
      'ほかの使い方は /kiku help で。自分あての投稿だけを読みます。',
    ],
    help: [
      '質問: ボットにメンションして聞く、ダイレクトメッセージで聞く、/kiku に続けて質問を書く。続きの質問は同じスレッドでどうぞ。',
      '/kiku events: イベント一覧 · /kiku sessions <イベント>: セッション一覧 · /kiku status: データの新しさ',
      '/kiku default <イベント>: このチャンネルの質問が指すイベントを決める',
      '/kiku 購読: このチャンネルに毎朝ダイジェストを届ける · /kiku ダイジェスト 一覧: 届くもの',
    ],
    digests: [
      '/kiku digest subscribe [イベント … | all] [at 09:00] [days mon-fri | daily] [zone Asia/Tokyo] [compact | full] [topic …] [lang ja | en] [quiet skip | pick] [holidays skip]',
      '/kiku digest list（一覧）· edit 1 at 18:00（変更）· preview（次回の内容）· now（今すぐ）· now shared（今すぐ共有）· pause（停止）· resume（再開）· unsubscribe（解除）',
    ],
    commands: {
      events: '/kiku events',
      import: '/kiku import',
      subscribe: '/kiku digest subscribe',
      subscriptions: '/kiku digest list',
      invite: '/invite @kikigaki',
      edit: (number) => `/kiku digest edit ${number} at 18:00 compact topic SRE`,
    },
  },
  examples: [],
  hint: 'Slack:   SLACK_BOT_TOKEN=xoxb-… と SLACK_APP_TOKEN=xapp-…   https://api.slack.com/apps で作成',
  doctor: {
    scopesMissing: (scopes) =>
      `トークンに ${scopes.join('、')} の権限がありません。「OAuth & Permissions」で加えて、アプリを入れ直してください。`,
    appTokenRefused: (code) =>
      `Slack が SLACK_APP_TOKEN を拒みました（${code}）。connections:write の権限と、ソケットモードの有効化が必要です。`,
  },
  manifestCommand: {
    about: 'Slack アプリを作るためのマニフェスト（YAML）を表示する',
    arguments: ['slack'],
    options: { '--url <url>': 'HTTP モードで使うサービスのアドレス（https://…）。省くと Socket Mode' },
  },
  refused: {
    manifest: 'マニフェストがあるのは Slack だけです: kikigaki manifest slack',
    manifestUrl: 'アドレスは https:// で始めてください。Slack はほかのアドレスを呼び出しません。',
  },
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
    questionMissing: '質問を書いてください。',
    questionHint: 'Cilium を運用した話はありますか？',
    event: 'イベント',
    eventHint: 'すべてのイベント',
    submit: '質問する',
    close: 'やめる',
  },
  notDeleted: 'Slack がこの答えの削除を受け付けませんでした。',
  looking: 'レポートを探しています…',
};
