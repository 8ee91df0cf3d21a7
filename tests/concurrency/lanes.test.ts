import { describe, expect, it } from 'vitest';
import { createLanes } from '../../src/concurrency/lanes.ts';

describe('lanes', () => {
  it('let go one after the other what is in the same lane, after a failure too, and nothing else wait', async () => {
    const lanes = createLanes();
    const order: string[] = [];
    let end = (): void => {};
    const slow = lanes.run('C1', async () => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      order.push('slow');
      throw new Error('failed');
    });
    const next = lanes.run('C1', async () => void order.push('next'));
    await lanes.run('C2', async () => void order.push('other'));
    end();
    await expect(slow).rejects.toThrow('failed');
    await next;
    expect(order).toEqual(['other', 'slow', 'next']);
  });
});
