import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutations } from './mutate.ts';
import { TARGETS } from './targets.ts';

/** A taste of what `npm run fuzz` does for a minute each. */
const RUNS = 60;

describe('a parser that reads what others wrote gives a value or an error as data for any text:', () => {
  it.each(TARGETS)('$name', async ({ seeds, read }) => {
    for (const seed of seeds) expect(await read(seed)).not.toBe(Symbol());
    await fc.assert(
      fc.asyncProperty(mutations(seeds), async (text) => {
        await read(text);
      }),
      { numRuns: RUNS },
    );
  });
});
