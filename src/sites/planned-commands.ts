import type { Readiness } from '../article/article.ts';
import type { Command } from '../page/view.ts';
import { NO_WISHES, type SiteWishes } from './site-rule.ts';

/**
 * What a rule does to a page that was just loaded, in this order; nothing on front pages, on lists,
 * and on pages that are not Chinese. The reader comes last, over a page that has its script already.
 */
export function plannedCommands(
  wishes: SiteWishes | undefined,
  readiness: Readiness,
  url: string,
): readonly Command[] {
  if (wishes === undefined || wishes.never || isFrontPage(url)) return [];
  if (!readiness.readable || readiness.language !== 'zh') return [];
  const commands: Command[] = [];
  if (wishes.script !== null) commands.push({ kind: 'set-script', script: wishes.script });
  if (wishes.reader) commands.push({ kind: 'open-reader' });
  // After the reader is open, glosses go to what the reader sees: there, or else on the page.
  if (wishes.glosses === true) commands.push({ kind: 'set-glosses', on: true });
  return commands;
}

/** What a changed rule wishes that it did not wish before. */
export function newWishes(
  before: SiteWishes = NO_WISHES,
  after: SiteWishes = NO_WISHES,
): SiteWishes {
  return {
    reader: after.reader && !before.reader,
    script: after.script === before.script ? null : after.script,
    glosses: after.glosses === before.glosses ? null : after.glosses,
    block: after.block === before.block ? null : after.block,
    never: after.never,
  };
}

/** The page at the root of a site; `/?p=12` is how small blogs name their articles. */
function isFrontPage(url: string): boolean {
  const { pathname, search } = URL.parse(url) ?? {};
  return search === '' && /^\/(?:(?:index|default|home)(?:\.\w+)?\/?)?$/.test(pathname ?? '');
}
