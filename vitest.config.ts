import { defineConfig } from 'vitest/config';

/**
 * What Firefox leaves to the long run, so that `npm test` keeps to its 12 minutes: faults of the
 * background and of storage, which it takes minutes to bring about, and pages of the extension that
 * Chromium looks at in every run.
 */
const LONG_IN_FIREFOX = ['faults-storage', 'faults-worker', 'page-mixes'].concat([
  'sites-options',
  'words-options',
  'ui-aids',
]);

/**
 * One runner, four projects. `unit` runs in Node; files that need a DOM say
 * `// @vitest-environment jsdom` in their first line. `chromium` and `firefox` drive the built
 * extension in the real browsers; a file owns its browser, and two run at a time.
 */
const inRealBrowser = (name: 'chromium' | 'firefox') => ({
  test: {
    name,
    include: ['tests/browser/**/*.test.ts'],
    exclude:
      name === 'firefox' && process.env.QINGDU_TORTURE === undefined
        ? LONG_IN_FIREFOX.map((file) => `tests/browser/${file}.test.ts`)
        : [],
    env: { QINGDU_BROWSER: name },
    // A browser waits as often as it works: two of them fill two cores.
    maxWorkers: 2,
    // Not beside the unit tests, which take every core.
    sequence: { groupOrder: 1 },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      reporter: ['text', 'json-summary'],
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          testTimeout: 30_000,
        },
      },
      inRealBrowser('chromium'),
      inRealBrowser('firefox'),
    ],
  },
});
