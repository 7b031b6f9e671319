import { defineConfig } from 'vitest/config';

/**
 * One runner, four projects. `unit` runs in Node; files that need a DOM say
 * `// @vitest-environment jsdom` in their first line. `chromium` and `firefox` drive the built
 * extension in the real browsers, one file at a time because a file owns its browser.
 */
const inRealBrowser = (name: 'chromium' | 'firefox') => ({
  test: {
    name,
    include: ['tests/browser/**/*.test.ts'],
    env: { QINGDU_BROWSER: name },
    fileParallelism: false,
    // Not beside the unit tests, which take every core, nor beside the other browser.
    sequence: { groupOrder: name === 'chromium' ? 1 : 2 },
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
