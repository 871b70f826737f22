import { defineConfig } from 'vitest/config';

// One registry of modules for the files of a worker: loading them anew for each file took more time than the tests.
export default defineConfig({ test: { include: ['test/**/*.test.ts'], isolate: false } });
