import { describe, expect, it } from 'vitest';
import { withDeadline } from '../../src/concurrency/with-deadline.ts';

const never = new Promise<string>(() => {});
const LONG = 60_000;

describe('a deadline', () => {
  it('gives what the promise gives in time', async () => {
    expect(await withDeadline(Promise.resolve('answer'), LONG, 'late')).toBe('answer');
  });

  it('gives the value for being late where the promise has not settled', async () => {
    expect(await withDeadline(never, 1, 'late')).toBe('late');
  });

  it('rejects where the promise rejects in time', async () => {
    await expect(withDeadline(Promise.reject(new Error('failed')), LONG, 'late')).rejects.toThrow('failed');
  });

  it('is over at once where no time is left', async () => {
    expect(await withDeadline(never, -5, 'late')).toBe('late');
  });
});
