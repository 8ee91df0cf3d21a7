import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellSlowStep } from '../../../adapters/cli/tell-slow-step.ts';

describe('a step that takes time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const shown: string[] = [];
  const telling = { show: (line: string) => void shown.push(line), line: (seconds: number) => `reading ${seconds}` };
  const later = <T>(milliseconds: number, value: () => T): Promise<T> =>
    new Promise((resolved) => setTimeout(resolved, milliseconds)).then(value);

  it('is not told of within a second', async () => {
    shown.length = 0;
    const step = tellSlowStep(() => later(900, () => 'done'), telling);
    await vi.advanceTimersByTimeAsync(900);
    expect(await step).toBe('done');
    expect(shown).toEqual([]);
  });

  it('is told of after one, with how long it has taken, until it is over', async () => {
    shown.length = 0;
    const step = tellSlowStep(() => later(2_100, () => 'done'), telling);
    await vi.advanceTimersByTimeAsync(2_100);
    await step;
    expect(shown).toEqual(['reading 1', 'reading 1', 'reading 1', 'reading 1', 'reading 2', '']);
  });

  it('that keeps the process busy is told of before it begins, since nothing can be told of meanwhile', async () => {
    shown.length = 0;
    const seen = await tellSlowStep(async () => [...shown], { ...telling, isBlocking: true });
    expect(seen).toEqual(['reading 0']);
    expect(shown.at(-1)).toBe('');
  });

  it('that fails leaves no line behind', async () => {
    shown.length = 0;
    const failing = tellSlowStep(
      () =>
        later(1_100, () => {
          throw new Error('no disk');
        }),
      telling,
    );
    const outcome = expect(failing).rejects.toThrow('no disk');
    await vi.advanceTimersByTimeAsync(5_000);
    await outcome;
    expect(shown.at(-1)).toBe('');
  });
});
