import { nearest } from '../language/nearest.ts';
import { timeZones } from '../model/local-time.ts';
import type { Option } from '../model/presentation.ts';
import { zoneNamed } from './zone-named.ts';

/** What most channels of this bot live by; shown before anything is typed. */
const USUAL = [
  'Asia/Tokyo',
  'UTC',
  'Asia/Seoul',
  'Asia/Singapore',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
];

/** Time zones by what somebody has typed so far: a part of their names, or another name of one. */
export function zoneChoices(typed: string, limit: number): readonly Option[] {
  const wanted = typed.trim().toLowerCase().replace(/\s+/g, '_');
  const fitting = wanted === '' ? USUAL : timeZones().filter((zone) => zone.toLowerCase().includes(wanted));
  const named = zoneNamed(typed);
  const known = [...new Set([...(named === undefined ? [] : [named]), ...fitting])];
  const zones = known.length > 0 ? known : nearest(typed, timeZones(), limit);
  return zones.slice(0, limit).map((zone) => ({ label: zone, value: zone }));
}
