import { foldWidth } from '../../language/normalize-text.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { Evidence } from './evidence.ts';
import type { Place } from './outline.ts';
import { type Head, readHead } from './read-head.ts';
import { scoreTitleWording } from './score-title-wording.ts';
import { sectionRole } from './section-role.ts';
import { WEIGHTS as W } from './weights.ts';

/** A row of a table of talks. */
export interface TableRow {
  readonly head: Head;
  readonly evidence: readonly Evidence[];
  /** A column has remarks of the writer; otherwise the row only names the talk. */
  readonly hasNotes: boolean;
}

const TITLE_COLUMN =
  /^(.*(タイトル|演題|セッション(名)?|講演(名|題目)?|発表(名|内容)?|題名|テーマ|トーク)|(session|talk|presentation)?\s{0,3}(title|name)|session|talk|presentation|what|was|thema|titel|titre|título|vortrag|主题|题目|议题|제목|발표)$/i;
const SPEAKER_COLUMN =
  /(登壇者?|スピーカー|発表者|講演者|講師|話者|speakers?|presenter|氏名|名前|who|wer|referent|intervenant|ponente|讲者|嘉宾|발표자|연사)/i;
const NOTES_COLUMN =
  /(感想|メモ|コメント|内容|備考|ひとこと|一言|所感|概要|学び|ポイント|notes?|comments?|impressions?|summary|takeaways?|thoughts)/i;
const TIME_COLUMN = /(時間|時刻|time|開始|枠|slot|when|wann|uhrzeit|zeit|heure|hora|时间|시간)/i;
const CODE_COLUMN = /^(コード|番号|code|id|no\.?|#|セッションid)$/i;

/** A table whose columns are those of a programme lists talks; one point of evidence each for its title, its speakers and its times. */
const COLUMN_WEIGHTS = { title: 2.4, speaker: 1.2, time: 0.8, notes: 0.4 } as const;
/** Longer remarks say something about the talk. */
const MIN_NOTE = 6;

/** Reads a row by the names of its columns; `undefined` where no column names talks. */
export function readTableRow(places: readonly Place[], at: number): TableRow | undefined {
  const cells = (places[at]?.block.cells ?? []).map(foldWidth);
  const columns = columnNames(places, at);
  const column = (pattern: RegExp): number => columns.findIndex((name) => pattern.test(name));
  const [speaker, notes, time, code] = [SPEAKER_COLUMN, NOTES_COLUMN, TIME_COLUMN, CODE_COLUMN].map(column) as [
    number,
    number,
    number,
    number,
  ];
  const named = columns.findIndex((name, index) => TITLE_COLUMN.test(name) && index !== speaker && index !== notes);
  const title = named === -1 ? bestTitleColumn(cells, [speaker, notes, time, code]) : named;
  const own = readHead(cells[title] ?? '');
  if (own.title.length < 4 || NOTHING.test(own.title)) return undefined;
  const people =
    speaker === -1
      ? []
      : (cells[speaker] ?? '').split(/[,、&/]/).map((name) =>
          name
            .replace(/[(（][\s\S]{0,9}/, '')
            .replace(/(さん|氏|様)$/, '')
            .trim(),
        );
  const clock = /\d{1,2}:\d{2}(\s{0,3}[-~]\s{0,3}\d{1,2}:\d{2})?/.exec(time === -1 ? cells.join(' ') : (cells[time] ?? ''))?.[0];
  const evidence: Evidence[] = [
    ...(named === -1 ? [] : [{ why: 'title-column', weight: COLUMN_WEIGHTS.title }]),
    ...(people.length > 0 ? [{ why: 'speaker-column', weight: COLUMN_WEIGHTS.speaker }] : []),
    ...(clock ? [{ why: 'time', weight: COLUMN_WEIGHTS.time }] : []),
    ...(notes === -1 ? [] : [{ why: 'notes-column', weight: COLUMN_WEIGHTS.notes }]),
    ...(isBreak(own.title) ? [{ why: 'section-name', weight: W.sectionName }] : []),
  ];
  const codeText = code === -1 ? undefined : cells[code];
  return {
    head: {
      ...own,
      speakers: [...own.speakers, ...people.filter((name) => name.length > 1)],
      ...withoutUndefined({ time: clock || undefined, code: codeText || undefined, isCodeMarked: codeText ? true : undefined }),
    },
    evidence,
    hasNotes: notes !== -1 && (cells[notes] ?? '').length >= MIN_NOTE,
  };
}

/** What stands where no talk was. */
const NOTHING = /^\W{0,9}(?:cancel{1,2}ed|tb[ad]|中止|キャンセル|空き枠?|欠番)\W{0,9}$/i;

/** Lunch and the opening stand in the programme like talks. */
const isBreak = (title: string): boolean => sectionRole(title) === 'venue' || sectionRole(title) === 'closing';

function columnNames(places: readonly Place[], at: number): readonly string[] {
  for (let i = at - 1; i >= 0 && places[i]?.block.kind === 'row'; i--) {
    const block = places[i]?.block;
    if (block?.isColumnNames) return (block.cells ?? []).map((name) => foldWidth(name).trim());
    if (places[i - 1]?.block.kind !== 'row' && (block?.cells ?? []).some((name) => TITLE_COLUMN.test(foldWidth(name).trim())))
      return (block?.cells ?? []).map((name) => foldWidth(name).trim());
  }
  return [];
}

function bestTitleColumn(cells: readonly string[], others: readonly number[]): number {
  const scores = cells.map((cell, index) =>
    others.includes(index) ? Number.NEGATIVE_INFINITY : scoreTitleWording(readHead(cell).title),
  );
  return scores.indexOf(Math.max(...scores));
}
