import type { Fault } from '../../model/fault.ts';
import type { community as englishCommunity } from '../en/community.ts';

export const community: typeof englishCommunity = {
  cli: {
    new: '自分たちのカンファレンスのデータフォルダーを作る',
    folder: '作るフォルダー',
    name: 'カンファレンスの名前（「みなと祭り 2031」など）',
    hashtag: 'ハッシュタグ。何度でも書ける',
    timezone: '時刻を表すタイムゾーン（Asia/Tokyo など）',
    languages: '使われる言語（ja,en など）',
    timetable: 'タイムテーブルのアドレスまたはファイル',
    event: 'データでのイベントの ID。既定: 名前から作る',
    date: '開催日（YYYY-MM-DD）。タイムテーブルがないときに使う。何度でも書ける',
    yes: '何も尋ねない。指定のないことはタイムテーブルから取る',
    example: '架空のカンファレンスでフォルダーを満たす（試すため）',
    publish: 'レポートを検索の対象にする（イベント全体でも 1 件ずつでも）',
    unpublish: 'レポートを下書きに戻す',
    reports: 'イベントかレポートの ID、またはレポートのパス',
    add: 'フォルダーのタイムテーブルとレポートを読み直し、レポートを追加する',
    addReports: 'sources.yaml に加えるレポート（アドレスまたはファイル）。なければ、すでに書かれているものだけを読む',
    addTimetable: 'sources.yaml に加えるタイムテーブル（--event が必要）',
  },
  ask: {
    timetable: 'タイムテーブルのアドレスまたはファイル（まだなければ空のまま）: ',
    name: (known) => `カンファレンスの名前${known && `［${known}］`}: `,
    hashtags: (known) => `ハッシュタグ${known && `［${known}］`}: `,
    zone: (known) => `タイムゾーン${known && `［${known}］`}: `,
    languages: (known) => `言語［${known}］: `,
    dates: '開催日（2031-05-14 2031-05-15 など）: ',
  },
  badZone: (zone) => `「${zone}」というタイムゾーンはありません。Asia/Tokyo のように書いてください。`,
  badDate: (date) => `「${date}」は日付ではありません。2031-05-14 のように書いてください。`,
  badLanguage: (language) => `「${language}」は言語のコードではありません。ja や en のように書いてください。`,
  notEmpty: (folder) => `${folder} は空ではありません。まだないフォルダーを指定してください。`,
  needsName: '--name でカンファレンスの名前を指定するか、--timetable でタイムテーブルを指定してください。',
  needsId: '--event でイベントの ID を英字で指定してください（--event minato2031 など）。',
  needsDates: '--date YYYY-MM-DD で開催日を指定するか（何日でも）、--timetable でタイムテーブルを指定してください。',
  needsZone: '--timezone でタイムゾーンを指定してください（--timezone Asia/Tokyo など）。',
  made: (folder, sessions) => `${folder} ができました（セッション ${sessions} 件）。`,
  next: (folder, event) =>
    [
      '次にすること:',
      `  export KIKIGAKI_DATA=${folder}`,
      '  kikigaki add https://…            だれかのレポートを下書きとして加える',
      `  kikigaki publish ${event}${' '.repeat(Math.max(1, 17 - event.length))}下書きを検索の対象にする`,
      '  kikigaki ask "…"                  質問する',
      '  kikigaki serve                    チャットで答える（つなぎ方も表示する）',
    ].join('\n'),
  tried: (question) => `たとえば: kikigaki ask "${question}"`,
  questionAboutSpeaker: (speaker) => `${speaker}さんは何を話しましたか`,
  questionAboutEvent: (event) => `${event} はいつ開催？`,
  noOwnFolder: '--data DIR でフォルダーを指定してください。同梱のフォルダーは変更しません。',
  published: (report) => `公開しました: ${report}`,
  unpublished: (report) => `下書きに戻しました: ${report}`,
  publishedAlready: (report) => `そのままです: ${report}`,
  faulty: (report, faults: readonly Fault[], say) =>
    [`誤りがあるので下書きのままにしました: ${report}`, ...faults.map((fault) => `  ${say(fault)}`)].join('\n'),
  unknownReport: (name, known) =>
    `「${name}」というレポートもイベントもありません。${known.length > 0 ? `あるもの: ${known.join('、')}` : 'レポートはまだありません。'}`,
  noSources: (path) => `${path} にはまだ何も書かれていません。加えてください: kikigaki add https://…`,
  sourceIsList: (from, pages) =>
    `${from}: ${pages} ページの一覧です。名前を挙げたページだけを読むので、必要なページを指定してください。`,
  sourceHasNoEvent: (from, events) =>
    `${from}: どのイベントについてか分かりません${events.length > 0 ? `（${events.join(' か ')} かもしれません）` : ''}。--event ID か、sources.yaml の event: で指定してください。`,
  timetableNeedsEvent: '--event で、どのイベントのタイムテーブルかを指定してください。',
  files: {
    readme: (name, event) => `# ${name}

${name} について Kikigaki が知っていることです。すべて手で読み書きできます。\`kikigaki check\` が誤りを教えます。

| ファイル | 内容 |
|---|---|
| \`events/${event}.yaml\` | イベントとタイムテーブル |
| \`reports/${event}/*.md\` | セッションについて書かれたもの。\`status: draft\` は検索されない |
| \`sources.yaml\` | それらの出どころ。\`kikigaki add\` が読み直す |
| \`people.yaml\`、\`series.yaml\`、\`vocabulary.yaml\` | 人とシリーズの別の名前、同じ意味の語 |
`,
    sources: 'このフォルダーのタイムテーブルとレポートの出どころ。"kikigaki add" はここにあるものだけを読み直す。',
    people: `# 人の別の名前。別の文字、あだ名、アカウント。
# people:
#   - name: Yuki Nakamura          # タイムテーブルのとおりに
#     names: [中村 ゆき, ゆっきー]
#     handles: [ynakamura]
`,
    series: `# このカンファレンスが属するシリーズの名前。
# series:
#   - id: harbour
#     name: Harbour Days
#     names: [港の日]
`,
    vocabulary: `# 同じ意味の語。どれで尋ねても、ほかの語も見つかる。
# same:
#   - [lighthouse, 灯台]
`,
  },
};
