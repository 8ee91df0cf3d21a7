import { afterEach, describe, expect, it, vi } from 'vitest';
import { usualTimeZone } from '../../adapters/usual-time-zone.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the zone of who sets none', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['Asia/Tokyo', 'Asia/Tokyo'],
    ['UTC', 'Asia/Tokyo'],
    ['Etc/UTC', 'Asia/Tokyo'],
    ['Etc/GMT-9', 'Etc/GMT-9'],
  ])('on a machine in %s is %s', (machine, zone) => {
    vi.stubEnv('TZ', machine);
    expect(usualTimeZone()).toBe(zone);
  });
});
