import { describe, expect, it } from 'vitest';
import { readClockTime } from '../../src/digest/read-clock-time.ts';
import { zoneChoices } from '../../src/digest/zone-choices.ts';
import { zoneNamed } from '../../src/digest/zone-named.ts';

// How people write when and where they live.

describe('a zone', () => {
  it.each([
    ['Kyiv', 'Europe/Kyiv'],
    ['Kolkata', 'Asia/Kolkata'],
    ['Nuuk', 'America/Nuuk'],
    ['saigon', 'Asia/Ho_Chi_Minh'],
    ['kathmandu', 'Asia/Kathmandu'],
  ])('is offered to whoever types %s', (typed, zone) => {
    expect(zoneChoices(typed, 5).map(({ value }) => value)).toContain(zone);
  });

  it.each([
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['europe/kyiv', 'Europe/Kyiv'],
    ['Kyiv', 'Europe/Kyiv'],
    ['キーウ', 'Europe/Kyiv'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kiev'],
    ['US/Pacific', 'US/Pacific'],
    ['+5:30', 'Asia/Kolkata'],
    ['日本時間', 'Asia/Tokyo'],
    ['Europe/Nowhere', undefined],
  ])('%s is shown as %s', (written, zone) => {
    expect(zoneNamed(written)).toBe(zone);
  });
});

describe('a time of day', () => {
  it.each([
    ['夜12時', '00:00'],
    ['深夜0時', '00:00'],
    ['夜9時', '21:00'],
    ['夜1時', '01:00'],
    ['昼12時', '12:00'],
    ['昼1時', '13:00'],
    ['午後12時', '12:00'],
    ['午前12時', '00:00'],
    ['朝9時半', '09:30'],
  ])('%s is %s', (written, time) => {
    expect(readClockTime(written)).toBe(time);
  });
});
