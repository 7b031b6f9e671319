import { callPage } from '../platform/call-page.ts';
import { urlOf } from '../platform/page-place.ts';
import { detect } from '../platform/page-scripts.ts';
import { changeSites } from '../platform/sites-store.ts';
import { putRule } from '../sites/edit-sites.ts';
import { newWishes, plannedCommands } from '../sites/planned-commands.ts';
import { ruleFor } from '../sites/rule-for.ts';
import type { SiteRule } from '../sites/site-rule.ts';
import type { Action } from './act-on-tab.ts';
import { actWhileThere } from './act-while-there.ts';

/**
 * Keeps a rule that was made over a page, and does what is new in it to this page at once. Rejects
 * when it can not be kept.
 */
export async function makeRule(
  tabId: number,
  rule: SiteRule,
  act: (tabId: number, action: Action) => Promise<void>,
): Promise<void> {
  const change = await changeSites(putRule(rule));
  if (!change.ok) throw new Error(`The rule was not kept: too many ${change.reason}.`);
  const url = (await urlOf(tabId)) ?? '';
  const wishes = newWishes(ruleFor(url, change.before), ruleFor(url, change.after));
  if (wishes.glosses === false) {
    // Where nothing of ours is in the page there is nothing to hide.
    await callPage(tabId, { kind: 'command', command: { kind: 'set-glosses', on: false } });
  }
  const readiness = await detect(tabId);
  if (readiness === null) return;
  await actWhileThere({ tabId, url }, plannedCommands(wishes, readiness, url), act);
}
