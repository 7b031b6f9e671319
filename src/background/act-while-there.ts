import type { Command } from '../page/view.ts';
import { isAt } from '../platform/page-place.ts';
import type { Action } from './act-on-tab.ts';

/**
 * Carries out what a rule asks for on a page, in order. A page that was left meanwhile ends it
 * quietly: nobody asked for it just now. Where the page is still there, a failure is tried once
 * more, because the script of the page before may have been the one that did not answer. Rejects
 * when that fails too.
 */
export async function actWhileThere(
  { tabId, url }: { readonly tabId: number; readonly url: string },
  commands: readonly Command[],
  act: (tabId: number, action: Action) => Promise<void>,
): Promise<void> {
  for (const command of commands) {
    if (!(await isAt(tabId, url))) return;
    try {
      await act(tabId, command);
    } catch {
      if (!(await isAt(tabId, url))) return;
      await act(tabId, command);
    }
  }
}
