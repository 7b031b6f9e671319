import type { Readiness } from '../article/article.ts';
import type { PartName } from '../session/part-names.ts';
import { browser } from './browser.ts';
import { callPage } from './call-page.ts';
import type { TabStatus } from './messages.ts';

/** Whether scripts can run in a tab, and if not, why. */
export type Access = 'page' | Extract<TabStatus, { kind: 'unsupported' }>['reason'];

/** Document types in which there can be an article; PDF viewers and images also run scripts. */
const PAGE_TYPES = ['text/html', 'application/xhtml+xml'];

/** Finds out whether our scripts can run in a tab. Never rejects. */
export async function accessTo(tabId: number): Promise<Access> {
  const shown = await browser.tabs.get(tabId).catch(() => undefined);
  // We are told the address of what we may read. To the source view of a page Chromium 156 neither
  // grants a script nor refuses it: the promise stays open.
  if (shown?.url === undefined) return 'browser-page';
  // Firefox complains aloud of a script that is sent to a page of the extension.
  if (shown.url.startsWith(browser.runtime.getURL(''))) return 'browser-page';
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
    });
    const type = frame?.result;
    return typeof type === 'string' && PAGE_TYPES.includes(type) ? 'page' : 'browser-page';
  } catch {
    return /^https?:/.test(shown.url) ? 'no-access' : 'browser-page';
  }
}

/** Runs the detector now, for pages that changed since they were loaded. */
export async function detect(tabId: number): Promise<Readiness | null> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    files: ['/detector.js'],
  });
  // The detector's own return value, from our own bundle.
  return (frame?.result as Readiness | undefined) ?? null;
}

/** Runs the script of a part in the frame that asked for it. */
export async function runPart(tabId: number, frameId: number, part: PartName): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [`/${part}.js`] });
}

/** Puts the page script, and the reader's beside it, into tabs: once in each. */
export class PageScripts {
  /** The last injection into each tab that is not finished yet. */
  readonly #underWay = new Map<number, Promise<boolean>>();

  /**
   * Resolves when the tab's page script is there and listens, and the reader's script where the
   * reader is to be opened; false where there is no page for them (a PDF, a picture, the browser's
   * own pages), which the popup says in words. One after the other in each tab: a second page
   * script would end the first one's session.
   */
  async ensure(tabId: number, withReader: boolean): Promise<boolean> {
    const before = this.#underWay.get(tabId) ?? Promise.resolve(false);
    // What failed for another request is tried again for this one.
    const injection = before.catch(() => false).then(() => this.#inject(tabId, withReader));
    this.#underWay.set(tabId, injection);
    try {
      return await injection;
    } finally {
      if (this.#underWay.get(tabId) === injection) this.#underWay.delete(tabId);
    }
  }

  async #inject(tabId: number, withReader: boolean): Promise<boolean> {
    const files = await this.#missing(tabId, withReader);
    if (files.length === 0) return true;
    if ((await accessTo(tabId)) !== 'page') return false;
    await browser.scripting.executeScript({ target: { tabId }, files });
    return true;
  }

  async #missing(tabId: number, withReader: boolean): Promise<string[]> {
    const state = await callPage(tabId, { kind: 'state' });
    const files: string[] = [];
    if (withReader && state?.canRead !== true) files.push('/reader.js');
    if (state === undefined) files.push('/page.js');
    return files;
  }
}
