import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE_MS } from './browser-driver.ts';

/** Often enough that a test does not notice, rarely enough that the browser does not. */
const POLL_MS = 50;

/**
 * Asks until the answer is neither undefined nor false, and returns it.
 *
 * @throws Error that names what was waited for, after `patienceMs`.
 */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  patienceMs: number = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${patienceMs} ms in vain for ${what}.`);
    await pause(POLL_MS);
  }
}
