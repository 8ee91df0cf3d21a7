import type { FetchError } from '../../model/fetch-error.ts';
import type { ImportError } from '../../model/import-error.ts';
import type { TimetableWarning } from '../../model/imported-event.ts';
import type { TimetableError } from '../../model/timetable-error.ts';
import type { timetables as english } from '../en/timetables.ts';

type OwnError = Exclude<TimetableError, ImportError>;

function error(reason: OwnError): string {
  switch (reason.code) {
    case 'unknown-timetable':
      return '読み取れるタイムテーブルではありません。pretalx・frab・pentabarf（schedule.json、schedule.xml）、Sessionize（view/All、GridSmart、Sessions）、fortee（api/timetable）、Hoverboard、connpass、Dreamkast の書き出し、schema.org の Event があるページ、iCalendar、RubyEvents の videos.yml か data フォルダー、Jekyll の _data フォルダー、または「title」列のある CSV を指定してください。';
    case 'broken-timetable':
      return `${reason.format} のようですが、${reason.line === undefined ? '' : `${reason.line} 行目のあたりで`}壊れています。もう一度書き出してください。`;
    case 'missing-fields':
      return `${reason.format} のようですが、${reason.fields.join(' と ')} がありません。${reason.format} が書き出したもの、または「title」列のある CSV を指定してください。`;
    case 'which-event':
      return `どのイベントですか？ 1 つだけ指定してください（Dreamkast は ?eventAbbr=…、connpass は ?event_id=…）。${reason.events.length > 0 ? `あるのは ${reason.events.join('、')} です。` : ''}`;
    case 'no-event-id':
      return 'どのイベントのタイムテーブルか分かりません。--event cndt2022 のように指定してください。';
    case 'wrong-event-id':
      return `「${reason.event}」はイベントの ID にできません。--event cndt2022 のように、英小文字、数字、ハイフンで書いてください。`;
    case 'wrong-time-zone':
      return `「${reason.zone}」というタイムゾーンはありません。Asia/Tokyo や UTC のように書いてください。`;
    case 'no-talks':
      return '題名のあるセッションがありません。';
    case 'too-many-talks':
      return `セッションが ${reason.most} 件を超えています。イベントを 1 つだけ書き出してください。`;
    case 'no-dates':
      return '日付のあるセッションがないため、イベントの日程が分かりません。日付を加えるか、先にイベントのファイルを手で書いてください（index-data/README.md）。';
    case 'broken-event-file':
      return `${reason.file} はすでにありますが、読み取れません。先に直してください。「kikigaki check」で誤りが分かります。`;
    case 'refused-event-file':
      return `${reason.file} に誤りが生じるため、何も書きませんでした。`;
  }
}

/** Places in a table are lines; others are paths in the data and stay as they are. */
const placed = (place: string): string => place.replace(/^line (\d+)$/, '$1 行目');

function warning(warned: TimetableWarning, fetchError: (reason: FetchError) => string): string {
  switch (warned.code) {
    case 'no-title':
      return `${placed(warned.place)}: 題名がないため、除きました。`;
    case 'no-number':
      return `${placed(warned.place)}: 番号もコードもないため、題名から ID を作りました。`;
    case 'same-number':
      return `${placed(warned.place)}: 番号 ${warned.key} は別のセッションのものなので、別の ID を付けました。`;
    case 'wrong-field':
      return `${placed(warned.place)}: 「${warned.field}」の値が正しくないため、除きました。`;
    case 'unknown-column':
      return `「${warned.column}」という列は使わないため、除きました。`;
    case 'no-list':
      return `「${warned.what}」が一覧ではないため、除きました。`;
    case 'part-missing':
      return `「${warned.what}」を読めなかったため、その内容は含まれません。${fetchError(warned.error)}`;
    case 'no-name':
      return `イベントの名前が ${warned.event} のほかに分かりません。ファイルに書いてください。`;
    case 'gone':
      return `${warned.id} はタイムテーブルからなくなりました: ${warned.title}。ファイルには残してあります。行われなかったのなら消してください。`;
    case 'kept-edited':
      return `${warned.id}: ${warned.fields.join('、')} はタイムテーブルと違いますが、手で直したものとして残しました。`;
    case 'unresolved':
      return `${placed(warned.place)}: ${{ speaker: '登壇者', room: '部屋', session: 'セッション' }[warned.what]}「${warned.name}」の説明がないので、省きました。`;
    case 'zone-missing':
      return '時刻が UTC で書かれていて、イベントのタイムゾーンが分からないため、UTC のままにしました。--timezone Asia/Tokyo のように指定してください。';
    case 'unknown-zone':
      return `「${warned.zone}」というタイムゾーンはないので、無視しました。`;
    case 'known-elsewhere':
      return `${warned.event} は ${warned.file} にもあります。その内容を引き継ぎました。同じイベントのファイルが 2 つあると誤りになるので、どちらか一方のフォルダーだけを使ってください。`;
  }
}

/** About timetables, in Japanese. */
export const timetables: typeof english = {
  error,
  warning,
  needsOut: 'イベントのファイルの置き場所を --out DIR で指定するか、--dry-run で先に中身を見てください。',
  create: (path) => `イベントを書き出しました: ${path}`,
  update: (path) => `イベントを更新しました: ${path}`,
  unchanged: (path) => `変更はありません: ${path}`,
  changes: (added, updated, unchanged) => `追加 ${added} 件、変更 ${updated} 件、変更なし ${unchanged} 件`,
  archiveProgress: (at, all, id) => `${at}/${all} 件目: ${id}`,
  archiveDone: (written, failed, unknown) =>
    `イベント ${written} 件を書き出しました${failed > 0 ? `（${failed} 件は上の理由で書き出せませんでした）` : ''}。${
      unknown > 0 ? `日程も発表もまだ分からない ${unknown} 件は除きました。` : ''
    }`,
  keptNames: (path) => `すでにあるため、そのままにしました: ${path}`,
  alsoElsewhere: (n) => `（同様のものがほかに ${n} 件）`,
  moreWarnings: (n) => `ほか ${n} 件の注意`,
};
