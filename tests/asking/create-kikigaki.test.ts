import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kikigaki } from '../../src/index.ts';
import type { Answer } from '../../src/model/answer.ts';
import { LINEAR_GROWTH } from '../fixtures/measure-growth.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

let kikigaki: Kikigaki;

beforeAll(async () => {
  ({ kikigaki } = await openBundled());
});

/** What holds for every answer to every question. */
function expectValid(answer: Answer): void {
  expect(answer.answerId).toMatch(/^[\w-]{12}$/);
  expect(Number.isNaN(Date.parse(answer.dataAsOf))).toBe(false);
  expect(JSON.parse(JSON.stringify(answer))).toBeTruthy();
  if (answer.kind !== 'found') return;
  expect(answer.sessions.length).toBeGreaterThan(0);
  expect(answer.total).toBeGreaterThanOrEqual(answer.sessions.length);
  expect(answer.sessions.map(({ rank }) => rank)).toEqual(answer.sessions.map((_, index) => index + 1));
  expect(answer.sessions.map(({ score }) => score)).toEqual(answer.sessions.map(({ score }) => score).toSorted((a, b) => b - a));
  for (const { excerpt, session, reports } of answer.sessions) {
    expect(new Set(session.notes.map(({ report }) => report))).toEqual(new Set(reports.map(({ id }) => id)));
    if (!excerpt) continue;
    expect(reports.map(({ id }) => id)).toContain(excerpt.report);
    let last = -1;
    for (const [start, end] of excerpt.marks) {
      expect(start).toBeGreaterThan(last);
      expect(end).toBeLessThanOrEqual(excerpt.text.length);
      last = end;
    }
  }
}

describe('any string is a question:', () => {
  const words = fc.constantFrom(
    ...[
      'Cilium',
      '障害',
      'ログ',
      '山',
      'の',
      '？',
      ' ',
      '\n',
      '😀',
      '\u202e',
      '\u200b',
      '\ud83d',
      '\udc00',
      'ﾛｸﾞ',
      'C++',
      '"',
      '$&',
      '\\',
      '(a+)+$',
    ],
    ...[
      '__proto__',
      'constructor',
      '%00',
      '\u0000',
      '\u0001kubernetes',
      '@',
      '{"term":1}',
      'مرحبا',
      'שלום',
      'e\u0301',
      'ー',
      '…',
    ],
  );
  it.each([
    ['any characters', fc.string({ unit: 'binary', maxLength: 200 })],
    ['any UTF-16, half surrogates as well', fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units))],
    ['letters as people see them', fc.string({ unit: 'grapheme', maxLength: 100 })],
    ['hostile words together', fc.array(words, { maxLength: 40 }).map((list) => list.join(''))],
  ])('%s', async (_, text) => {
    await fc.assert(
      fc.asyncProperty(text, async (question) => expectValid(await kikigaki.ask({ text: question }))),
      { numRuns: 60 },
    );
  });

  it.each([
    ['kanji', '可'],
    ['kana', 'かな'],
    ['katakana', 'クラウド'],
    ['words', 'kubernetes '],
    ['Japanese', '大規模な環境でCiliumを運用して困った。'],
    ['long-vowel marks', 'ー'],
    ['emoji', '👨‍👩‍👧'],
    ['half surrogates', '\udc00'],
    ['right-to-left marks', '\u202eمرحبا'],
    ['zero-width spaces', '\u200b'],
    ['combining marks', '\u0316\u0301'],
    ['dots in words', 'a.'],
  ])('10,000 characters of %s', async (_, unit) => {
    expectValid(await kikigaki.ask({ text: unit.repeat(10_000 / unit.length) }));
  });

  it.each([
    ['one word again and again', 'kubernetes '],
    ['katakana without a break', 'クラウドネイティブ'],
    ['a sentence again and again', '大規模な環境でCiliumを運用して困った。'],
  ])('the time it takes grows with its length, not with the square of it: %s', async (_, unit) => {
    const cost = async (length: number): Promise<number> => {
      const before = process.cpuUsage();
      await kikigaki.ask({ text: unit.repeat(Math.ceil(length / unit.length)) });
      return process.cpuUsage(before).user / 1000;
    };
    await cost(1_900);
    const short = Math.max(8, await cost(120));
    expect((await cost(1_920)) / short).toBeLessThan(LINEAR_GROWTH);
  });

  it('the time it takes grows with its length: Latin letters without a break', async () => {
    const cost = async (length: number): Promise<number> => {
      const before = process.cpuUsage();
      await kikigaki.ask({ text: 'a'.repeat(length) });
      return process.cpuUsage(before).user / 1000;
    };
    const short = Math.max(8, await cost(16));
    expect((await cost(256)) / short).toBeLessThan(LINEAR_GROWTH);
  });

  it('the question is cut where it is longer than anybody asks, never inside a character', async () => {
    for (const unit of ['😀', '𠮷', 'あ']) {
      const { question } = await kikigaki.ask({ text: unit.repeat(5_000) });
      expect([...question.text]).toHaveLength(2_000);
      expect(question.text).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('the same question has the same answer and the same id', async () => {
    const [one, other] = [await kikigaki.ask({ text: 'Ciliumの運用' }), await kikigaki.ask({ text: 'Ciliumの運用' })];
    expect(one).toEqual(other);
    expect(one.answerId).not.toBe((await kikigaki.ask({ text: 'Ciliumの障害' })).answerId);
  });
});

describe('browsing', () => {
  it('names what is like an id that is not there', async () => {
    const error = (detail: object) => expect.objectContaining({ name: 'KikigakiError', detail: expect.objectContaining(detail) });
    await expect(kikigaki.programme.sessions('cndt2032')).rejects.toThrow(
      error({ code: 'unknown-event', nearest: expect.arrayContaining(['cndt2022']) }),
    );
    await expect(kikigaki.programme.show('cndt2022/155')).rejects.toThrow(error({ code: 'unknown-session' }));
    await expect(kikigaki.programme.show('__proto__')).rejects.toThrow(error({ code: 'unknown-session' }));
  });

  it('lists the sessions of an event in order of time', async () => {
    const { sessions } = await kikigaki.programme.sessions('cndt2022');
    const times = sessions.map(({ date = '~', start = '~' }) => `${date} ${start}`);
    expect(times).toEqual(times.toSorted());
  });
});

it('asking about an event that is not there is refused, in any spelling of one that is there answered', async () => {
  await expect(kikigaki.ask({ text: 'Cilium', event: 'nope' })).rejects.toMatchObject({ detail: { code: 'unknown-event' } });
  const answer = await kikigaki.ask({ text: 'Cilium', event: 'CNDW2024' });
  expect(answer.kind === 'found' && answer.sessions.every(({ event }) => event.id === 'cndw2024')).toBe(true);
});
