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
  const [access, state] = await Promise.all([accessTo(tabId), callPage(tabId, { kind: 'state' })]);
  // Our own sample runs the page script, though no script can be put into it.
  if (access !== 'page' && state === undefined) return { kind: 'unsupported', reason: access };
  const [readiness, site] =
    access === 'page'
      ? await Promise.all([nullWhereGone(detect(tabId)), nullWhereGone(siteStatus(tabId))])
      : [null, null];
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

/** null, like what can not be judged, when the tab was closed or left by now. */
async function nullWhereGone<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch (error) {
    if (isTabGone(error)) return null;
    throw error;
  }
}
