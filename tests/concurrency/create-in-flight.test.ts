import { describe, expect, it } from 'vitest';
import { createInFlight } from '../../src/concurrency/create-in-flight.ts';

describe('what is in flight', () => {
  it('is drained when all of it has settled, also what came meanwhile and what failed', async () => {
    const inFlight = createInFlight();
    const order: string[] = [];
    let endFirst = (): void => {};
    let failSecond = (_: Error): void => {};
    const first = inFlight.track(
      new Promise<void>((resolve) => {
        endFirst = resolve;
      }),
    );
    const drained = inFlight.drained().then(() => order.push('drained'));
    const second = inFlight.track(
      new Promise<void>((_, reject) => {
        failSecond = reject;
      }),
    );
    expect(inFlight.size()).toBe(2);
    endFirst();
    await first;
    order.push('first');
    failSecond(new Error('failed'));
    await expect(second).rejects.toThrow('failed');
    await drained;
    expect(order).toEqual(['first', 'drained']);
    expect(inFlight.size()).toBe(0);
  });
});
