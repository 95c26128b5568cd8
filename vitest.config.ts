import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Most tests wait for processes, so two cores carry two workers; the default would leave one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{src,integrations,scripts,bench}/**/*.test.ts',
            'tests/{architecture,scenarios,commands,harvest,plugins,github,github-double,workflows,validate}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/{browser,budgets}/**/*.test.ts'],
          testTimeout: 60_000,
          // A page on a busy machine may take longer than the second that is the default.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 240_000,
        },
      },
      { test: { name: 'backstage', include: ['tests/backstage/**/*.test.ts'], testTimeout: 240_000 } },
      { test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout: 240_000 } },
    ],
  },
});
