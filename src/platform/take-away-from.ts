import type { TakeAwayWish } from '../takeaway/take-away-forms.ts';
import { callBackground } from './call-background.ts';
import { translate } from './i18n.ts';

/**
 * Takes away what a tab's reader shows, by a click in the popup: a page under an open popup may not
 * use the clipboard. Resolves with what to say of it.
 */
export async function takeAwayFrom(tabId: number | undefined, wish: TakeAwayWish): Promise<string> {
  if (tabId === undefined) throw new Error('There is no tab to take anything from.');
  const taken = await callBackground({ kind: 'takeAway', tabId, wish });
  if (wish.kind === 'save') return translate('fileSaved', taken);
  await navigator.clipboard.writeText(taken);
  return translate('copied');
}
