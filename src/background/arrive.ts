import type { Readiness } from '../article/article.ts';
import type { Command } from '../page/view.ts';
import { showBadge } from '../platform/badge.ts';
import { takeExpectedReading } from '../platform/expected-readings.ts';
import { translate } from '../platform/i18n.ts';
import { loadSites } from '../platform/sites-store.ts';
import { plannedCommands } from '../sites/planned-commands.ts';
import { ruleFor } from '../sites/rule-for.ts';
import type { Action } from './act-on-tab.ts';
import { actWhileThere } from './act-while-there.ts';

/** A page that the detector looked at. */
export interface Arrival {
  readonly tabId: number;
  readonly url: string;
  readonly readiness: Readiness;
  /** Whether it was loaded just now: rules act once a load, and never again. */
  readonly fresh: boolean;
}

/**
 * Lights the badge of a page, or leaves it dark where the user wants none, and does what the
 * user's rule for its site asks for, or whoever reads on here from the page before.
 */
export async function arrive(
  { tabId, url, readiness, fresh }: Arrival,
  act: (tabId: number, action: Action) => Promise<void>,
): Promise<void> {
  const { rules } = await loadSites();
  const rule = ruleFor(url, rules);
  await showBadge(tabId, readiness, translate, rule?.never);
  if (!fresh) return;
  const planned = plannedCommands(rule, readiness, url);
  await actWhileThere({ tabId, url }, [...planned, ...(await readingOn(tabId, url))], act);
}

/** The reader in the script in which it was left; nothing where nobody reads on. */
async function readingOn(tabId: number, url: string): Promise<readonly Command[]> {
  const expected = await takeExpectedReading(tabId, url);
  if (expected === undefined) return [];
  const { script } = expected;
  return [
    { kind: 'open-reader' },
    ...(script === 'original' ? [] : [{ kind: 'set-script' as const, script }]),
  ];
}
