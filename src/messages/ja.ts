import type { Expected, FaultDetail } from '../corpus/fault.ts';
import type { ErrorDetail } from '../errors.ts';
import type { Direct, Limits } from '../model.ts';
import type { Messages } from './en.ts';

const date = new Intl.DateTimeFormat('ja-JP', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  timeZone: 'UTC',
});
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

const day = (iso: string): string => date.format(new Date(`${iso}T00:00:00Z`));

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
  cli: {
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
    indexing: '索引を作っています…',
    indexed: (sessions, reports, events, seconds) =>
      `${events} イベント、${sessions} セッション、${reports} レポートの索引を ${seconds} 秒で作りました。`,
    upToDate: (sessions, reports, events) =>
      `索引は最新です（${events} イベント、${sessions} セッション、${reports} レポート）。`,
    welcome: '過去のカンファレンスのセッションについて聞いてください。空行か Ctrl-D で終わります。',
    prompt: '？ ',
    crash: '思わぬ不具合が起きました。次の内容をお知らせください。',
  },
};
