import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/build-once.ts'],
    // Most of the time goes into processes that tests start and wait for.
    maxWorkers: '100%',
    testTimeout: 60_000,
    chaiConfig: { truncateThreshold: 2_000 },
    hookTimeout: 60_000,
    coverage: { include: ['src/**', 'adapters/**'] },
  },
});
