import { describe, expect, it } from 'vitest';
import { inTime } from '../../src/concurrency/in-time.ts';

const LONG = 60_000;

describe('calls in time', () => {
  it('give what they give, with what they were given', async () => {
    const { add } = inTime({ add: async (a: number, b: number) => a + b }, LONG);
    expect(await add(2, 3)).toBe(5);
  });

  it('reject where they reject, and where they take too long', async () => {
    const { fail, hang } = inTime({ fail: () => Promise.reject(new Error('failed')), hang: () => new Promise(() => {}) }, 1);
    await expect(fail()).rejects.toThrow('failed');
    await expect(hang()).rejects.toThrow('no answer within 1 ms');
  });

  it('are those that are there when they are made', async () => {
    const calls = { ask: async () => 'before' };
    const hurried = inTime(calls, LONG);
    calls.ask = async () => 'after';
    expect(await hurried.ask()).toBe('after');
  });
});
