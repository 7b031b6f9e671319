import { type Command, glossesShown, initialView, type View } from '../page/view.ts';
import { callPage } from '../platform/call-page.ts';
import type { PageScripts } from '../platform/page-scripts.ts';
import { PageGone } from '../platform/while-tab-lives.ts';
import type { Settings } from '../settings.ts';

/** What the keyboard and the context menu ask for: a command, or a toggle that needs the state. */
export type Action = Command | { readonly kind: 'toggle-script' | 'toggle-glosses' };

/**
 * Carries out a user's act in a tab, injecting the page script when it is not there yet. Does
 * nothing where there is no page: the popup says so in words.
 */
export async function actOnTab(
  scripts: PageScripts,
  tabId: number,
  action: Action,
  settings: Settings,
): Promise<void> {
  const opensReader =
    action.kind === 'open-reader' ||
    action.kind === 'toggle-reader' ||
    action.kind === 'read-selection' ||
    action.kind === 'pick-block';
  if (!(await scripts.ensure(tabId, opensReader))) return;
  const command = await commandFor(tabId, action, settings);
  const state = await callPage(tabId, { kind: 'command', command });
  if (state === undefined) throw new PageGone('The page went away before it could answer.');
}

async function commandFor(tabId: number, action: Action, settings: Settings): Promise<Command> {
  switch (action.kind) {
    case 'toggle-script': {
      const original = (await viewOf(tabId)).script === 'original';
      return { kind: 'set-script', script: original ? settings.variant : 'original' };
    }
    case 'toggle-glosses':
      return { kind: 'set-glosses', on: !glossesShown(await viewOf(tabId)) };
    default:
      return action;
  }
}

async function viewOf(tabId: number): Promise<View> {
  return (await callPage(tabId, { kind: 'state' }))?.view ?? initialView;
}
