import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClockTime } from '../../src/digest/read-clock-time.ts';
import { readDigestWords } from '../../src/digest/read-digest-words.ts';
import { readWeekdays } from '../../src/digest/read-weekdays.ts';
import { readCommand } from '../../src/index.ts';

describe('the words behind "digest"', () => {
  it.each([
    ['subscribe', { kind: 'subscribe', words: {} }],
    ['subscribe cndt2022', { kind: 'subscribe', words: { events: 'cndt2022' } }],
    [
      'subscribe all at 09:00 days mon-fri zone Europe/Berlin compact',
      {
        kind: 'subscribe',
        words: { events: 'all', at: '09:00', days: 'mon-fri', zone: 'Europe/Berlin', format: 'compact' },
      },
    ],
    [
      'subscribe CloudNative Days Tokyo 2022 at 9',
      { kind: 'subscribe', words: { events: 'CloudNative Days Tokyo 2022', at: '9' } },
    ],
    [
      'subscribe cndt2022, cndt2019 lang en quiet skip holidays skip',
      {
        kind: 'subscribe',
        words: { events: 'cndt2022, cndt2019', lang: 'en', quiet: 'skip', holidays: 'skip' },
      },
    ],
    ['subscribe topic service mesh at 18:00', { kind: 'subscribe', words: { topic: 'service mesh', at: '18:00' } }],
    ['subscribe at 09:00 cndt2022 daily', { kind: 'subscribe', words: { at: '09:00', events: 'cndt2022', days: 'daily' } }],
    [
      '購読 すべて 時刻 9時半 曜日 平日 短く',
      { kind: 'subscribe', words: { events: 'all', at: '9時半', days: '平日', format: 'compact' } },
    ],
    [
      '購読　テーマ　オブザーバビリティ　祝日　休む',
      { kind: 'subscribe', words: { topic: 'オブザーバビリティ', holidays: '休む' } },
    ],
    ['list', { kind: 'list' }],
    ['', { kind: 'list' }],
    ['一覧', { kind: 'list' }],
    ['edit 2 at 10:00', { kind: 'edit', number: 2, words: { at: '10:00' } }],
    ['変更 full', { kind: 'edit', words: { format: 'full' } }],
    ['preview', { kind: 'preview' }],
    ['次回 2', { kind: 'preview', number: 2 }],
    ['now', { kind: 'now', isShared: false }],
    ['now shared', { kind: 'now', isShared: true }],
    ['今すぐ 共有', { kind: 'now', isShared: true }],
    ['pause', { kind: 'pause' }],
    ['停止 ２', { kind: 'pause', number: 2 }],
    ['再開', { kind: 'resume' }],
    ['unsubscribe 1', { kind: 'unsubscribe', number: 1 }],
    ['解除', { kind: 'unsubscribe' }],
    ['frobnicate', { kind: 'usage' }],
  ])('%s', (words, expected) => {
    expect(readDigestWords(words)).toEqual(expected);
  });

  it('are found behind the bot’s name, in both languages', () => {
    expect(readCommand('digest subscribe cndt2022')).toMatchObject({ kind: 'digest', command: { kind: 'subscribe' } });
    expect(readCommand('ダイジェスト 一覧')).toEqual({ kind: 'digest', command: { kind: 'list' } });
    expect(readCommand('購読 cndt2022')).toMatchObject({ kind: 'digest', command: { words: { events: 'cndt2022' } } });
    expect(readCommand('購読解除 2')).toEqual({ kind: 'digest', command: { kind: 'unsubscribe', number: 2 } });
    expect(readCommand('購読者の多いイベントは？')).toMatchObject({ kind: 'ask' });
    expect(readCommand('CNDT2022のダイジェスト')).toMatchObject({ kind: 'ask' });
  });

  it('never make the reader fail', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => void readDigestWords(words)));
  });
});

describe('a time of day', () => {
  it.each([
    ['9', '09:00'],
    ['09:00', '09:00'],
    ['9:30', '09:30'],
    ['9時', '09:00'],
    ['9時半', '09:30'],
    ['9時5分', '09:05'],
    ['午後6時', '18:00'],
    ['午前12時', '00:00'],
    ['6pm', '18:00'],
    ['12am', '00:00'],
    ['0:00', '00:00'],
  ])('%s', (words, expected) => {
    expect(readClockTime(words)).toBe(expected);
  });

  it.each(['25:00', '9:60', '13pm', 'soon', '', '9:5', '-1'])('not %j', (words) => {
    expect(readClockTime(words)).toBeUndefined();
  });
});

describe('days of the week', () => {
  it.each([
    ['daily', 'mon tue wed thu fri sat sun'],
    ['毎日', 'mon tue wed thu fri sat sun'],
    ['平日', 'mon tue wed thu fri'],
    ['mon-fri', 'mon tue wed thu fri'],
    ['fri-mon', 'mon fri sat sun'],
    ['Monday,wednesday', 'mon wed'],
    ['月水金', 'mon wed fri'],
    ['月〜金', 'mon tue wed thu fri'],
    ['土日', 'sat sun'],
    ['火曜', 'tue'],
    ['月・木', 'mon thu'],
  ])('%s', (words, expected) => {
    expect(readWeekdays(words)?.join(' ')).toBe(expected);
  });

  it.each(['', 'someday', 'mon-', 'm', '犬', 'mon-wed-fri'])('not %j', (words) => {
    expect(readWeekdays(words)).toBeUndefined();
  });
});
