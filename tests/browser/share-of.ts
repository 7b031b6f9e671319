import { browserUnderTest } from './driver/launch-browser.ts';

/** Firefox takes twice as long as Chromium for the same test, so it gets one of three. */
const EVERY = 3;

/**
 * The cases of a long table that this run looks at: each of them in one of the two browsers, so that
 * the whole run stays within its 12 minutes, and all of them in both with `npm run torture`.
 */
export function shareOf<Case>(cases: readonly Case[]): Case[] {
  if (process.env.QINGDU_TORTURE !== undefined) return [...cases];
  const isFirefox = browserUnderTest() === 'firefox';
  return cases.filter((_, index) => (index % EVERY === 0) === isFirefox);
}
