import { foldWidth } from '../language/normalize-text.ts';
import { zoneNamed as ianaZone, zoneOfCity } from '../model/local-time.ts';

/** What people call zones beside their IANA names: abbreviations, of which the one is taken that most people mean, and cities in Japanese. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...(['jst', '日本', '日本時間', '東京', '大阪'] as const).map((name) => [name, 'Asia/Tokyo'] as const),
  ...(['gmt', 'utc', 'z', '世界標準時', '協定世界時'] as const).map((name) => [name, 'UTC'] as const),
  ...(['est', 'edt', 'et', 'eastern', 'ニューヨーク'] as const).map((name) => [name, 'America/New_York'] as const),
  ...(['cst', 'cdt', 'central', 'シカゴ'] as const).map((name) => [name, 'America/Chicago'] as const),
  ...(['mst', 'mdt', 'mountain'] as const).map((name) => [name, 'America/Denver'] as const),
  ...(['pst', 'pdt', 'pt', 'pacific', 'ロサンゼルス', 'サンフランシスコ', 'シアトル'] as const).map(
    (name) => [name, 'America/Los_Angeles'] as const,
  ),
  ...(['bst', 'ロンドン'] as const).map((name) => [name, 'Europe/London'] as const),
  ...(['cet', 'cest', 'ベルリン'] as const).map((name) => [name, 'Europe/Berlin'] as const),
  ['パリ', 'Europe/Paris'],
  ['kyiv', 'Europe/Kyiv'],
  ['キーウ', 'Europe/Kyiv'],
  ['kst', 'Asia/Seoul'],
  ['ソウル', 'Asia/Seoul'],
  ['ist', 'Asia/Kolkata'],
  ['kolkata', 'Asia/Kolkata'],
  ['delhi', 'Asia/Kolkata'],
  ['sgt', 'Asia/Singapore'],
  ['シンガポール', 'Asia/Singapore'],
  ['hkt', 'Asia/Hong_Kong'],
  ['香港', 'Asia/Hong_Kong'],
  ['台北', 'Asia/Taipei'],
  ['上海', 'Asia/Shanghai'],
  ['北京', 'Asia/Shanghai'],
  ['beijing', 'Asia/Shanghai'],
  ['aest', 'Australia/Sydney'],
  ['シドニー', 'Australia/Sydney'],
]);

/** Zones that are no whole number of hours ahead of UTC, by minutes; those without summer time. */
const BY_MINUTES: ReadonlyMap<number, string> = new Map([
  [3 * 60 + 30, 'Asia/Tehran'],
  [4 * 60 + 30, 'Asia/Kabul'],
  [5 * 60 + 30, 'Asia/Kolkata'],
  [5 * 60 + 45, 'Asia/Kathmandu'],
  [6 * 60 + 30, 'Asia/Yangon'],
  [9 * 60 + 30, 'Australia/Darwin'],
]);
const OFFSET = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/;
const MAX_HOURS = 14;

/** The zone that a person means: an IANA name, a city, an abbreviation, a distance from UTC; undefined for anything else. */
export function zoneNamed(written: string): string | undefined {
  const name = foldWidth(written).trim().toLowerCase();
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  const city = name.replace(/\s+/g, '_');
  return atOffset(name.replace(/[\s−]+/g, '')) ?? ianaZone(foldWidth(written).trim()) ?? zoneOfCity(city);
}

/** Of whole hours IANA names zones the other way round: `Etc/GMT-9` is nine hours ahead. */
function atOffset(name: string): string | undefined {
  const [found, sign, digits, more = '0'] = OFFSET.exec(name) ?? [];
  if (found === undefined) return undefined;
  const [hours, minutes] = [Number(digits), Number(more)];
  if (hours > MAX_HOURS) return undefined;
  if (minutes !== 0) return sign === '+' ? BY_MINUTES.get(hours * 60 + minutes) : undefined;
  if (hours === 0) return 'UTC';
  return sign === '+' && hours === JAPAN ? 'Asia/Tokyo' : `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`;
}

/** People who write +9 mean Japan, and read its name. */
const JAPAN = 9;
