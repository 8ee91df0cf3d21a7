import type { ImportError } from '../../model/import-error.ts';
import type { ImportWarning } from '../../model/import-result.ts';
import type { TimetableError } from '../../model/timetable-error.ts';
import type { importing as english } from '../en/importing.ts';
import { fetching } from './fetching.ts';
import { timetables } from './timetables.ts';
import { didYouMean, megabytes } from './words.ts';

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
    case 'too-many-marks':
      return `${reason.line} 行目: 一つの段落に、強調やリンクの記号が ${reason.most} 個を超えて並んでいます。記事の本文だけを保存してください。`;
    case 'too-many-lines':
      return `${reason.most} 行を超えています。一部だけを取り込んでください。`;
    case 'too-slow':
      return `読み取りが ${reason.milliseconds / 1000} 秒を超えたため打ち切りました。記事の本文だけを保存してください。`;
    case 'parser-failed':
      return `読み取れませんでした（${reason.reason}）。`;
    case 'unknown-event':
      return `「${reason.event}」というイベントはありません。${didYouMean(reason.nearest)}`;
    case 'no-file':
      return 'ファイルを読めません。パスを確かめてください。';
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
    case 'missing-fields':
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

export const importing: typeof english = {
  error: timetableError,
  warning: importWarning,
  notFound: 'ファイルやフォルダーを読めません。パスを確かめてください。',
  needsOut: '下書きの置き場所を --out DIR で指定するか、--dry-run で先に中身を見てください。',
  bundledOut: '同梱のフォルダーには書き込みません。--out で別のフォルダーを指定してください。',
  noFiles: '取り込めるレポート（.md、.mdx、.html、.rst、.txt、.org、.adoc、.hatena、.hiki）がありません。',
  outline: '見出しごとの判定',
  fates: {
    talk: 'セッション',
    part: '上のセッションの一部',
    joined: '上の見出しにまとめた',
    'other-event': '別のイベントのセッション',
    'no-talk': 'セッションではない',
    'no-head': '節の名前なので判定しない',
  },
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
};
