import { defineConfig } from 'vitest/config';

/** Suites with needs of their own: a build, a browser, a long time. Everything else is a unit test. */
const OWN_SUITES = ['tests/{bundle,mozilla-lint}.test.ts', 'tests/{e2e,faults,conformance,long}/**'];

const NEVER = ['node_modules/**', '.output/**', '.wxt/**', 'generated/**'];

/**
 * A suite that runs against built extensions. Files of browser tests mostly wait (for a dwell, a launch, a paint), so two run
 * at a time; more would share two cores badly.
 */
function builtSuite(name: string, include: string, order: number, maxWorkers = 1) {
  return {
    test: {
      name,
      include: [include],
      globalSetup: ['tests/built-extension.ts'],
      maxWorkers,
      testTimeout: 60_000,
      hookTimeout: 90_000,
      // Pointers, timers and two browsers on a loaded machine: a test that fails once is run again, and the report says so.
      retry: 2,
      sequence: { groupOrder: order },
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...NEVER, ...OWN_SUITES],
          // A guard against what hangs: keys stretched by scrypt take longer than the default 5 s on a busy machine.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      builtSuite('bundle', 'tests/{bundle,mozilla-lint}.test.ts', 1),
      builtSuite('e2e', 'tests/e2e/**/*.test.ts', 2, 2),
      builtSuite('long', 'tests/long/**/*.test.ts', 3, 2),
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 60_000,
          sequence: { groupOrder: 4 },
        },
      },
      { test: { name: 'conformance', include: ['tests/conformance/**/*.test.ts'], sequence: { groupOrder: 5 } } },
      // Benches measure and assert no time; one at a time, or they measure each other.
      {
        test: {
          name: 'bench',
          include: ['**/*.bench.ts'],
          exclude: NEVER,
          fileParallelism: false,
          sequence: { groupOrder: 6 },
        },
      },
    ],
  },
});
