import { type Command, glossesShown, initialView, type View } from '../page/view.ts';
import { callPage } from '../platform/call-page.ts';
import { templatesOf } from '../platform/i18n.ts';
import type { PageScripts } from '../platform/page-scripts.ts';
import { loadSettings } from '../platform/settings-store.ts';
import { loadSites } from '../platform/sites-store.ts';
import { PageGone } from '../platform/while-tab-lives.ts';
import type { Settings } from '../settings.ts';
import { blockFor } from '../sites/rule-for.ts';
import { FIRST_WORDS } from '../ui/reader/first-words.ts';
import { settingsBy } from './settings-on.ts';

/** What the keyboard and the context menu ask for: a command, or a toggle that needs the state. */
export type Action = Command | { readonly kind: 'toggle-script' | 'toggle-glosses' };

/**
 * Carries out a user's act in a tab, injecting the page script when it is not there yet; `url` is the
 * tab's address where it is known already. Does nothing where there is no page: the popup says so in
 * words.
 */
export async function actOnTab(
  scripts: PageScripts,
  tabId: number,
  action: Action,
  url?: string,
): Promise<void> {
  const withReader =
    action.kind === 'open-reader' ||
    action.kind === 'toggle-reader' ||
    action.kind === 'read-selection' ||
    action.kind === 'pick-block';
  // read while the page is asked
  const stored = Promise.all([loadSettings(), loadSites()]);
  // whoever needs it says what failed
  stored.catch(() => undefined);
  const start = async (url: string) => {
    const [{ settings }, { rules }] = await stored;
    return {
      settings: settingsBy(rules, settings, url),
      block: blockFor(url, rules),
      words: withReader ? templatesOf(FIRST_WORDS) : {},
      command: commandFor(initialView, action, settings),
    };
  };
  const arrived = await scripts.ensure({ tabId, url, withReader, start });
  if (arrived !== 'there') return;
  const needsView = action.kind === 'toggle-script' || action.kind === 'toggle-glosses';
  const view = needsView ? await viewOf(tabId) : initialView;
  const command = commandFor(view, action, (await stored)[0].settings);
  const state = await callPage(tabId, { kind: 'command', command });
  if (state === undefined) throw new PageGone('The page went away before it could answer.');
}

function commandFor(view: View, action: Action, settings: Settings): Command {
  switch (action.kind) {
    case 'toggle-script':
      return {
        kind: 'set-script',
        script: view.script === 'original' ? settings.variant : 'original',
      };
    case 'toggle-glosses':
      return { kind: 'set-glosses', on: !glossesShown(view) };
    default:
      return action;
  }
}

async function viewOf(tabId: number): Promise<View> {
  return (await callPage(tabId, { kind: 'state' }))?.view ?? initialView;
}
