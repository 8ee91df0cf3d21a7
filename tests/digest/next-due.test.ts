import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DueSettings, dueOn, isHoliday, nextDue } from '../../src/digest/next-due.ts';
import { planOf } from '../../src/digest/plan-due.ts';
import type { Subscription } from '../../src/index.ts';
import { DEFAULT_SETTINGS, WEEKDAYS, type Weekday } from '../../src/model/digest-settings.ts';
import { localTime } from '../../src/model/local-time.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const START = Date.parse('2024-12-31T12:00:00Z');
const END = START + 2 * 366 * DAY;

/** Both hemispheres, half an hour of summer time, changes at midnight, none at all, on both sides of the date line. */
const ZONES = [
  ...['Asia/Tokyo', 'UTC', 'Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Los_Angeles'],
  ...['America/Santiago', 'America/Havana', 'Africa/Cairo', 'Australia/Lord_Howe', 'Pacific/Auckland', 'Asia/Kolkata'],
];
const settings = (change: Partial<DueSettings>): DueSettings => ({ ...DEFAULT_SETTINGS, ...change });
const clockTime = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const dueSettings = fc.record({
  at: fc.oneof(clockTime, fc.constantFrom('00:00', '00:30', '02:15', '02:30', '23:45')),
  days: fc.subarray([...WEEKDAYS], { minLength: 1 }) as fc.Arbitrary<Weekday[]>,
  zone: fc.constantFrom(...ZONES),
  holidays: fc.constantFrom('skip' as const, 'post' as const),
});

/** All due instants of two years. */
function allDue(wanted: DueSettings): number[] {
  const due: number[] = [];
  for (let at = nextDue(wanted, START); at < END; at = nextDue(wanted, at)) due.push(at);
  return due;
}
const weekdayOf = (date: string): Weekday => WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] as Weekday;
const datesBetween = (first: string, last: string): string[] => {
  const dates: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY) dates.push(new Date(at).toISOString().slice(0, 10));
  return dates;
};

describe('when a digest is due', () => {
  it.each(ZONES)('in %s, each day of two years once, by the clock on the wall', (zone) => {
    for (const at of ['00:00', '00:30', '02:15', '02:30', '09:00', '23:45']) {
      const local = allDue(settings({ zone, at })).map((due) => localTime(due, zone));
      const dates = local.map(({ date }) => date);
      expect(dates).toEqual(datesBetween(dates[0] ?? '', dates.at(-1) ?? ''));
      // Only a time that summer time leaves out is late, and then by an hour at most.
      const late = local.filter(({ time }) => time !== at);
      expect(late.length).toBeLessThanOrEqual(2);
      for (const { time } of late) expect(time > at && Number(time.slice(0, 2)) - Number(at.slice(0, 2)) <= 1).toBe(true);
    }
  });

  it('on the days asked for and no others, without holidays where they are not wanted', () => {
    fc.assert(
      fc.property(dueSettings, (wanted) => {
        const dates = allDue(wanted).map((due) => localTime(due, wanted.zone).date);
        const [first = '', last = ''] = [dates[0], dates.at(-1)];
        const expected = datesBetween(first, last).filter(
          (date) => wanted.days.includes(weekdayOf(date)) && !(wanted.holidays === 'skip' && isHoliday(date)),
        );
        expect(dates).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('knows the holidays of Japan', () => {
    expect(isHoliday('2025-01-01')).toBe(true);
    expect(isHoliday('2025-05-06')).toBe(true);
    expect(isHoliday('2025-05-07')).toBe(false);
    const newYear = nextDue(settings({ holidays: 'skip' }), Date.parse('2024-12-31T12:00:00+09:00'));
    expect(localTime(newYear, 'Asia/Tokyo').date).toBe('2025-01-02');
  });

  it('finds the due time of a date again', () => {
    const wanted = settings({ zone: 'America/New_York' });
    for (const due of allDue(wanted).slice(0, 400)) expect(dueOn(wanted, localTime(due, wanted.zone).date)).toBe(due);
  });
});

describe('after downtime', () => {
  it('one delivery at most for all that was missed, one a date, and never more than twelve hours late', () => {
    const wakeUps = fc.array(fc.integer({ min: 1, max: 20 * 24 * 60 }), { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(dueSettings, wakeUps, (wanted, minutes) => {
        let now = START;
        let nextDueAt = nextDue(wanted, now);
        const dates: string[] = [];
        for (const pause of minutes) {
          now += pause * 60_000;
          if (nextDueAt > now) continue;
          const plan = planOf({ id: 'S', settings: wanted, nextDueAt } as unknown as Subscription, now);
          expect(plan.nextDueAt).toBeGreaterThan(now);
          expect(plan.dueAt).toBe(nextDueAt);
          expect(dates).not.toContain(plan.localDate);
          const last = allDueBetween(wanted, nextDueAt, now).at(-1) ?? 0;
          expect(plan.skipped).toBe(now - last > 12 * HOUR ? 'too-late' : undefined);
          if (plan.skipped === undefined) expect(plan.localDate).toBe(localTime(last, wanted.zone).date);
          dates.push(plan.localDate);
          nextDueAt = plan.nextDueAt;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('a year of it is not gone through day by day', () => {
    const began = nextDue(settings({}), START);
    const plan = planOf(
      { id: 'S', settings: DEFAULT_SETTINGS, nextDueAt: began } as unknown as Subscription,
      began + 300 * DAY + HOUR,
    );
    expect(plan).toMatchObject({ localDate: localTime(began + 300 * DAY, 'Asia/Tokyo').date, nextDueAt: began + 301 * DAY });
  });
});

function allDueBetween(wanted: DueSettings, first: number, last: number): number[] {
  const due = [first];
  for (let at = nextDue(wanted, first); at <= last; at = nextDue(wanted, at)) due.push(at);
  return due;
}
