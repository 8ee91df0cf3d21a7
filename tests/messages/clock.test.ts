import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/messages.ts';
import { instantOf, localTime } from '../../src/model/local-time.ts';

const MORNING = { date: '2031-06-15', start: '10:00', end: '10:40' };
const hours = (times: object, own?: string, language: 'en' | 'ja' = 'en') => messagesIn(language, own).clock.hours(times);

describe('times of an event', () => {
  it('are said by its own clock alone where the reader has the same time', () => {
    expect(hours({ ...MORNING, zone: 'Asia/Tokyo' }, 'Asia/Tokyo')).toBe('10:00–10:40');
    expect(hours({ ...MORNING, zone: 'Asia/Tokyo' }, 'Asia/Seoul')).toBe('10:00–10:40');
  });

  it('are said by both clocks, each with its name, where they differ', () => {
    expect(hours({ ...MORNING, zone: 'Europe/Berlin' }, 'Asia/Tokyo')).toBe(
      '10:00–10:40 Central European Time (17:00–17:40 Japan Standard Time)',
    );
    expect(hours({ ...MORNING, zone: 'Europe/Berlin' }, 'Asia/Tokyo', 'ja')).toBe(
      '中央ヨーロッパ時間 10:00–10:40（日本標準時では 17:00–17:40）',
    );
  });

  it('have their date where it is another day for the reader', () => {
    expect(hours({ ...MORNING, zone: 'America/Los_Angeles' }, 'Asia/Tokyo')).toContain('(Mon, 16 Jun 2031 02:00–02:40 Japan');
    expect(hours({ ...MORNING, start: '25:30', end: '26:00', zone: 'Asia/Tokyo' }, 'Europe/London')).toMatch(
      /^25:30–26:00 Japan Standard Time \(17:30–18:00/,
    );
  });

  it.each([
    ['without a zone of the event', MORNING, 'Asia/Tokyo'],
    ['without a zone of the reader', { ...MORNING, zone: 'Europe/Berlin' }, undefined],
    ['with a zone of the reader that nobody knows', { ...MORNING, zone: 'Europe/Berlin' }, 'Mars/Olympus'],
    ['without a date', { start: '10:00', end: '10:40', zone: 'Europe/Berlin' }, 'Asia/Tokyo'],
  ])('are hours alone %s', (_, times, own) => {
    expect(hours(times, own)).toBe('10:00–10:40');
  });

  it('are as short as what is known', () => {
    expect([hours({}), hours({ date: '2031-06-15', zone: 'Europe/Berlin' }, 'Asia/Tokyo'), hours({ start: '9:00' })]).toEqual([
      '',
      '',
      '9:00',
    ]);
  });
});

describe('the instant of a time', () => {
  it.each(['Asia/Tokyo', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Auckland'])(
    'is what the clocks of %s show it at, on every day of a year',
    (zone) => {
      for (let day = 0; day < 365; day++) {
        const date = new Date(Date.UTC(2031, 0, 1 + day)).toISOString().slice(0, 10);
        for (const time of ['00:15', '09:00', '12:30', '23:45'])
          expect(localTime(instantOf(date, time, zone), zone)).toEqual({ date, time });
      }
    },
  );

  it('is an hour that exists where clocks jump over one, and lies on the day after beyond 24', () => {
    const skipped = instantOf('2031-03-30', '02:30', 'Europe/Berlin');
    expect(['01:30', '03:30']).toContain(localTime(skipped, 'Europe/Berlin').time);
    expect(localTime(instantOf('2031-06-15', '25:30', 'Asia/Tokyo'), 'Asia/Tokyo')).toEqual({
      date: '2031-06-16',
      time: '01:30',
    });
  });
});
