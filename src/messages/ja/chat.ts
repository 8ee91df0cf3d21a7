import type { FeedbackReason } from '../../model/feedback.ts';
import type { chat as english } from '../en/chat.ts';

const REASONS: Readonly<Record<FeedbackReason, string>> = {
  'wrong-session': '正しいセッションはほかにある',
  'missing-session': '出るはずのセッションがない',
  'wrong-event': 'イベントや年が違う',
  'wrong-passage': '引用が答えになっていない',
  misunderstood: '質問の読み取りが違う',
};

/** チャットでボットが話すこと。 */
export const chat: typeof english = {
  summary: {
    found: (title: string, total: number): string => (total > 1 ? `${title} ほか ${total - 1} 件` : title),
    list: (total: number): string => `${total} 件のセッション`,
  },
  understood: (what: string): string => `探した範囲: ${what}`,
  shown: (from: number, to: number, total: number): string => `${total} 件中 ${from}〜${to} 件目`,
  onTheWeb: (n) => `${n} 件すべてを Web で見る`,
  report: (author: string | undefined): string => (author ? `レポート（${author}）` : 'レポート'),
  cut: '長いため、一部を省きました。',
  importing: {
    found: (title, talks, event) => `${title}: ${event} の ${talks} セッションが見つかりました`,
    notes: (n) => `メモ ${n} 件`,
    aboutEvent: (n) => `イベント全体、メモ ${n} 件`,
    onlyNamed: '名前のみ',
    lookOver: 'まだほかの人には見えない下書きです。セッションが合っていれば公開してください。',
    publish: '公開する',
    published: (title) => `「${title}」を公開しました。まもなく答えに使われます。`,
    publishedAlready: (title) => `「${title}」はすでに公開されています。変えるには、コマンドラインで取り込んでください。`,
    gone: '下書きがなくなったか、その間に変更されました。もう一度ページを取り込んでください。',
    noEvent: (title, events) =>
      `「${title}」を読みましたが、どのイベントのことか分かりません${events.length > 0 ? `（${events.join('、')} のどれかでしょうか）` : ''}。アドレスのあとにイベントを書いてください。`,
    pages: (title, n) => `${title ?? '一覧'}には ${n} ページあります`,
    namePage: '取り込みたいページのアドレスを指定してください。',
    busy: 'いまほかのページを読んでいます。少し待ってからやり直してください。',
    refused: {
      off: () => 'ここではチャットからの取り込みは使えません。ボットの管理者が KIKIGAKI_IMPORT=1 で有効にできます。',
      'not-allowed': (command) => `ページを取り込めるのは、ワークスペースやサーバーを管理する人だけです（${command}）。`,
    },
  },
  button: {
    more: 'もっと見る',
    askOn: '続けて聞く',
    previous: '前のページ',
    next: '次のページ',
    widen: '絞り込みを外す',
    details: '詳しく',
    similar: '似たセッション',
    share: 'チャンネルに共有',
    good: '👍 役に立った',
    bad: '👎 違う',
    delete: '削除',
  },
  choice: {
    event: 'イベントで絞る',
    pick: 'どれかを詳しく見る',
    suggestion: '候補から選んで聞く',
    sessions: 'イベントのセッションを見る',
    reason: 'どこが違いましたか？',
    eventOption: (name: string, sessions: number): string => `${name}（${sessions}）`,
    reasons: REASONS,
  },
  table: {
    number: '#',
    session: 'セッション',
    event: 'イベント',
    when: '日時',
    date: '日程',
    speakers: '登壇者',
    sessions: 'セッション数',
    links: 'リンク',
  },
  help: {
    heading: 'Kikigaki にできること',
    about: '参加者が書いたレポートをもとに、過去のカンファレンスのセッションについて答えます。答えには必ず出典が付きます。',
    examples: 'たとえば、こんな話について聞いてみてください:',
  },
  events: (n: number): string => `${n} 件のイベント`,
  eventFacts: (dates: string, sessions: number): string => `${dates} · ${sessions} セッション`,
  sessions: (event: string, day: string | undefined): string => (day ? `${event} ${day}` : event),
  noSessions: 'セッションの情報がありません。',
  calendar: {
    add: 'サーバーのイベントに追加',
    added: (event, days) => `${event} の ${days} 日分を、このサーバーのイベントに追加しました。`,
    there: (event) => `${event} は、すでにこのサーバーのイベントにあります。`,
    none: (event) => `${event} には、これからの日がありません。`,
    notAllowed: 'ここでイベントを作る権限が、あなたかボットにありません。サーバーの管理者に頼んでください。',
  },
  status: {
    heading: '状態',
    data: (sessions: number, events: number): string => `${events} 件のイベント、${sessions} 件のセッション`,
    usual: (event: string): string => `このチャンネルの質問は ${event} についてのものとして読みます。`,
    noUsual: 'このチャンネルの質問は、すべてのイベントから探します。',
    subscriptions: (n: number): string =>
      n === 0 ? 'このチャンネルに届くダイジェストはありません。' : `このチャンネルには ${n} 件のダイジェストが届きます。`,
  },
  usual: {
    now: (event: string): string =>
      ` さんがこのチャンネルのイベントを決めました。これからの質問は、ほかのイベントの名前がなければ ${event} についてのものとして読みます。`,
    nowAll: ' さんがこのチャンネルのイベントの指定を外しました。これからの質問は、すべてのイベントから探します。',
  },
  shared: (asked: string): string => (asked ? ` さんが「${asked}」への答えを共有しました` : ' さんが答えを共有しました'),
  noMore: 'これですべてです。',
  thanks: 'ありがとうございます。参考にします。',
  askReason: '答えのどこが違いましたか？',
  deleted: '答えを削除しました。',
  notYours: 'この答えを削除できるのは、質問した人だけです。',
  unknownSession: 'そのセッションはもうありません。データが更新されたようです。もう一度質問してください。',
  expired: 'この答えは 30 日より前のもので、もう覚えていません。もう一度質問してください。',
  repeated: '送信の途中で中断したため、同じ回答がすでに届いているかもしれません。',
  asked: (question) => `質問: ${question}`,
  readUpTo: (n) => `質問が長いため、はじめの ${n} 文字で探しました。`,
  perhapsFailed: '回答が届いたかどうかを確認できませんでした。見当たらなければ、少し待ってから、もう一度質問してください。',
  failed: '問題が起きて、答えられませんでした。少し待ってから、もう一度質問してください。',
  unknownEvent: (event: string, nearest: readonly string[], command: string): string =>
    `「${event}」というイベントはありません。${nearest.length > 0 ? `${nearest.join('、')} のことですか？` : ''}${command} で一覧を見られます。`,
};
