import type { Limit, LimitName, LimitValue } from '../../model/limit.ts';
import type { GROUP_NAMES as englishGroups, LIMIT_NAMES as englishNames, limitText as englishText } from '../en/limits.ts';

export const LIMIT_NAMES: typeof englishNames = {
  event: 'イベント',
  year: '年',
  season: '季節',
  month: '月',
  date: '日付',
  weekday: '曜日',
  day: '何日目か',
  time: '時刻',
  end: '終了時刻',
  length: '長さ',
  track: 'トラック',
  room: '部屋',
  category: '分類',
  difficulty: '難易度',
  kind: '発表の種類',
  tier: 'スポンサーのランク',
  format: '開催形式',
  place: '場所',
  days: '開催日数',
  speaker: '登壇者',
  speakers: '登壇者の人数',
  company: '会社',
  companyClass: '会社の種類',
  affiliation: '所属の記載',
  language: '言語',
  has: '資料や動画の有無',
  status: '開催の有無',
  title: 'タイトル',
  titleLanguage: 'タイトルの言語',
  topic: '話題',
};

const WORDS: Readonly<Partial<Record<LimitName, Readonly<Record<string, string>>>>> = {
  season: { spring: '春', summer: '夏', autumn: '秋', winter: '冬' },
  weekday: {
    monday: '月曜',
    tuesday: '火曜',
    wednesday: '水曜',
    thursday: '木曜',
    friday: '金曜',
    saturday: '土曜',
    sunday: '日曜',
  },
  difficulty: { beginner: '初級者向け', intermediate: '中級者向け', advanced: '上級者向け', any: '全員向け' },
  kind: {
    keynote: 'キーノート',
    'lightning-talk': 'LT',
    panel: 'パネルディスカッション',
    sponsor: 'スポンサーセッション',
    'hands-on': 'ハンズオン',
    workshop: 'ワークショップ',
    session: '通常のセッション',
  },
  tier: {
    diamond: 'ダイヤモンドスポンサー',
    platinum: 'プラチナスポンサー',
    gold: 'ゴールドスポンサー',
    silver: 'シルバースポンサー',
    bronze: 'ブロンズスポンサー',
  },
  format: { online: 'オンライン開催', onsite: '現地開催', hybrid: 'ハイブリッド開催' },
  language: { ja: '日本語', en: '英語', zh: '中国語', ko: '韓国語' },
  affiliation: { told: '所属の記載あり', untold: '所属の記載なし' },
  titleLanguage: { ja: '日本語のタイトル', en: '英語のタイトル' },
  has: { slides: '資料', video: '動画', notes: 'レポート', abstract: '概要' },
  status: { cancelled: '中止になったもの', held: '開催されたもの' },
};

function nameOf(limit: LimitName, value: LimitValue): string {
  const word = WORDS[limit]?.[String(value)];
  if (word) return word;
  switch (limit) {
    case 'year':
      return `${value}年`;
    case 'month':
      return `${value}月`;
    case 'day':
      return value === 'last' ? '最終日' : `${value}日目`;
    case 'length':
      return `${value}分`;
    case 'days':
      return `${value}日間`;
    case 'speakers':
      return `登壇者${value}人`;
    case 'end':
      return `終了 ${value}`;
    case 'title':
      return `タイトルに「${value}」`;
    case 'track':
      return `トラック${value}`;
    case 'room':
      return `部屋 ${value}`;
    default:
      return String(value);
  }
}

const AMOUNTS: ReadonlySet<LimitName> = new Set(['length', 'difficulty', 'days', 'speakers']);

/** So many values of a condition are told: hours that are apart stand for all times in them. */
const MAX_SHOWN = 8;

export const limitText: typeof englishText = ({ limit, op, values }: Limit) => {
  const shown = values.slice(0, MAX_SHOWN).map((value) => nameOf(limit, value));
  const named = shown.join(limit === 'has' ? 'と' : 'か') + (values.length > MAX_SHOWN ? 'など' : '');
  switch (op) {
    case 'is':
      return limit === 'has' ? `${named}あり` : named;
    case 'not':
      return limit === 'has' ? `${named}なし` : `${named}以外`;
    case 'from':
      return AMOUNTS.has(limit) ? `${named}以上` : `${named}以降`;
    case 'to':
      return limit === 'time' ? `${named}より前` : AMOUNTS.has(limit) ? `${named}以下` : `${named}まで`;
  }
};

export const GROUP_NAMES: typeof englishGroups = {
  year: '年',
  event: 'イベント',
  company: '会社',
  speaker: '登壇者',
  category: '分類',
  track: 'トラック',
  difficulty: '難易度',
  kind: '発表の種類',
};
