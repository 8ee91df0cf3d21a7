import { describe, expect, it } from 'vitest';
import { createFairTurns, type FairTurns, type Path } from '../../src/concurrency/fair-turns.ts';

/** Tasks that wait to be ended, and the order in which they began. */
function tasks(turns: FairTurns) {
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const task = (name: string) => async () => {
    began.push(name);
    await new Promise<void>((resolve) => ends.push(resolve));
  };
  return {
    began,
    add: (name: string, path: Path) => void turns.run(path, task(name)),
    addFirst: (name: string) => void turns.runFirst(task(name)),
    /** Ends what runs, one after the other, until nothing is left. */
    async runAll() {
      for (let end = ends.shift(); end; end = ends.shift()) {
        end();
        await new Promise((resolve) => setImmediate(resolve));
      }
      return began;
    },
  };
}

describe('fair turns', () => {
  it('go round between workspaces, then channels, then persons', async () => {
    const { add, runAll } = tasks(createFairTurns(1));
    add('running', ['T0', 'C', 'U']);
    for (const n of [1, 2, 3]) add(`busy ${n}`, ['T1', 'C1', 'U1']);
    add('same channel', ['T1', 'C1', 'U2']);
    add('other channel', ['T1', 'C2', 'U3']);
    for (const n of [1, 2]) add(`other workspace ${n}`, ['T2', 'C3', 'U4']);
    expect(await runAll()).toEqual([
      ...['running', 'busy 1', 'other workspace 1', 'other channel', 'other workspace 2'],
      ...['same channel', 'busy 2', 'busy 3'],
    ]);
  });

  it('let a newcomer wait for one turn of the busy one, not for all that it asked for', async () => {
    const { add, runAll } = tasks(createFairTurns(1));
    for (let n = 0; n < 100; n++) add(`busy ${n}`, ['T1', 'C1', 'U1']);
    add('newcomer', ['T2', 'C2', 'U2']);
    expect((await runAll()).indexOf('newcomer')).toBeLessThanOrEqual(2);
  });

  it('let go first what does not take its turn', async () => {
    const { add, addFirst, runAll } = tasks(createFairTurns(1));
    add('running', ['T1', 'C1', 'U1']);
    add('question', ['T1', 'C1', 'U1']);
    addFirst('button');
    expect(await runAll()).toEqual(['running', 'button', 'question']);
  });

  it('run as many at a time as may, and give a place free that failed', async () => {
    const turns = createFairTurns(2);
    const { add, began, runAll } = tasks(turns);
    for (const n of [1, 2, 3]) add(`task ${n}`, ['T1', 'C1', 'U1']);
    await Promise.resolve();
    expect(began).toEqual(['task 1', 'task 2']);
    await runAll();
    await expect(turns.run(['T1'], () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(turns.run(['T1'], async () => 'done')).resolves.toBe('done');
  });
});
