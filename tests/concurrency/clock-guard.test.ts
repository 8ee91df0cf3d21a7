import { describe, expect, it } from 'vitest';
import { createClockGuard } from '../../src/concurrency/clock-guard.ts';

const MINUTE = 60_000;
const MONTH = 30 * 24 * 60 * MINUTE;

describe('a wall clock under watch', () => {
  it('is trusted for as long as it has run in step with the other one', () => {
    let [wall, steady] = [1_700_000_000_000, 0];
    const steadyFor = createClockGuard(
      () => wall,
      () => steady,
    );
    expect(steadyFor()).toBe(0);
    wall += MINUTE;
    steady += MINUTE;
    expect(steadyFor()).toBe(MINUTE);
  });

  it.each([
    ['ahead', MONTH],
    ['back', -MONTH],
  ])('loses all trust when it jumps %s, and again when it is put right', (_, jump) => {
    let [wall, steady] = [1_700_000_000_000, 0];
    const steadyFor = createClockGuard(
      () => wall,
      () => steady,
    );
    const pass = (milliseconds: number): void => {
      wall += milliseconds;
      steady += milliseconds;
    };
    pass(MINUTE);
    expect(steadyFor()).toBe(MINUTE);
    wall += jump;
    expect(steadyFor()).toBe(0);
    pass(20_000);
    expect(steadyFor()).toBe(20_000);
    wall -= jump;
    expect(steadyFor()).toBe(0);
    pass(MINUTE);
    expect(steadyFor()).toBe(MINUTE);
  });

  it('may be adjusted a little at a time', () => {
    let [wall, steady] = [1_700_000_000_000, 0];
    const steadyFor = createClockGuard(
      () => wall,
      () => steady,
    );
    for (let minute = 0; minute < 100; minute++) {
      wall += MINUTE + 500;
      steady += MINUTE;
      expect(steadyFor()).toBe((minute + 1) * MINUTE);
    }
  });
});
