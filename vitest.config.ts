import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// every worker finds what an earlier one compiled
process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/node');

const console = 'test/console/**/*.test.ts';

export default defineConfig({
  test: {
    globalSetup: 'test/harness/global-setup.ts',
    projects: [
      {
        extends: true,
        test: { name: 'platform', include: ['test/**/*.test.ts'], exclude: [console] },
      },
      {
        extends: true,
        resolve: {
          // graphql ships twice, for import and for require; one instance must serve both
          alias: [{ find: /^graphql$/, replacement: resolve('node_modules/graphql/index.js') }],
        },
        // its pages are written in what only Vite reads
        test: { name: 'console', include: [console], experimental: { viteModuleRunner: true } },
      },
    ],
    // what the platform runs as is what is tested: Node itself reads it
    experimental: { viteModuleRunner: false },
    pool: 'forks',
    // a test changes nothing but its own database, so the next one need not load everything anew
    isolate: false,
    // much of a test is waiting, for the database and the browser
    maxWorkers: Math.max(2, availableParallelism()),
    // on a busy machine somebody waits in vain or too long now and then; an answer that is wrong is wrong at once
    retry: {
      count: 1,
      condition:
        /Timeout \d+ms exceeded|timed out in \d+ms|connection timeout|expected [\d.]+ to be less than/,
    },
    // a browser takes longer than anything else here, and longer still beside the other tests
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // what a page shows is asked until it is so
    expect: { poll: { timeout: 15_000 } },
  },
});
