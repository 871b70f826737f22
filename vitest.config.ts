import { defineConfig } from 'vitest/config';

/** What starts processes or a browser, or measures time: one file after another, each with a process of its own. */
const alone = [
  'test/**/*.browser.test.ts',
  'test/cli/**/*.test.ts',
  'test/cli.test.ts',
  'test/reply/read-written.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      // One registry of modules for the files of a worker: loading them anew for each took more time than the tests.
      { test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: alone, isolate: false } },
      { test: { name: 'alone', include: alone } },
    ],
  },
});
