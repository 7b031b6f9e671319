import type { Command } from '../page/view.ts';
import type { Settings } from '../settings.ts';
import { callBackground } from './call-background.ts';
import type { Templates } from './i18n.ts';

/** What a page script begins with. */
export interface PageStart {
  /** As they hold on this page. */
  readonly settings: Settings;
  /** Selector of what the user has chosen to read on this site; null for none. */
  readonly block: string | null;
  /** What is said before the browser is asked for messages. */
  readonly words: Templates;
  /** Carried out at once. */
  readonly command?: Command;
}

/**
 * What became of a command: `done` by a page script that was put into the tab with it; `there` is
 * one that listens and was not told yet; `not-detected` is one that has found no detector and did
 * nothing (the page is older than the extension); `no-page` where there is none to be (a PDF, a
 * picture, the browser's own pages), which the popup says in words.
 */
export type Arrived = 'done' | 'there' | 'not-detected' | 'no-page';

/** Registry name of the symbol under which a start lies: a page's elements can not stand in for it. */
export const START_KEY = 'qingdu.start';

/** Runs in the page, in our world, and so knows nothing of this file. */
export function leavePageStart(key: string, start: PageStart): void {
  Object.defineProperty(globalThis, Symbol.for(key), { value: start, configurable: true });
}

/** What was left for this page script; undefined where it has to ask. No other finds it again. */
export function takePageStart(): PageStart | undefined {
  const place = Symbol.for(START_KEY);
  // Only `leavePageStart` writes there.
  const start = Reflect.get(globalThis, place) as PageStart | undefined;
  Reflect.deleteProperty(globalThis, place);
  return start;
}

/**
 * For the sample, a page of the extension, into which nothing can be put, and where a page went
 * away between its start and its script: nobody has told the next one what to do.
 */
export async function askForStart(): Promise<PageStart> {
  const [settings, block] = await Promise.all([
    callBackground({ kind: 'settings' }),
    callBackground({ kind: 'rememberedBlock' }),
  ]);
  return { settings, block, words: {} };
}

/** Document types in which there can be an article; PDF viewers and images also run scripts. */
export function isPageType(type: unknown): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml';
}
