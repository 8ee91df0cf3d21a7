import type { DeliveryState } from '../../model/delivery.ts';
import type { SettingName } from '../../model/digest-command.ts';
import type { Weekday } from '../../model/digest-settings.ts';
import type { PostFault } from '../../model/post-fault.ts';
import type { digest as english } from '../en/digest.ts';

const DAYS: Readonly<Record<Weekday, string>> = {
  mon: '月',
  tue: '火',
  wed: '水',
  thu: '木',
  fri: '金',
  sat: '土',
  sun: '日',
};

const FAULTS: Readonly<Record<PostFault, string>> = {
  'channel-gone': 'チャンネルがなくなったか、ボットから見えません。ボットを招待するか、別のチャンネルで購読してください',
  'channel-archived': 'チャンネルがアーカイブされています。元に戻すか、別のチャンネルで購読してください',
  'not-in-channel': 'ボットがチャンネルに参加していません。招待してください',
  'no-permission': 'ボットにこのチャンネルへ投稿する権限がありません。メッセージの送信を許可してください',
  'token-refused': 'ボットのトークンが無効です。運用している人が更新する必要があります',
  'invalid-message': 'メッセージが受け付けられませんでした。ボットを運用している人に知らせてください',
  'platform-error': 'サービス側で障害が起きています',
  unreachable: 'サービスに接続できません',
  'timed-out': 'サービスから時間内に返事がありません',
};

const OUTCOMES: Readonly<Record<DeliveryState, string>> = {
  planned: 'これから届きます',
  claimed: 'これから届きます',
  posting: 'これから届きます',
  posted: '届きました',
  skipped: 'お休みしました',
  failed: '届けられませんでした',
  ambiguous: '届いたかどうか確かめられませんでした',
};

const SKIPPED: Readonly<Record<string, string>> = {
  'not-here': 'KIKIGAKI_ALLOWED にこのサーバーもチャンネルもないため',
  'too-late': 'ボットが 12 時間以上止まっていたため',
  'nothing-new': '新しいことがなかったため',
  'cap-reached': '投稿の確認が取れなかったため',
};

const HOW: Readonly<Record<SettingName, string>> = {
  events: 'イベントの ID か名前、または all と書いてください。',
  at: '09:00、18:30、午後6時 のように書いてください。',
  days: '毎日、平日、mon-fri、月水金 のように書いてください。',
  zone: 'Asia/Tokyo、Europe/Berlin、UTC のようにタイムゾーンの名前を書いてください。',
  format: 'compact か full と書いてください。',
  topic: '1 語か数語で書いてください。',
  lang: 'ja か en と書いてください。',
  quiet: 'quiet skip（新しいことがない日は休む）か quiet pick（過去のイベントを選ぶ）と書いてください。',
  holidays: 'holidays skip（祝日は休む）か holidays post と書いてください。',
  sound: 'sound on か sound off と書いてください。',
};

/** ダイジェストと、それについての会話。 */
export const digest: typeof english = {
  day: (event: string, day: string | undefined, date: string | undefined): string =>
    [[event, day].filter(Boolean).join(' '), date].filter(Boolean).join(' · '),
  yearsAgo: (years: number): string => `${years} 年前の今日`,
  undatedDay: '日程不明のセッション',
  today: (what: string): string => `本日開催: ${what}`,
  news: (sessions: number): string => `新しいレポート: ${sessions} セッション`,
  allTold: 'これまでのイベントとレポートは、すべてお伝えしました。新しいレポートが加わったら、またお届けします。',
  all: (total: number): string => `${total} セッション`,
  topics: (topics) => `このイベントの主な話題: ${topics.join('、')}`,
  best: (shown: number, total: number): string => `全 ${total} セッションのうち、レポートに詳しい ${shown} 件`,
  noted: (noted: number, total: number): string =>
    noted === 0
      ? `全 ${total} セッション。レポートはまだありません`
      : `全 ${total} セッション。レポートから ${noted} 件を紹介します`,
  inOrder: (shown: number, total: number): string =>
    shown < total ? `全 ${total} セッションのうち、最初の ${shown} 件` : `全 ${total} セッション`,
  also: 'この日のほかのセッション:',
  rest: (n: number): string => `ほか ${n} 件`,
  waiting: (n: number): string => `ほか ${n} 件の新しいレポートは、次のダイジェストでお伝えします。`,
  page: (from: number, to: number, total: number): string => `${total} 件中 ${from}〜${to} 件目`,
  sources: '出典: ',
  source: (title: string, author: string | undefined): string => (author ? `「${title}」（${author}）` : `「${title}」`),
  nothing: '今のところ、新しくお伝えすることはありません。',
  button: {
    form: '変更',
    preview: '次回の内容',
    ask: '詳しく',
    settings: '設定',
    pause: '一時停止',
    resume: '再開',
    unsubscribe: '購読をやめる',
  },
  choose: '詳しく知りたいセッション',
  already: (command: string): string => `同じダイジェストを購読しています。変えるには ${command} を使ってください。`,
  pausedAlready: 'このダイジェストはすでに一時停止中です。',
  runsAlready: 'このダイジェストは停止していません。',
  cannotPost: (invite) =>
    `ここには投稿できないため、ダイジェストを届けられません。${invite === undefined ? '' : `先に ${invite} で招待してから、もう一度購読してください。人どうしのダイレクトメッセージでは、ボットとのダイレクトメッセージで購読してください。`}`,
  toldNow: ' さんが次のダイジェストを共有しました',
  confirm: { question: 'このダイジェストは、このチャンネルに届かなくなります。', yes: '購読をやめる', no: '続ける' },
  previewPaused: '一時停止中です。再開すると、次に届くのはこの内容です（あなただけに見えています）:',
  range: (from, to, total) => `${total} 件中 ${from}〜${to} 件目`,
  overlaps: (what: string): string => `このチャンネルのほかの購読と重なるため、同じセッションが二度届くことがあります: ${what}`,
  did: {
    subscribed: ' さんがこのチャンネルのダイジェストを購読しました: ',
    edited: ' さんがこのチャンネルのダイジェストを変更しました: ',
    paused: ' さんがこのチャンネルのダイジェストを一時停止しました: ',
    resumed: ' さんがこのチャンネルのダイジェストを再開しました: ',
    unsubscribed: ' さんがこのチャンネルのダイジェストの購読をやめました: ',
  },
  somebody: 'どなたか',
  next: (when: string): string => `次回 ${when}`,
  first: (when: string): string => `最初のダイジェストは ${when}に届きます。`,
  paused: '一時停止中',
  broken: (reason: string): string => `届けられません: ${FAULTS[reason as PostFault] ?? reason}。`,
  last: (date: string, state: DeliveryState, reason: string): string =>
    `${date} の分は${OUTCOMES[state]}${reason && `（${SKIPPED[reason] ?? FAULTS[reason as PostFault] ?? reason}）`}`,
  mine: 'あなたが購読したダイジェスト',
  mineNone: (command: string): string => `まだありません。チャンネルで ${command} とすると購読できます。`,
  list: (n: number): string =>
    n === 0 ? 'このチャンネルに届くダイジェストはありません。' : `このチャンネルのダイジェスト: ${n} 件`,
  preview: (when: string): string => `${when}に届く内容です（あなただけに見えています）:`,
  previewNothing: (when: string): string => `${when}には何も届きません。新しくお伝えすることがないためです。`,
  none: (command: string): string => `このチャンネルに届くダイジェストはありません。${command} で購読できます。`,
  noSuch: (number: number, command: string): string =>
    `このチャンネルに ${number} 番のダイジェストはありません。${command} で一覧を見られます。`,
  which: 'このチャンネルには複数のダイジェストがあります。番号で指定してください:',
  notAllowed: 'ダイジェストを変更できるのは、サーバーを管理する権限のある人だけです。管理者に頼んでください。',
  notUnderstood: (setting: SettingName, given: string, nearest: readonly string[]): string =>
    `${given && `「${given}」を読み取れませんでした。`}${nearest.length > 0 ? `${nearest.join('、')} のことですか？` : ''}${HOW[setting]}`,
  usageHeading: '過去のカンファレンスを毎朝お届けするダイジェスト',
  settings: {
    heading: 'このダイジェストの設定',
    allEvents: 'すべてのイベント',
    topic: (topic: string): string => `テーマ: ${topic}`,
    days: (days: readonly Weekday[]): string =>
      days.length === 7 ? '毎日' : days.join() === 'mon,tue,wed,thu,fri' ? '平日' : days.map((day) => DAYS[day]).join(''),
    at: (days: string, at: string, zone: string): string => `${days} ${at}（${zone}）`,
    format: { compact: '短く', full: '詳しく' },
    quiet: { skip: '新着のない日は休む', pick: '新着のない日は過去のイベント' },
    noHolidays: '祝日は休む',
    language: { ja: '日本語', en: '英語' },
    sound: '通知音あり',
    change: (command: string): string => `変えるには: ${command}`,
  },
  when: (date: string, time: string, zone: string): string => `${date} ${time}（${zone}）`,
  notice: {
    summary: (what) => `購読されたダイジェストを届けられませんでした。理由: ${what}。`,
    head: '購読されたダイジェストを届けられませんでした。届け先は ',
    tail: (what: string): string => `、理由: ${what}。次のダイジェストでも試し、届くようになれば自動で再開します。`,
    faults: FAULTS,
  },
  cli: {
    digest: '投稿されるダイジェストを表示する',
    date: 'いつの分か（省略すると今日）',
    noDay: (date: string, event: string, days: readonly string[]): string =>
      `${date} は ${event} の開催日ではありません。開催日: ${days.join('、')}`,
    badDate: '--date には 2024-06-15 のような日付を指定してください。',
    subscriptions: 'ダイジェストの購読を一覧にする',
    noSubscriptions: '購読はありません。',
  },
};
