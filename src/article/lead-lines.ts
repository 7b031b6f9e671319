import { isInside } from './choose-body.ts';
import { type Line, SENTENCE_END } from './lines.ts';
import type { PageElement } from './page-tree.ts';
import { headRule, isProse } from './trim-edges.ts';

/** Between a lead and the body stand a picture's caption and the page's tools, not more. */
const LEAD_REACH = 4;

/**
 * Paragraphs between the title and the box of the body that belong to the article: a summary or a
 * lead in a box of its own. Nothing where the page has no title before the box.
 */
export function findLead(
  lines: readonly Line[],
  box: PageElement,
  isTitle: (line: Line) => boolean,
): readonly Line[] {
  const first = lines.findIndex((line) => isInside(line, box));
  const title = lines.slice(0, Math.max(0, first)).findLastIndex(isTitle);
  if (title < 0) return [];
  return lines.slice(Math.max(title + 1, first - LEAD_REACH), first).filter(isLead);
}

function isLead(line: Line): boolean {
  return (
    isProse(line) &&
    line.linkLength === 0 &&
    SENTENCE_END.test(line.text) &&
    headRule(line) === undefined
  );
}
