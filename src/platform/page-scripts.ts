import type { Readiness } from '../article/article.ts';
import type { PartName } from '../session/part-names.ts';
import { browser } from './browser.ts';
import { callPage } from './call-page.ts';
import type { TabStatus } from './messages.ts';
import {
  type Arrived,
  isPageType,
  leavePageStart,
  type PageStart,
  START_KEY,
} from './page-start.ts';

/** Whether scripts can run in a tab, and if not, why. */
export type Access = 'page' | Extract<TabStatus, { kind: 'unsupported' }>['reason'];

/** Finds out whether our scripts can run in a tab. Never rejects. */
export async function accessTo(tabId: number): Promise<Access> {
  const url = await urlInReach(tabId);
  if (url === undefined) return 'browser-page';
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
    });
    return isPageType(frame?.result) ? 'page' : 'browser-page';
  } catch {
    return /^https?:/.test(url) ? 'no-access' : 'browser-page';
  }
}

/** The address of a tab in which a script of ours may be asked for. Never rejects. */
async function urlInReach(tabId: number): Promise<string | undefined> {
  // We are told the address of what we may read. To the source view of a page Chromium 156 neither
  // grants a script nor refuses it: the promise stays open.
  const url = (await browser.tabs.get(tabId).catch(() => undefined))?.url;
  // Firefox complains aloud of a script that is sent to a page of the extension.
  return url?.startsWith(browser.runtime.getURL('')) ? undefined : url;
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
  readonly #underWay = new Map<number, Promise<Arrived>>();

  /**
   * Resolves when the tab's page script is there and listens, and the reader's script where the
   * reader is to be opened. A new page script begins with `start`: what it is told with its
   * injection it has not to ask for, which is half of the time to the first paint. One after the
   * other in each tab: a second page script would end the first one's session.
   */
  async ensure(
    tabId: number,
    withReader: boolean,
    start: (url: string) => Promise<PageStart>,
  ): Promise<Arrived> {
    const before = this.#underWay.get(tabId) ?? Promise.resolve('no-page');
    // What failed for another request is tried again for this one.
    const injection = before
      .catch(() => 'no-page')
      .then(() => this.#inject(tabId, withReader, start));
    this.#underWay.set(tabId, injection);
    try {
      return await injection;
    } finally {
      if (this.#underWay.get(tabId) === injection) this.#underWay.delete(tabId);
    }
  }

  async #inject(
    tabId: number,
    withReader: boolean,
    start: (url: string) => Promise<PageStart>,
  ): Promise<Arrived> {
    const [state, url] = await Promise.all([callPage(tabId, { kind: 'state' }), urlInReach(tabId)]);
    const files = withReader && state?.canRead !== true ? ['/reader.js'] : [];
    if (state !== undefined && files.length === 0) return 'there';
    if (url === undefined) return 'no-page';
    const target = { tabId };
    try {
      if (state !== undefined) {
        await browser.scripting.executeScript({ target, files });
        return 'there';
      }
      const args = [START_KEY, await start(url)] as const;
      const [, [frame]] = await Promise.all([
        // the browsers carry out in order what is asked of a frame
        browser.scripting.executeScript({ target, func: leavePageStart, args: [...args] }),
        // what the page is written in is known from the detector; it may have changed since
        browser.scripting.executeScript({ target, files: ['/detector.js', ...files, '/page.js'] }),
      ]);
      // the page script's own answer, from our own bundle
      return frame?.result as Arrived;
    } catch (error) {
      if ((await accessTo(tabId)) !== 'page') return 'no-page';
      throw error;
    }
  }
}
