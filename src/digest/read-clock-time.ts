const CLOCK = /^(午前|午後|早朝|朝|昼|夕方|夜|深夜)?(\d{1,2})(?::(\d{2})|時(?:(\d{1,2})分|(半))?)?(?:に)?(am|pm)?$/i;
const LATE = /^(?:午後|夕方|pm)$/i;
const EARLY = /^(?:午前|早朝|朝|am)$/i;
const AT_NIGHT = /^(?:夜|深夜)$/;
const MIDDAY = /^昼$/;
const NOON = 12;
/** 夜3時 is before the dawn, 夜6時 after the sunset; 昼1時 follows noon. */
const [LAST_OF_NIGHT, LAST_OF_MIDDAY] = [4, 5];

/** A time of day as people write it (`9`, `9:30`, `9時半`, `午後6時`, `夜12時`, `6pm`) as `HH:MM`; undefined for anything else. */
export function readClockTime(words: string): string | undefined {
  const [, before = '', digits = '', minutes, minutesJapanese, half, after = ''] = CLOCK.exec(words.replace(/\s/g, '')) ?? [];
  if (digits === '') return undefined;
  const part = before || after;
  let hour = Number(digits);
  if (part && hour > NOON) return undefined;
  if (LATE.test(part) && hour < NOON) hour += NOON;
  if (AT_NIGHT.test(part)) hour = hour === NOON ? 0 : hour > LAST_OF_NIGHT ? hour + NOON : hour;
  if (MIDDAY.test(part) && hour <= LAST_OF_MIDDAY) hour += NOON;
  if (EARLY.test(part) && hour === NOON) hour = 0;
  const minute = half ? 30 : Number(minutes ?? minutesJapanese ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
