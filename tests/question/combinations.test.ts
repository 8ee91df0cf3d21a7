import { beforeAll, describe, expect, it } from 'vitest';
import type { Kikigaki } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import { type RawTalk, type RawTimetable, TIMETABLES } from './timetables.ts';

/** One condition as people say it in each language, and what it means, read off the timetable's file. */
interface Condition {
  readonly kind: string;
  readonly ja: string;
  readonly en: string;
  meets(talk: RawTalk, event: RawTimetable): boolean;
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const lengthOf = ({ start, end }: RawTalk): number => (start && end ? minutes(end) - minutes(start) : -1);
const yearOf = ({ date }: RawTalk, { dates }: RawTimetable): number => Number((date ?? dates[0] ?? '').slice(0, 4));
const monthsOf = ({ date }: RawTalk, { dates }: RawTimetable): number[] =>
  (date ? [date] : dates).map((one) => Number(one.slice(5, 7)));
const dayOf = ({ date }: RawTalk, { dates }: RawTimetable): number => (date ? dates.indexOf(date) + 1 : 0);
const isVideo = ({ video, recorded, talk }: RawTalk): boolean => video !== undefined || (recorded === true && talk !== undefined);
const isLevel = ({ difficulty = '' }: RawTalk, word: string): boolean => difficulty.startsWith(word);
const isAt = ({ places = [] }: RawTimetable, place: string): boolean => places.includes(place);
const isOf = ({ speakers = [] }: RawTalk, company: RegExp): boolean =>
  speakers.some((speaker) => company.test((speaker.company ?? '').normalize('NFKC')));

const CONDITIONS: readonly Condition[] = [
  { kind: 'event', ja: 'CNDT2022の', en: 'at CNDT2022', meets: (_, { id }) => id === 'cndt2022' },
  { kind: 'event', ja: 'CNDT2019の', en: 'at CNDT2019', meets: (_, { id }) => id === 'cndt2019' },
  { kind: 'event', ja: 'CNDWの', en: 'at CNDW', meets: (_, { id }) => id.startsWith('cndw') },
  { kind: 'event', ja: 'CNDT2022以外の', en: 'not at CNDT2022', meets: (_, { id }) => id !== 'cndt2022' },
  { kind: 'year', ja: '2021年の', en: 'from 2021', meets: (talk, event) => yearOf(talk, event) === 2021 },
  {
    kind: 'year',
    ja: '2020年か2023年の',
    en: 'in 2020 or 2023',
    meets: (talk, event) => [2020, 2023].includes(yearOf(talk, event)),
  },
  { kind: 'year', ja: '2022年以降の', en: 'since 2022', meets: (talk, event) => yearOf(talk, event) >= 2022 },
  {
    kind: 'year',
    ja: '2021年から2023年の',
    en: 'between 2021 and 2023',
    meets: (talk, event) => yearOf(talk, event) >= 2021 && yearOf(talk, event) <= 2023,
  },
  { kind: 'year', ja: '去年の', en: 'from last year', meets: (talk, event) => yearOf(talk, event) === 2025 },
  { kind: 'place', ja: '札幌での', en: 'in Sapporo', meets: (_, event) => isAt(event, '札幌') },
  { kind: 'place', ja: '東京以外での', en: 'not in Tokyo', meets: (_, event) => !isAt(event, '東京') },
  { kind: 'month', ja: '11月の', en: 'in November', meets: (talk, event) => monthsOf(talk, event).includes(11) },
  { kind: 'day', ja: '初日の', en: 'on the first day', meets: (talk, event) => dayOf(talk, event) === 1 },
  { kind: 'day', ja: '2日目の', en: 'on day 2', meets: (talk, event) => dayOf(talk, event) === 2 },
  {
    kind: 'day',
    ja: '最終日の',
    en: 'on the last day',
    meets: (talk, event) => dayOf(talk, event) > 0 && dayOf(talk, event) === event.dates.length,
  },
  { kind: 'time', ja: '午前中の', en: 'in the morning', meets: ({ start }) => start !== undefined && start < '12:00' },
  { kind: 'time', ja: '15時以降の', en: 'after 15:00', meets: ({ start }) => start !== undefined && start >= '15:00' },
  {
    kind: 'time',
    ja: '17時台の',
    en: 'between 17:00 and 18:00',
    meets: ({ start }) => start !== undefined && start >= '17:00' && start < '18:00',
  },
  { kind: 'length', ja: '20分の', en: 'of 20 minutes', meets: (talk) => lengthOf(talk) === 20 },
  { kind: 'length', ja: '30分以上の', en: 'of at least 30 minutes', meets: (talk) => lengthOf(talk) >= 30 },
  { kind: 'track', ja: 'トラックAの', en: 'in track A', meets: ({ track }) => track === 'A' },
  {
    kind: 'category',
    ja: 'Securityカテゴリの',
    en: 'in the Security category',
    meets: ({ category }) => category === 'Security',
  },
  {
    kind: 'category',
    ja: 'Runtimeカテゴリ以外の',
    en: 'not in the Runtime category',
    meets: ({ category }) => category !== 'Runtime',
  },
  { kind: 'difficulty', ja: '初級者向けの', en: 'for beginners', meets: (talk) => isLevel(talk, '初級') },
  {
    kind: 'difficulty',
    ja: '中級者か上級者向けの',
    en: 'for intermediate or advanced',
    meets: (talk) => isLevel(talk, '中級') || isLevel(talk, '上級'),
  },
  {
    kind: 'difficulty',
    ja: '中級以上の',
    en: 'intermediate and up',
    meets: (talk) => isLevel(talk, '中級') || isLevel(talk, '上級'),
  },
  { kind: 'company', ja: 'サイボウズの人の', en: 'by people from Cybozu', meets: (talk) => isOf(talk, /サイボウズ|cybozu/i) },
  { kind: 'has', ja: 'スライドのある', en: 'with slides', meets: ({ slides }) => slides !== undefined },
  { kind: 'has', ja: '動画のない', en: 'without a video', meets: (talk) => !isVideo(talk) },
  {
    kind: 'has',
    ja: '資料と動画がある',
    en: 'with slides and video',
    meets: (talk) => talk.slides !== undefined && isVideo(talk),
  },
];

const WISHES = [
  { kind: 'list', ja: (limits: string) => `${limits}セッションの一覧`, en: (limits: string) => `list all talks ${limits}` },
  {
    kind: 'list',
    ja: (limits: string) => `お疲れ様です。${limits}発表を教えてください！`,
    en: (limits: string) => `Hi, could you show me the sessions ${limits} please?`,
  },
  {
    kind: 'count',
    ja: (limits: string) => `${limits}セッションは何件ありますか？`,
    en: (limits: string) => `How many sessions were there ${limits}?`,
  },
] as const;

interface Row {
  readonly q: string;
  readonly kind: 'list' | 'count';
  readonly conditions: readonly Condition[];
}

/** Every condition alone and with every other kind after it, in each wish and both languages. */
function rows(): Row[] {
  const sets = CONDITIONS.flatMap((one, at) => [
    [one],
    ...CONDITIONS.slice(at + 1).flatMap((other) => (other.kind === one.kind ? [] : [[one, other]])),
  ]);
  return sets.flatMap((conditions) =>
    WISHES.flatMap(({ kind, ja, en }) => [
      { kind, conditions, q: ja(conditions.map((one) => one.ja).join('')) },
      { kind, conditions, q: en(conditions.map((one) => one.en).join(' ')) },
    ]),
  );
}

const meeting = (conditions: readonly Condition[]): string[] =>
  TIMETABLES.flatMap((event) =>
    event.sessions
      .filter((talk) => talk.status === undefined && conditions.every((one) => one.meets(talk, event)))
      .map(({ id }) => id),
  ).sort();

let kikigaki: Kikigaki;

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => new Date('2026-11-26T12:00:00+09:00')));
});

const ROWS = rows();

describe('conditions in every combination, against the timetables', () => {
  it('are more than two thousand questions', () => {
    expect(ROWS.length).toBeGreaterThan(2_000);
  });

  it.each(CONDITIONS.map(({ ja }, at) => [ja, at] as const))(
    '%s with each of the others gives just what meets both',
    async (_, at) => {
      const faults: string[] = [];
      for (const { q, kind, conditions } of ROWS.filter((row) => row.conditions[0] === CONDITIONS[at])) {
        const wanted = meeting(conditions);
        const { context, kind: given, question } = await kikigaki.ask({ text: q, limit: 1 });
        // Where nothing meets all, limits are given up and said to be.
        if (wanted.length === 0 ? question.loosened.length > 0 || given === 'nothing' : false) continue;
        const found = [...context.sessions].sort();
        if (given !== kind || found.join() !== wanted.join()) faults.push(`${q}: ${given}, ${found.length} for ${wanted.length}`);
      }
      expect(faults).toEqual([]);
    },
  );
});
