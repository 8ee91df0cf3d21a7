import type { Expected, FaultDetail } from '../corpus/fault.ts';
import type { ErrorDetail, SettingFault } from '../errors.ts';
import type { ImportError } from '../importing/import-error.ts';
import type { ImportWarning } from '../importing/import-result.ts';
import type { TimetableError } from '../importing/timetables/timetable-error.ts';
import type { Direct, Limits } from '../model.ts';
import type { Messages } from './en.ts';
import { chat } from './ja/chat.ts';
import { digest } from './ja/digest.ts';
import { discord } from './ja/discord.ts';
import { fetching } from './ja/fetching.ts';
import { slack } from './ja/slack.ts';
import { timetables } from './ja/timetables.ts';

let dateFormat: Intl.DateTimeFormat | undefined;
/** Made when the first date is shown: making it takes longer than most answers. */
const dates = (): Intl.DateTimeFormat => {
  dateFormat ??= new Intl.DateTimeFormat('ja-JP', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  });
  return dateFormat;
};
const didYouMean = (nearest: readonly string[]): string => (nearest.length > 0 ? `もしかして: ${nearest.join('、')}。` : '');

const EXPECTED: Readonly<Record<Expected, string>> = {
  text: '文字列で書いてください',
  list: 'リストで書いてください',
  date: '実在する日付を YYYY-MM-DD の形で書いてください',
  time: '時刻を "15:20" のように引用符つきで書いてください',
  url: 'http:// か https:// で始まるアドレスを書いてください',
  id: 'cndt2022（イベント）や cndt2022/1553（セッション）のような ID を書いてください',
  boolean: 'true か false で書いてください',
  mapping: '「キー: 値」の形で書いてください',
  'about-event': '「event」と書いてください',
  'mention-only': '「only」と書くか、行ごと消してください',
  'draft-or-published': '「draft」か「published」と書いてください',
};

function fault(detail: FaultDetail): string {
  switch (detail.code) {
    case 'unreadable':
      return `ファイルを読めません（${detail.reason}）。読み取りの権限を確かめてください。`;
    case 'yaml-syntax':
      return `YAML として読めません: ${detail.reason}。字下げと引用符を確かめてください。`;
    case 'missing-field':
      return `「${detail.field}」がありません。書き足してください。`;
    case 'unknown-field':
      return `「${detail.field}」という項目はありません。名前を直すか消してください。使える項目は index-data/README.md にあります。`;
    case 'wrong-value':
      return `「${detail.field}」は、${EXPECTED[detail.expected]}。`;
    case 'wrong-file-name':
      return `イベントの ID が「${detail.id}」なので、ファイル名は ${detail.id}.yaml でなければなりません。どちらかを直してください。`;
    case 'foreign-id':
      return `「${detail.id}」が「${detail.event}/」で始まっていません。ID を直してください。`;
    case 'duplicate-id':
      return `「${detail.id}」が二度定義されています（最初は ${detail.first}）。一方を消すか、別の ID にしてください。`;
    case 'date-outside-event':
      return `${detail.date} は ${detail.event} の開催日ではありません。日付を直すか、イベントの dates に加えてください。`;
    case 'playlist-link':
      return `${detail.url} は再生ソフト向けのプレイリストです。人が開けるページのアドレスにしてください。`;
    case 'no-front-matter':
      return 'レポートの先頭にフロントマターがありません。---、event、title、--- で始めてください。';
    case 'wrong-folder':
      return `「${detail.event}」のレポートなのに別のイベントのフォルダーにあります。reports/${detail.event}/ へ移してください。`;
    case 'unknown-event':
      return `「${detail.event}」というイベントはありません。${didYouMean(detail.nearest)}名前を直すか、events/${detail.event}.yaml を作ってください。`;
    case 'unknown-session':
      return `「${detail.session}」というセッションはありません。${didYouMean(detail.nearest)}`;
    case 'unbound-section':
      return `このイベントに「${detail.heading}」という題のセッションはありません。${didYouMean(detail.nearest)}見出しの下に「session: <ID>」か「about: event」の行を加えてください。`;
    case 'text-outside-section':
      return 'この文章はどの「##」見出しの下にもないため、失われてしまいます。見出しの下に移してください。';
    case 'unknown-attribute':
      return `「${detail.attribute}」という属性はありません。使えるのは session、about、mention、topics です。メモの前には空行を入れてください。`;
  }
}

const urlFaults = {
  'unknown-scheme': 'が「file:」でも「postgres://」でも始まっていません',
  'no-file': 'にファイル名がありません',
  'no-database': 'にデータベース名（ホストの後ろ）がありません',
  malformed: 'が URL の形をしていません。パスワードの記号はパーセントエンコードが必要です',
};

function settingFault({ setting, detail }: SettingFault): string {
  switch (detail.code) {
    case 'needs':
      return `  ${setting} は ${detail.others.join(' と ')} がなければ使えません。あわせて設定するか、${setting} を消してください。`;
    case 'needs-one-of':
      return `  ${setting} は ${detail.others.join(' か ')} がなければ使えません。どちらかを設定するか、${setting} を消してください。`;
    case 'empty':
      return `  ${setting} が空のため、誰でもプラットフォームになりすませてしまいます。アプリの設定画面から写してください。`;
    case 'wrong-start':
      return `  ${setting} が「${detail.start}」で始まっていません。アプリの別のトークンかもしれません。正しいものを写してください。`;
    case 'not-one-of':
      return `  ${setting} は ${detail.allowed.join('、')} のどれかにしてください。`;
    case 'not-in-range':
      return `  ${setting} は ${detail.lowest} から ${detail.highest} までの整数にしてください。`;
    case 'not-a-url':
      return `  ${setting} は http:// か https:// で始まるアドレスにしてください。`;
    case 'not-a-time-zone':
      return `  ${setting} はタイムゾーンの名前ではありません。Asia/Tokyo や UTC のように書いてください。`;
    case 'needs-own-folder':
      return `  ${setting} には書き込み先のデータフォルダーが必要です。bundled:/srv/reports のように、KIKIGAKI_DATA に自分のフォルダーを加えてください。`;
    case 'not-a-public-key':
      return `  ${setting} は、アプリの画面に表示される 64 桁の 16 進数にしてください。`;
    case 'not-a-database-url':
      return `  ${setting} ${urlFaults[detail.fault]}。file:./var/kikigaki.db か postgres://user:password@host/database の形で書いてください。`;
  }
}

function error(detail: ErrorDetail): string {
  switch (detail.code) {
    case 'folder-unreadable':
      return `データフォルダー ${detail.folder} を読めません（${detail.reason}）。パスと権限を確かめてください。`;
    case 'folder-empty':
      return `データフォルダー ${detail.folder} に events/*.yaml、reports/*/*.md、vocabulary.yaml のどれもありません。それらのあるフォルダーを指定してください。`;
    case 'file-unreadable':
      return `${detail.file} を読めません（${detail.reason}）。パスと権限を確かめてください。`;
    case 'data-faults':
      return `データに ${detail.faults.length} 件の誤りがあります。直してください。「kikigaki check」でもう一度一覧できます。`;
    case 'unknown-event':
      return `「${detail.event}」というイベントはありません。${didYouMean(detail.nearest)}「kikigaki events」で一覧できます。`;
    case 'unknown-session':
      return `「${detail.session}」というセッションはありません。${didYouMean(detail.nearest)}「kikigaki sessions <イベント>」で一覧できます。`;
    case 'not-a-question-file':
      return `${detail.file} は質問ファイルではありません（${detail.place}）。{"id","q","kind","sessions":["…"]} の JSON リストにしてください。`;
    case 'embeddings-failed':
      return `埋め込みモデルからベクトルを得られないため（${detail.reason}）、言葉だけで探します。EMBEDDINGS_URL と EMBEDDINGS_MODEL を確かめてください。`;
    case 'cache-unwritable':
      return `索引を ${detail.folder} に保存できないため（${detail.reason}）、毎回作り直します。書き込めるフォルダーを KIKIGAKI_CACHE に設定してください。`;
    case 'too-many-questions':
      return `質問が 1 分間に ${detail.limit} 件を超えました。${detail.seconds} 秒後にもう一度聞いてください。`;
    case 'settings-faults':
      return [`設定に ${detail.faults.length} 件の誤りがあります。`, ...detail.faults.map(settingFault)].join('\n');
    case 'address-unavailable':
      return `${detail.address} で待ち受けられません（${detail.reason}）。そこを使っているプログラムを止めるか、HOST か PORT を変えてください。`;
    case 'platform-unreachable':
      return `${detail.platform} に接続できないか、接続を断られました（${detail.reason}）。どの設定を直せばよいかは kikigaki doctor でわかります。`;
    case 'database-url-invalid':
      return `DATABASE_URL ${urlFaults[detail.fault]}。file:./var/kikigaki.db か postgres://user:password@host/database の形で書いてください。`;
    case 'database-unreachable':
      return `データベース ${detail.database} を開けません（${detail.reason}）。DATABASE_URL、権限、データベースが動いているかを確かめてください。`;
    case 'database-newer':
      return `データベース ${detail.database} はより新しい Kikigaki のものです（表の版は ${detail.found}、このプログラムが知るのは ${detail.known} まで）。新しいプログラムを使うか、DATABASE_URL に別のデータベースを指定してください。`;
    case 'database-migration-failed':
      return `${detail.database} に表を用意できませんでした（${detail.reason}）。何も変更していません。ユーザーが表を作れるかを確かめてください。`;
  }
}

const LIMIT_NAMES: Readonly<Record<keyof Limits, string>> = {
  events: 'イベント',
  years: '年',
  days: '日',
  people: '登壇者',
  companies: '会社',
  categories: '分類',
  tracks: 'トラック',
  kinds: '発表の種類',
  having: '資料や動画の有無',
};

function direct(reply: Direct): string {
  switch (reply.asked) {
    case 'speaker':
      return (
        reply.speakers.map(({ name, company }) => (company ? `${name}（${company}）` : name)).join('、') ||
        '登壇者は分かっていません。'
      );
    case 'company':
      return [...new Set(reply.speakers.flatMap(({ company }) => company ?? []))].join('、') || '会社は分かっていません。';
    case 'slides':
      return reply.url ? `資料: ${reply.url}` : '資料は見つかっていません。';
    case 'video':
      return reply.url ? `動画: ${reply.url}` : '動画は見つかっていません。';
    case 'link':
      return reply.url ?? 'リンクは見つかっていません。';
    case 'when':
      return reply.date ? [day(reply.date), reply.start].filter(Boolean).join(' ') : '日付は分かっていません。';
    case 'event':
      return reply.event.name;
  }
}

const day = (iso: string): string => dates().format(new Date(`${iso}T00:00:00Z`));

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

function importError(reason: ImportError): string {
  switch (reason.code) {
    case 'empty':
      return '文章がありません。';
    case 'too-large':
      return `${megabytes(reason.bytes)} あります。読めるのは ${megabytes(reason.most)} までなので、一部だけを取り込んでください。`;
    case 'binary':
      return '文章ではありません。ページを HTML、Markdown、テキストのどれかで保存してください。';
    case 'too-deep':
      return `タグの入れ子が ${reason.deeperThan} 段を超えています。記事の本文だけを保存してください。`;
    case 'too-many-tags':
      return `タグが ${reason.most} 個を超えています。記事の本文だけを保存してください。`;
    case 'too-many-lines':
      return `${reason.most} 行を超えています。一部だけを取り込んでください。`;
    case 'too-slow':
      return `読み取りが ${reason.milliseconds / 1000} 秒を超えたため打ち切りました。記事の本文だけを保存してください。`;
    case 'parser-failed':
      return `読み取れませんでした（${reason.reason}）。`;
    case 'unknown-event':
      return `「${reason.event}」というイベントはありません。${didYouMean(reason.nearest)}`;
    case 'broken-list':
      return fetching.brokenList;
    default:
      return fetching.error(reason);
  }
}

function timetableError(reason: TimetableError): string {
  switch (reason.code) {
    case 'unknown-timetable':
    case 'broken-timetable':
    case 'which-event':
    case 'no-event-id':
    case 'wrong-event-id':
    case 'wrong-time-zone':
    case 'no-talks':
    case 'too-many-talks':
    case 'no-dates':
    case 'broken-event-file':
    case 'refused-event-file':
      return timetables.error(reason);
    default:
      return importError(reason);
  }
}

function importWarning(warning: ImportWarning): string {
  switch (warning.code) {
    case 'no-event':
      return 'どのイベントのレポートか分かりません。--event で指定してください。';
    case 'unsure-event':
      return `${warning.events.join('、')} のどれかのようです。--event で指定してください。`;
    case 'no-sessions':
      return 'セッションは見つかりませんでした。';
    case 'unsure-session':
      return `${warning.line} 行目: セッションかもしれませんが、確かではありません: ${warning.title}`;
    case 'unknown-session':
      return `${warning.line} 行目: タイムテーブルにありません: ${warning.title}`;
    case 'charset-differs':
      return `文字コードは ${warning.declared} と書かれていますが、${warning.used} として読みました。`;
    case 'unreadable-characters':
      return `${warning.count} 文字を読めませんでした。`;
  }
}

/** Everything people read, in Japanese. */
export const ja: Messages = {
  fault,
  error,
  direct,
  date: day,
  day: (n) => `${n}日目`,
  dayUnknown: '日付不明',
  and: '、',
  speaker: (name, company) => (company ? `${name}（${company}）` : name),
  quote: (text) => `「${text}」`,
  session: {
    talk: '発表',
    slides: '資料',
    video: '動画',
    report: 'レポート',
    noNotes: 'このセッションについて書いたレポートはまだありません。',
    onlyMentioned: 'レポートでは名前だけが挙がっています。',
    from: (report) => `${report} より`,
    category: '分類',
    difficulty: '難易度',
    track: 'トラック',
    topics: '話題',
    otherTitles: '別の題',
    abstract: '概要',
    notes: 'メモ',
  },
  answer: {
    found: (shown, total) => (shown < total ? `${total} 件のうち、合いそうな順に ${shown} 件` : `${total} 件`),
    read: (from, to) => `「${from}」を「${to}」として探しました。`,
    count: (total) => `${total} 件`,
    more: (n) => `ほか ${n} 件`,
    undated: (n) => `日付の分からない ${n} 件は含めていません。`,
    loosened: (limits) => `ぴったりのものがないため、${limits.map((limit) => LIMIT_NAMES[limit]).join('、')}の条件を外しました。`,
    unknown: (name) => `「${name}」は、ここでは知られていません。`,
    knownHint: 'たとえば、次のものなら分かります。',
    nothing: '見つかりませんでした。',
    nothingHint: '言葉を変えるか、減らしてみてください。たとえば、次のような話題があります。',
    help: '過去のカンファレンスのセッションについて、ふだんの言葉で聞いてください。たとえば、次のような話題があります。',
    asOf: (when) => `${when} 時点のデータ`,
  },
  list: {
    sessions: (n) => `${n} セッション`,
    events: (n) => `${n} イベント`,
  },
  evaluation: {
    all: '全体',
    nothing: 'なし',
    expected: '正解',
    got: '結果',
    refused: (rightly, unanswerable, wrongly, answerable) =>
      `「見つからない」と答えたもの: 答えのない質問 ${unanswerable} 件中 ${rightly} 件、答えのある質問 ${answerable} 件中 ${wrongly} 件。`,
    eventNotes: (found, all) => `イベント全体のメモで答えたもの: ${all} 件中 ${found} 件。`,
  },
  service: {
    connect: [
      'Slack にも Discord にもつながっていません。つなぐには、.env にトークンを書いて起動し直してください（詳しくは .env.example）。',
      '  Slack:   SLACK_BOT_TOKEN=xoxb-… と SLACK_APP_TOKEN=xapp-…   https://api.slack.com/apps で作成',
      '  Discord: DISCORD_TOKEN=…                                    https://discord.com/developers/applications で作成',
    ].join('\n'),
    stopHint: 'それまではこのまま動き続けます。止めるには Ctrl-C を押してください。',
  },
  doctor: {
    level: { ok: '正常', warning: '注意', fault: '障害' },
    check: {
      ...{ settings: '設定', data: 'データ', cache: 'キャッシュ', state: '保存先', clock: '時計' },
      ...{ slack: 'Slack', discord: 'Discord', channels: 'チャンネル', deliveries: '配信' },
    },
    settingsOk: '誤りはありません',
    data: (sessions, reports, events, asOf) => `${events} イベント、${sessions} セッション、${reports} レポート（${asOf} 時点）`,
    cacheFits: (folder) => `${folder} の索引は最新です`,
    cacheBuilt: (folder) => `${folder} の索引がないか古かったため、作り直しました`,
    state: (subscriptions) => `つながっています。表は最新、購読は ${subscriptions} 件です`,
    clock: (local, zone) => `${zone} で ${local}`,
    clockOff: (seconds, platform) =>
      `${platform} の時計と ${seconds} 秒ずれています。合わせてください。数分ずれると署名つきの要求が拒まれます。`,
    notSet: '設定されていません',
    connected: (name, place) => `トークンは${place && ` ${place} の`} ${name} のものです`,
    scopesMissing: (scopes) =>
      `トークンに ${scopes.join('、')} の権限がありません。「OAuth & Permissions」で加えて、アプリを入れ直してください。`,
    scopesWished: (scopes) => `使えますが、${scopes.join('、')} の権限がないため、できないことがあります`,
    refused: (code) => `プラットフォームがトークンを拒みました（${code}）。アプリの設定画面からもう一度写してください。`,
    appTokenRefused: (code) =>
      `プラットフォームが SLACK_APP_TOKEN を拒みました（${code}）。connections:write の権限と、ソケットモードの有効化が必要です。`,
    unreachable: (reason) => `プラットフォームにつながりません（${reason}）。ネットワークとプロキシーを確かめてください。`,
    publicKeyDiffers: '公開鍵が DISCORD_PUBLIC_KEY と違います。「General Information」からもう一度写してください。',
    channelGone: (channel, code) => `${channel} を読めません（${code}）。ボットを招待するか、購読を消してください。`,
    channelsOk: (n) => `購読している ${n} チャンネルのすべてに届きます`,
    noSubscriptions: '購読はありません',
    delivery: (subscription, date, state, reason) => `${subscription}: ${date} ${state}${reason && `（${reason}）`}`,
    broken: (subscription, reason) =>
      `${subscription} は届いていません（${reason}）。直せば、次のダイジェストから自動で再開します。`,
    stateSkipped: '保存先を開けないため、調べていません',
  },
  fetching,
  timetables,
  chat,
  slack,
  digest,
  discord,
  importing: {
    error: timetableError,
    warning: importWarning,
    notFound: 'ファイルやフォルダーを読めません。パスを確かめてください。',
    needsOut: '下書きの置き場所を --out DIR で指定するか、--dry-run で先に中身を見てください。',
    bundledOut: '同梱のフォルダーには書き込みません。--out で別のフォルダーを指定してください。',
    noFiles: '取り込めるレポート（.md、.html、.rst、.txt）がありません。',
    mentionOnly: '名前のみ',
    noEvent: 'イベントが分からないため、下書きは作りません',
    progress: (done, all) => `レポートを読んでいます: ${done} / ${all}`,
    create: (path) => `下書きを作りました: ${path}`,
    update: (path) => `下書きを更新しました: ${path}`,
    unchanged: (path) => `変更はありません: ${path}`,
    kept: (path) => `そのままにしました: ${path}`,
    changedMeanwhile: (path) => `${path} がその間に変更されました。もう一度取り込んでください。`,
    ask: (path, changes) => `${path} はすでにあり、${changes} か所が変わります。更新しますか？ [y/N] `,
    publish: '内容を確かめ、「status: draft」の行を消すと検索の対象になります。',
  },
  cli: {
    import: 'ほかの人のページからレポートの下書きを作る',
    importEvent: 'タイムテーブルからイベントのファイルを作る',
    importEventSource: 'アドレスまたはファイル（Dreamkast、pretalx、Sessionize、iCalendar、CSV）',
    importEventOut: 'イベントのファイルを書き込むデータフォルダー',
    importEventId: 'イベントの ID（タイムテーブルに書かれていないか、変えたいとき）',
    importEventZone: 'イベントのタイムゾーン（UTC で書かれた時刻に使う）',
    importSources: 'ファイルやフォルダー（.md、.html、.rst、.txt）、またはアドレス（ページ、フィード、サイトマップ）',
    importOut: '下書きを書き込むデータフォルダー',
    importNoTimetable: 'タイムテーブルを使わず、レポートだけから見つける',
    importAllowPrivate: '内部のネットワークのアドレスも読む',
    importDryRun: '見つかるものを表示するだけで、何も書かない',
    description: '過去のカンファレンスのセッションについての質問に、参加レポートをもとに答えます。',
    usage: '使い方:',
    options: 'オプション:',
    globalOptions: '共通のオプション:',
    commands: 'コマンド:',
    arguments: '引数:',
    help: '使い方を表示する',
    helpCommand: 'コマンドの使い方を表示する',
    version: 'バージョンを表示する',
    ask: '質問に答える。質問がなければ対話を始める',
    askQuestion: '質問（日本語でも英語でも）',
    askEvent: 'このイベント（ID）のセッションだけを探す',
    askLimit: '表示するセッションの数（1〜50）',
    askBatch: '{"id","q"} を1行に1つ書いたファイルに、1行に1つずつ答える（--json が必要）',
    events: 'イベントを一覧する',
    sessions: 'イベントのセッションを一覧する',
    sessionsEvent: 'イベントの ID',
    sessionsDay: 'この日だけ（初日が 1）',
    show: 'セッションを1つ、すべてのメモとともに表示する',
    showSession: 'セッションの ID（例: cndt2022/1553）',
    check: 'データを点検する。問題がなければ何も表示しない',
    index: '索引を作ってキャッシュに保存する',
    serve: 'ボットを動かす。Slack と Discord のうち設定のあるもの、なければこのターミナルで答える',
    doctor: '設定や環境の問題と、その直し方を示す',
    discordCommands: 'Discord のコマンドを、違いがあるときだけ登録する',
    discordCommandsDryRun: '登録せず、違いだけを示す',
    forget: 'ワークスペースまたはサーバーについて保存したものをすべて消す',
    forgetPlatform: 'slack または discord',
    forgetWorkspace: 'Slack ワークスペースの ID（T…）または Discord サーバーの ID',
    forgot: (rows) => `${rows} 件を消しました。`,
    forgotNothing: '保存しているものはありませんでした。',
    preview: '各サービスに送られる内容を表示し、上限を超えていないか確かめる',
    previewKind: 'ask: 質問への答え、digest: ダイジェスト',
    badPreview: 'プレビューできるのは ask "<質問>" か digest です。',
    manifest: 'Slack アプリを作るためのマニフェスト（YAML）を表示する',
    manifestPlatform: 'slack',
    manifestUrl: 'HTTP モードで使うサービスのアドレス（https://…）。省くと Socket Mode',
    badManifest: 'マニフェストがあるのは Slack だけです: kikigaki manifest slack',
    badManifestUrl: 'アドレスは https:// で始めてください。Slack はほかのアドレスを呼び出しません。',
    badPlatform: 'プラットフォームには slack か discord を指定してください。',
    eval: 'ファイルの質問に対する答えの質を測る',
    evalFile: '{"id","q","kind","sessions"} の JSON リスト。sessions が空なら答えのない質問',
    data: 'データフォルダー、または「bundled」。複数指定できる',
    json: 'JSON だけを標準出力に出す',
    lang: '表示の言語（ja または en）',
    fault: (message) => `エラー: ${message}`,
    faultCount: (n) => `${n} 件の誤りがあります`,
    line: (file, line) => (line === undefined ? file : `${file}:${line}`),
    unknownOption: (option) => `${option} というオプションはありません。`,
    unknownCommand: (command) => `「${command}」というコマンドはありません。`,
    missingArgument: (name) => `引数 <${name}> がありません。`,
    missingValue: (option) => `オプション ${option} には値が必要です。`,
    excessArguments: '引数が多すぎます。',
    badLimit: 'オプション --limit には 1 から 50 までの整数を指定してください。',
    badDay: 'オプション --day には 1 以上の整数を指定してください。',
    badLanguage: 'オプション --lang には ja か en を指定してください。',
    noQuestion: '質問がありません。コマンドのあとに書いてください: kikigaki ask "…"',
    batchNeedsJson: 'オプション --batch には --json が必要です。',
    batchWithQuestion: '質問と --batch は同時に指定できません。',
    batchBadLine: '{"id":"…","q":"…"} の形の行ではありません',
    seeHelp: (command) => `「${command} --help」をご覧ください。`,
    indexed: (sessions, reports, events, seconds) =>
      `${events} イベント、${sessions} セッション、${reports} レポートの索引を ${seconds} 秒で作りました。`,
    indexing: (done, all) => `索引を作っています: ${all}件中${done}件`,
    upToDate: (sessions, reports, events) =>
      `索引は最新です（${events} イベント、${sessions} セッション、${reports} レポート）。`,
    welcome: '過去のカンファレンスのセッションについて聞いてください。空行か Ctrl-D で終わります。',
    prompt: '？ ',
    crash: '思わぬ不具合が起きました。次の内容をお知らせください。',
  },
};
