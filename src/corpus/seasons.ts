import type { Event } from '../model/event.ts';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

const SEASONS: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];
/** November belongs to two: what takes place then is called by either. */
const MONTHS: Readonly<Record<Season, readonly number[]>> = {
  spring: [3, 4, 5],
  summer: [6, 7, 8],
  autumn: [9, 10, 11],
  winter: [11, 12, 1, 2],
};
const NAMES: Readonly<Record<Season, RegExp>> = {
  spring: /春|spring|スプリング/i,
  summer: /夏|summer|サマー/i,
  autumn: /秋|autumn|fall/i,
  winter: /冬|winter|ウィンター/i,
};

/** The seasons of an event: the one it is called by, else those of its month. */
export function seasonsOf({ name, aliases, dates }: Event): readonly Season[] {
  const names = [name, ...aliases].join(' ');
  const called = SEASONS.find((season) => NAMES[season].test(names));
  if (called) return [called];
  const month = Number(dates[0]?.slice(5, 7));
  return SEASONS.filter((season) => MONTHS[season].includes(month));
}
