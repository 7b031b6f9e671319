import type { Variant } from '../chinese/variant.ts';
import { isVariant } from '../chinese/variant.ts';
import type { ReadingOn } from '../session/page-services.ts';
import { browser } from './browser.ts';

/** How long a tab may take to get to the next page, in milliseconds: a slow line, not a later visit. */
const PATIENCE_MS = 60_000;

/**
 * Notes that a tab goes to the next page of an article, where the reader is to open again: once,
 * within a minute, and on the page's own site only. `from` is the address of the page it leaves.
 */
export async function expectReading(tabId: number, on: ReadingOn, from: string): Promise<void> {
  const { origin } = new URL(from);
  if (URL.parse(on.url)?.origin !== origin) throw new Error('The next page is of another site.');
  // the session's storage, because the background may be put to sleep meanwhile
  await browser.storage.session.set({
    [keyOf(tabId)]: { origin, script: on.script, until: Date.now() + PATIENCE_MS },
  });
}

/**
 * Whether the reader is expected in this tab at this address, and in which script; undefined when
 * it is not. Whatever was expected of the tab is forgotten.
 */
export async function takeExpectedReading(
  tabId: number,
  url: string,
): Promise<{ readonly script: Variant | 'original' } | undefined> {
  const key = keyOf(tabId);
  const { [key]: noted } = await browser.storage.session.get(key);
  if (typeof noted !== 'object' || noted === null) return undefined;
  await browser.storage.session.remove(key);
  const { origin, script, until } = noted as Record<string, unknown>; // our own note
  if (origin !== URL.parse(url)?.origin || Number(until) < Date.now()) return undefined;
  return { script: isVariant(script) ? script : 'original' };
}

function keyOf(tabId: number): string {
  return `reading-on-${tabId}`;
}
