import { describe, expect, it } from 'vitest';
import { createFairLanes } from '../../src/concurrency/fair-lanes.ts';

describe('lanes', () => {
  it('let go one after the other what is in the same lane, after a failure too, and nothing else wait', async () => {
    const lanes = createFairLanes();
    const order: string[] = [];
    let end = (): void => {};
    const slow = lanes.run('C1', 'U1', async () => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      order.push('slow');
      throw new Error('failed');
    });
    const next = lanes.run('C1', 'U1', async () => void order.push('next'));
    await lanes.run('C2', 'U1', async () => void order.push('other lane'));
    end();
    await expect(slow).rejects.toThrow('failed');
    await next;
    expect(order).toEqual(['other lane', 'slow', 'next']);
  });

  it('go round between those who wait in one', async () => {
    const lanes = createFairLanes();
    const order: string[] = [];
    const tasks = ['busy', 'busy', 'busy', 'busy', 'other'].map((who) => lanes.run('C1', who, async () => void order.push(who)));
    await Promise.all(tasks);
    expect(order).toEqual(['busy', 'busy', 'other', 'busy', 'busy']);
  });
});
