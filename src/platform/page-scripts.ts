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

/** What is to be done with page scripts in a tab. */
export interface Injection {
  readonly tabId: number;
  /** Its address, where whoever asks was told it. */
  readonly url: string | undefined;
  readonly withReader: boolean;
  /** What a new page script begins with; given the tab's address. */
  readonly start: (url: string) => Promise<PageStart>;
}

/** Puts the page script, and the reader's beside it, into tabs: once in each. */
export class PageScripts {
  /** The last injection into each tab that is not finished yet. */
  readonly #underWay = new Map<number, Promise<Arrived>>();
  /** Addresses of pages into which the reader's script was put, by tab, as long as we live. */
  readonly #readers = new Map<number, string>();

  /**
   * Resolves when the tab's page script is there and listens, and the reader's script where the
   * reader is to be opened. A new page script begins with `start`: what it is told with its
   * injection it has not to ask for, which is half of the time to the first paint. One after the
   * other in each tab: a second page script would end the first one's session.
   */
  async ensure(wanted: Injection): Promise<Arrived> {
    const { tabId } = wanted;
    const before = this.#underWay.get(tabId) ?? Promise.resolve('no-page');
    // What failed for another request is tried again for this one.
    const injection = before.catch(() => 'no-page').then(() => this.#inject(wanted));
    this.#underWay.set(tabId, injection);
    try {
      return await injection;
    } finally {
      if (this.#underWay.get(tabId) === injection) this.#underWay.delete(tabId);
    }
  }

  async #inject({ tabId, url: told, withReader, start }: Injection): Promise<Arrived> {
    const asked = callPage(tabId, { kind: 'state' });
    // of other addresses more has to be known (see `urlInReach`)
    const known = told !== undefined && /^https?:/.test(told) ? told : undefined;
    // Most often nothing is there, and the largest script can be on its way before that is known.
    // Nothing of it runs by itself; where it was already, it has come for nothing.
    const isNew = known !== undefined && this.#readers.get(tabId) !== known;
    const early = withReader && isNew ? putReader(tabId) : undefined;
    const [state, url] = await Promise.all([asked, known ?? urlInReach(tabId)]);
    if (state !== undefined && (!withReader || state.canRead)) return 'there';
    if (url === undefined) return 'no-page';
    try {
      const reader = withReader ? (early ?? putReader(tabId)) : undefined;
      if (withReader) this.#readers.set(tabId, url);
      if (state !== undefined) {
        await reader;
        return 'there';
      }
      const args = [START_KEY, await start(url)] as const;
      const [, page] = await Promise.all([
        // the browsers carry out in order what is asked of a frame
        browser.scripting.executeScript({
          target: { tabId },
          func: leavePageStart,
          args: [...args],
        }),
        putPageScript(tabId, []),
        reader,
      ]);
      if (page !== 'not-detected') return page;
      const again = await putPageScript(tabId, ['/detector.js']);
      if (again === 'not-detected') throw new Error('The detector did not run in this page.');
      return again;
    } catch (error) {
      if ((await accessTo(tabId)) !== 'page') return 'no-page';
      throw error;
    }
  }
}

/** It is not always waited for; whoever does says what failed. */
function putReader(tabId: number): Promise<void> {
  const put = runPart(tabId, 0, 'reader');
  put.catch(() => undefined);
  return put;
}

/** Puts the page script behind others; resolves with what it says of itself. */
async function putPageScript(tabId: number, before: readonly string[]): Promise<Arrived> {
  const files = [...before, '/page.js'];
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, files });
  // the page script's own answer, from our own bundle
  return frame?.result as Arrived;
}
