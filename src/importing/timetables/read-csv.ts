import { parse } from 'csv-parse/sync';
import type { ImportedEvent, ImportedSpeaker, ImportedTalk, TimetableWarning } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { createTalkKeys } from './create-talk-keys.ts';
import { TIMETABLE_LIMITS } from './limits.ts';
import { readFields } from './read-fields.ts';
import { readSpeakerName } from './read-speaker-name.ts';

/** The names that a column may have, compared without case. */
const COLUMNS = {
  id: ['id', 'number', 'no', 'no.', '番号'],
  title: ['title', 'session', 'タイトル', '題名', 'セッション', 'セッション名', '講演タイトル'],
  date: ['date', 'day', '日付', '開催日'],
  start: ['start', 'starts', 'start time', 'startsat', '開始', '開始時刻'],
  end: ['end', 'ends', 'end time', 'endsat', '終了', '終了時刻'],
  track: ['track', 'room', 'トラック', '会場', '部屋'],
  code: ['code', 'コード'],
  category: ['category', 'カテゴリ', 'カテゴリー', '分類'],
  difficulty: ['difficulty', 'level', '難易度', 'レベル'],
  speakers: ['speakers', 'speaker', '登壇者', 'スピーカー', '講演者', '発表者'],
  company: ['company', 'companies', 'affiliation', '会社', '所属'],
  abstract: ['abstract', 'description', '概要', '説明', '内容'],
  talk: ['talk', 'url', 'link', 'ページ', 'リンク'],
  slides: ['slides', '資料', 'スライド'],
  video: ['video', 'recording', '動画', '録画'],
} as const;

type Column = keyof typeof COLUMNS;

/** Whether a line names columns of a timetable: a title at least, and something beside it. */
export function looksLikeCsv(text: string): boolean {
  const [first = ''] = text.replace(/^\uFEFF/, '').split('\n', 1);
  const names = first.split(',').map((name) => columnOf(name.replace(/^"|"\s*$/g, '')));
  return names.includes('title') && names.filter(Boolean).length >= 2;
}

/** Reads a table of talks, one a line, its columns named in the first. Several speakers are separated by `;`, `/` or 、. Undefined where it is broken. */
export function readCsv(text: string, zone: string): ImportedEvent | undefined {
  const rows = parseRows(text);
  const [names, ...lines] = rows ?? [];
  if (!names) return undefined;
  const warnings: TimetableWarning[] = [];
  const columns = names.cells.map(columnOf);
  names.cells.forEach((column, index) => {
    if (!columns[index] && column.trim()) warnings.push({ code: 'unknown-column', column: column.trim().slice(0, MAX_NAME) });
  });
  const keyOf = createTalkKeys(warnings);
  const talks = lines.flatMap(({ cells, line }): ImportedTalk[] => {
    const entry = Object.fromEntries(columns.flatMap((column, index) => (column ? [[column, cells[index] ?? '']] : [])));
    const fields = readFields(entry, `line ${line}`, zone, warnings);
    const title = fields.text('title');
    if (!title) {
      warnings.push({ code: 'no-title', place: fields.place });
      return [];
    }
    const start = fields.moment('start');
    return [
      {
        key: keyOf(fields.text('id', 'code'), title, fields.place),
        title,
        ...withoutUndefined({ date: fields.moment('date')?.date ?? start?.date, start: start?.time }),
        ...withoutUndefined({ end: start?.time ? fields.moment('end')?.time : undefined, track: fields.text('track') }),
        ...withoutUndefined({
          code: fields.text('code'),
          category: fields.text('category'),
          difficulty: fields.text('difficulty'),
        }),
        ...withoutUndefined({ abstract: fields.prose('abstract'), talk: fields.url('talk'), slides: fields.url('slides') }),
        ...withoutUndefined({ video: fields.url('video') }),
        speakers: speakersOf(fields.text('speakers'), fields.text('company')),
      },
    ];
  });
  return { dates: [...new Set(talks.flatMap(({ date }) => date ?? []))].sort(), talks, warnings };
}

const MAX_NAME = 60;

const columnOf = (name: string): Column | undefined => {
  const wanted = name.normalize('NFKC').trim().toLowerCase();
  return (Object.keys(COLUMNS) as Column[]).find((column) => (COLUMNS[column] as readonly string[]).includes(wanted));
};

interface Row {
  readonly cells: readonly string[];
  /** Where it ends in the file. */
  readonly line: number;
}

/** One row more than may be, beside the names, tells that there are too many; longer rows than a talk's are none. */
const BOUNDS = { to: TIMETABLE_LIMITS.mostTalks + 2, max_record_size: 100_000 };

function parseRows(text: string): readonly Row[] | undefined {
  try {
    const rows = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      // `The "best" talk` is how people write it.
      relax_quotes: true,
      skip_empty_lines: true,
      ...BOUNDS,
    }) as unknown as {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return rows.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch {
    return undefined;
  }
}

/** One company is everybody's; several stand in the order of the speakers. */
function speakersOf(names: string | undefined, companies: string | undefined): readonly ImportedSpeaker[] {
  const split = (text: string | undefined): string[] =>
    (text ?? '')
      .split(/[;；、/／]/)
      .map((part) => part.trim())
      .filter(Boolean);
  const people = split(names);
  const works = people.length > 1 ? split(companies) : companies ? [companies] : [];
  return people.map((name, index) => {
    const company = works.length === 1 ? works[0] : works[index];
    return { ...readSpeakerName(name), ...withoutUndefined({ company: company || undefined }), handles: [] };
  });
}
