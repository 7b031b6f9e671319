import type { Readiness } from '../article/article.ts';
import type { Translate } from '../ui/translate.ts';
import { browser } from './browser.ts';

/** A dot: the badge says "there is an article here", and the tooltip says the rest. */
const READABLE_MARK = '•';
/** The product's green (tokens.css, --accent), dark enough for white text at 4.5:1. */
const BADGE_COLOUR = '#2f6f5e';

/**
 * Lights a tab's badge when its page holds a Chinese article and the user wants to know it there;
 * the browser resets it on navigation.
 */
export async function showBadge(
  tabId: number,
  readiness: Readiness,
  translate: Translate,
  silent = false,
): Promise<void> {
  const lit = !silent && readiness.readable && readiness.language === 'zh';
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setBadgeText({ tabId, text: lit ? READABLE_MARK : '' }),
    browser.action.setTitle({
      tabId,
      title: titleOf(readiness, lit, translate),
    }),
  ]);
}

function titleOf(readiness: Readiness, lit: boolean, translate: Translate): string {
  if (!lit) return translate('badgeTitleIdle');
  return readiness.copies > 1
    ? translate('badgeTitleCopies', String(readiness.copies))
    : translate('badgeTitleArticle');
}
