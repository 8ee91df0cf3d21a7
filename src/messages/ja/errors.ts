import type { Expected, FaultDetail, FileFault, Oddity } from '../../model/fault.ts';
import type { ErrorDetail, SettingFault } from '../../model/kikigaki-error.ts';
import { didYouMean } from './words.ts';

const EXPECTED: Readonly<Record<Expected, string>> = {
  text: '文字列で書いてください',
  list: 'リストで書いてください',
  date: '実在する日付を YYYY-MM-DD の形で書いてください',
  time: '時刻を "15:20" のように引用符つきで書いてください',
  url: 'http:// か https:// で始まるアドレスを書いてください',
  id: 'cndt2022（イベント）や cndt2022/1553（セッション）のような ID を書いてください',
  boolean: 'true か false で書いてください',
  mapping: '「キー: 値」の形で書いてください',
  zone: 'Asia/Tokyo のようなタイムゾーン名を書いてください',
  language: 'ja や en のような言語コードを書いてください',
  'session-kind':
    'keynote、lightning-talk、panel、sponsor、hands-on、workshop、session のどれか、またはそのリストを書いてください',
  'session-status': 'held、cancelled、placeholder、party、break のどれかを書いてください',
  'event-kind': 'conference、meetup、workshop、retreat、other のどれかを書いてください',
  'event-status': 'scheduled、held、cancelled のどれかを書いてください',
  'event-format': 'online、onsite、hybrid のどれかを書いてください',
  'about-event': '「event」と書いてください',
  'mention-only': '「only」と書くか、行ごと消してください',
  'draft-or-published': '「draft」か「published」と書いてください',
};

export function fault(detail: FaultDetail): string {
  switch (detail.code) {
    case 'unreadable':
    case 'no-file':
    case 'too-large':
    case 'reads-too-long':
    case 'too-deep':
    case 'too-many-marks':
    case 'parses-too-long':
    case 'parser-failed':
      return fileFault(detail);
    case 'control-character':
    case 'empty-section':
    case 'too-long-for-button':
    case 'unknown-level':
    case 'title-says-status':
      return oddity(detail);
    case 'yaml-syntax':
      return `YAML として読めません: ${detail.reason}。字下げと引用符を確かめてください。`;
    case 'missing-field':
      return `「${detail.field}」がありません。書き足してください。`;
    case 'unknown-field':
      return `「${detail.field}」という項目はありません。名前を直すか消してください。使える項目は index-data/README.md にあります。`;
    case 'wrong-value':
      return `「${detail.field}」は、${EXPECTED[detail.expected]}${detail.value === undefined ? '' : `（今の値: 「${detail.value}」）`}。`;
    case 'wrong-file-name':
      return `イベントの ID が「${detail.id}」なので、ファイル名は ${detail.id}.yaml でなければなりません。どちらかを直してください。`;
    case 'foreign-id':
      return `「${detail.id}」が「${detail.event}/」で始まっていません。ID を直してください。`;
    case 'duplicate-id':
      return `「${detail.id}」が二度定義されています（最初は ${detail.first}）。一方を消すか、別の ID にしてください。`;
    case 'date-outside-event':
      return `${detail.date} は ${detail.event} の開催日ではありません。日付を直すか、イベントの dates に加えてください。`;
    case 'unknown-series':
      return `「${detail.series}」というシリーズはありません。${didYouMean(detail.nearest)}名前を直すか、series.yaml に加えてください。`;
    case 'name-taken':
      return `「${detail.name}」という名前は ${detail.first} ですでに使われています。どちらか一か所にしてください。`;
    case 'unknown-class':
      return `「${detail.class}」という企業の分類はありません。${didYouMean(detail.nearest)}名前を直すか、words.yaml の classes に加えてください。`;
    case 'long-id':
      return `ID「${detail.id}」は ${detail.id.length} 文字あります。コマンドに書けるのは ${detail.longest} 文字までなので、短くしてください。`;
    case 'ends-before-start':
      return `${detail.start} に始まり ${detail.end} に終わることになっています。どちらかを直してください。翌日の 1 時は 25:00 と書きます。`;
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

function fileFault(detail: FileFault): string {
  switch (detail.code) {
    case 'unreadable':
      return `ファイルを読めません（${detail.reason}）。読み取りの権限を確かめてください。`;
    case 'no-file':
      return '通常のファイルではありません（フォルダー、パイプ、デバイスのどれかです）。消すか、別の名前にしてください。';
    case 'too-large':
      return `ファイルの大きさが ${megabytes(detail.bytes)} あります。読めるのは ${megabytes(detail.most)} までです。分けてください。`;
    case 'reads-too-long':
      return `${detail.seconds} 秒以内に読み終わりませんでした。置いてあるディスクやネットワークフォルダーを確かめてください。`;
    case 'too-deep':
      return `ここで箇条書きや引用が ${detail.deeperThan} 段より深く入れ子になっています。浅くしてください。`;
    case 'too-many-marks':
      return `ここの一つの段落に、強調やリンクの記号が ${detail.most} 個を超えて並んでいます。手前で段落を改めてください。`;
    case 'parses-too-long':
      return `ファイルの解析が ${detail.seconds} 秒で終わりません。ファイルを分けるか、強調の記号が延々と続くところがないか確かめてください。`;
    case 'parser-failed':
      return 'ファイルを解析できません。極端に深い入れ子がないか確かめてください。';
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function oddity(detail: Oddity): string {
  switch (detail.code) {
    case 'control-character':
      return `この行に目に見えない制御文字（${detail.character}）があります。端末を操作してしまうので、消してください。`;
    case 'empty-section':
      return `「${detail.heading}」の下に何も書かれていません。メモを書くか、「mention: only」を足すか、見出しを消してください。`;
    case 'too-long-for-button':
      return `「${detail.id}」は、公開ボタンに収まりません（${detail.most} 文字まで、日本語は一文字を九文字と数えます）。ファイル名を短くしてください。`;
    case 'unknown-level':
      return `「${detail.level}」は質問で使えるレベルではありません。${didYouMean(detail.nearest)}words.yaml の difficulties に加えるか、直してください。`;
    case 'title-says-status':
      return `題名によると、${detail.status === 'cancelled' ? 'この発表は中止になりました' : '内容がまだ決まっていません'}。開催されたものとして並ばないよう、「status: ${detail.status}」を足してください。`;
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
    case 'too-short':
      return `  ${setting} は ${detail.shortest} 文字以上の推測できない値にしてください。「openssl rand -hex 32」で作れます。`;
    case 'not-a-url':
      return `  ${setting} は http:// か https:// で始まるアドレスにしてください。`;
    case 'not-a-file':
      return `  ${setting} には、読めるファイルのパスを書いてください。`;
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

export function error(detail: ErrorDetail): string {
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
      return `埋め込みモデルからベクトルを得られないため（${detail.reason}）、言葉だけで探します。得られた分は残してあり、次はその続きから始めます。EMBEDDINGS_URL と EMBEDDINGS_MODEL、または MEANING_MODEL を確かめてください。`;
    case 'embeddings-later':
      return 'すべての文章のベクトルが揃うまでは、言葉だけで探します。';
    case 'model-libraries-missing':
      return `このプロセスでモデルを動かすためのライブラリーが二つ入っていません。次のとおり打ってください: ${detail.command}`;
    case 'model-missing':
      return `モデル ${detail.model} がありません。MEANING_MODEL にはモデルのフォルダーか名前を設定します。取得するには次のとおり打ってください: kikigaki meaning install ${detail.model}`;
    case 'model-changed':
      return `モデル ${detail.model} の ${detail.file} が取得したときのものと違います。モデルのフォルダーを削除して、取得し直してください。`;
    case 'model-unusable':
      return `このモデルは使えません（${detail.reason}）。ONNX 形式の文章埋め込みモデルで、config.json、tokenizer.json、tokenizer_config.json が揃っている必要があります。`;
    case 'model-not-on-hub':
      return `${detail.endpoint} に ONNX 形式のモデル ${detail.model} はありません。名前（所有者/名前）を確かめてください。Xenova/multilingual-e5-small のように、ONNX 形式で公開し直されているモデルもあります。`;
    case 'model-download-failed':
      return `モデルを取得できませんでした（${detail.reason}）。もう一度同じように打てば、続きから始めます。`;
    case 'cache-unwritable':
      return `索引を ${detail.folder} に保存できないため（${detail.reason}）、毎回作り直します。書き込めるフォルダーを KIKIGAKI_CACHE に設定してください。`;
    case 'too-many-questions':
      return `質問が 1 分間に ${detail.limit} 件を超えました。${detail.seconds} 秒後にもう一度聞いてください。`;
    case 'answer-too-slow':
      return `時間がかかりすぎたため、${detail.seconds} 秒で打ち切りました。言葉を変えるか、短くして、もう一度聞いてください。`;
    case 'search-engine-away':
      return 'ただいま検索を利用できません。数分後にもう一度聞いてください。';
    case 'settings-faults':
      return [`設定に ${detail.faults.length} 件の誤りがあります。`, ...detail.faults.map(settingFault)].join('\n');
    case 'address-unavailable':
      return `${detail.address} で待ち受けられません（${detail.reason}）。そこを使っているプログラムを止めるか、HOST か PORT を変えてください。`;
    case 'platform-unreachable':
      return `${detail.platform} に接続できないか、接続を断られました（${detail.reason}）。どの設定を直せばよいかは kikigaki doctor でわかります。`;
    case 'not-here':
      return 'ここではお答えできません。お答えするサーバーとチャンネルは、運用している方が KIKIGAKI_ALLOWED で決めています。';
    default:
      return databaseError(detail);
  }
}

type DatabaseDetail = Extract<ErrorDetail, { readonly code: `database-${string}` | 'catalogue-gone' }>;

function databaseError(detail: DatabaseDetail): string {
  switch (detail.code) {
    case 'database-url-invalid':
      return `DATABASE_URL ${urlFaults[detail.fault]}。file:./var/kikigaki.db か postgres://user:password@host/database の形で書いてください。`;
    case 'database-unreachable':
      return `データベース ${detail.database} を開けません（${detail.reason}）。DATABASE_URL、権限、データベースが動いているかを確かめてください。`;
    case 'database-damaged':
      return `データベース ${detail.database} が壊れています（${detail.reason}）。バックアップに置き換えるか（手順は docs/reliability.md）、別の場所に移して作り直してください。`;
    case 'database-gone':
      return `使用中のファイル ${detail.database} が消されたか置き換えられました。このまま書いたものは終了時に失われます。サービスを再起動してください。`;
    case 'catalogue-gone':
      return `セッションがデータベース ${detail.database} にありません。kikigaki index で入れ直せます。動いているサービスは再起動すると入れ直します。`;
    case 'database-newer':
      return `データベース ${detail.database} はより新しい Kikigaki のものです（表の版は ${detail.found}、このプログラムが知るのは ${detail.known} まで）。新しいプログラムを使うか、DATABASE_URL に別のデータベースを指定してください。`;
    case 'database-migration-failed':
      return `${detail.database} に表を用意できませんでした（${detail.reason}）。何も変更していません。ユーザーが表を作れるかを確かめてください。`;
  }
}
