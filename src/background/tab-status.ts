import { glossesShown, initialView } from '../page/view.ts';
import { callPage } from '../platform/call-page.ts';
import type { TabStatus } from '../platform/messages.ts';
import { siteStatus } from '../platform/page-place.ts';
import { accessTo, detect } from '../platform/page-scripts.ts';
import { isTabGone } from '../platform/while-tab-lives.ts';

/**
 * What the popup shows of a tab. Nothing is remembered: the page is asked anew, so that the answer
 * is right after the worker slept and after a page changed itself without a load.
 */
export async function tabStatus(tabId: number): Promise<TabStatus> {
  const access = await accessTo(tabId);
  if (access !== 'page') return { kind: 'unsupported', reason: access };
  const [readiness, state, site] = await Promise.all([
    // null, like what the detector could not judge, when the tab was closed or left by now
    detect(tabId).catch((error: unknown) => {
      if (isTabGone(error)) return null;
      throw error;
    }),
    callPage(tabId, { kind: 'state' }),
    siteStatus(tabId),
  ]);
  const view = state?.view ?? initialView;
  return {
    kind: 'page',
    readiness,
    view: {
      reader: view.reader,
      script: view.script,
      glosses: glossesShown(view),
      originals: view.originals,
    },
    progress: state?.progress ?? null,
    site,
  };
}
