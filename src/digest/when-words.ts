import type { SettingsWords } from '../model/digest-command.ts';
import { type DigestSettings, WEEKDAYS, type Weekday } from '../model/digest-settings.ts';
import type { Language } from '../model/language.ts';
import { readClockTime } from './read-clock-time.ts';
import { readWeekdays } from './read-weekdays.ts';

/** The words of days, a time and a zone that stand in one line, in any order: `平日 9:00 Asia/Tokyo`. What is neither day nor time names the zone. */
export function readWhenWords(line: string): SettingsWords {
  const words: Record<'days' | 'at' | 'zone', string[]> = { days: [], at: [], zone: [] };
  for (const word of line
    .trim()
    .split(/[\s\u3000]+/)
    .filter(Boolean)) {
    if (readClockTime(word) !== undefined && words.at.length === 0) words.at.push(word);
    else if (readWeekdays(word) !== undefined) words.days.push(word);
    else words.zone.push(word);
  }
  const [days, at, zone] = [words.days.join(','), words.at.join(' '), words.zone.join(' ')];
  return { ...(days && { days }), ...(at && { at }), ...(zone && { zone }) };
}

const KANJI: Readonly<Record<Weekday, string>> = { mon: '月', tue: '火', wed: '水', thu: '木', fri: '金', sat: '土', sun: '日' };

/** When a digest comes, in words that `readWhenWords` reads. */
export function writtenWhen(
  { days, at, zone = '' }: Pick<DigestSettings, 'days' | 'at'> & { readonly zone?: string },
  language: Language,
): string {
  const isJapanese = language === 'ja';
  const isWeekdays = days.join() === WEEKDAYS.slice(0, 5).join();
  const every = isJapanese ? '毎日' : 'daily';
  const workdays = isJapanese ? '平日' : 'weekdays';
  const named = isJapanese ? days.map((day) => KANJI[day]).join('') : days.join(',');
  const which = days.length === WEEKDAYS.length ? every : isWeekdays ? workdays : named;
  return `${which} ${at} ${zone}`.trim();
}
