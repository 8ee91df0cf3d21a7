import { createFairTurns, type FairTurns } from './fair-turns.ts';

export interface FairLanes {
  /** Runs when its turn in the lane comes: one at a time, in turn between names, of one name in order. Lanes do not wait for each other. */
  run<T>(lane: string, name: string, task: () => Promise<T>): Promise<T>;
}

/** A queue for each lane, kept while something is in it. */
export function createFairLanes(): FairLanes {
  const lanes = new Map<string, { readonly turns: FairTurns; users: number }>();
  return {
    async run(name, who, task) {
      const lane = lanes.get(name) ?? { turns: createFairTurns(1), users: 0 };
      lanes.set(name, lane);
      lane.users++;
      try {
        return await lane.turns.run([who], task);
      } finally {
        lane.users--;
        if (lane.users === 0) lanes.delete(name);
      }
    },
  };
}
