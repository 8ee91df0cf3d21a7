import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/build-once.ts'],
    // Most of the time goes into processes that tests start and wait for: two cores are not busy with two files.
    maxWorkers: Math.max(4, availableParallelism()),
    // Ends what hangs; a machine with twenty times the load that it has cores for is slow, and nothing is wrong with it.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Who sets no zone has that of the machine.
    env: { TZ: 'UTC' },
    expect: { poll: { timeout: 120_000 } },
    chaiConfig: { truncateThreshold: 2_000 },
    coverage: { include: ['src/**', 'adapters/**'] },
  },
});
