import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createSemaphore } from '../../src/index.ts';

describe('a semaphore', () => {
  it('lets so many run at a time, in order, whether they end well or not', async () => {
    const { run } = createSemaphore(2);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const runs = Array.from({ length: 7 }, (_, index) =>
      run(async () => {
        begun.push(index);
        most = Math.max(most, ++running);
        await delay(5);
        running--;
        if (index % 2 === 1) throw new Error(`${index}`);
        return index;
      }),
    );
    const results = await Promise.allSettled(runs);
    expect(results.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, (_, i) => (i % 2 ? 'rejected' : 'fulfilled')));
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(most).toBe(2);
    expect(await run(async () => 'again')).toBe('again');
  });
});
