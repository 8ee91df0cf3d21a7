import { describe, expect, it } from 'vitest';
import { handleOnce } from '../../src/index.ts';
import { openState } from '../../src/state/open-state.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

const makeFolder = temporaryFolders();
const EVENT = { platform: 'slack', workspace: 'T1', event: 'E1' };

describe('an event that is delivered several times', () => {
  it('is handled by one of all who get it at the same time', async () => {
    const state = await openState(`file:${await makeFolder()}/state.db`);
    let handled = 0;
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => handleOnce(state.seen, EVENT, async () => void handled++)),
    );
    expect(handled).toBe(1);
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    await state.close();
  });

  it('is handled again where handling it failed', async () => {
    const state = await openState(`file:${await makeFolder()}/state.db`);
    await expect(handleOnce(state.seen, EVENT, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    let handled = 0;
    expect(await handleOnce(state.seen, EVENT, async () => void handled++)).toBe(true);
    expect(handled).toBe(1);
    await state.close();
  });
});
