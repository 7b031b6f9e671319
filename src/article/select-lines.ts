import type { Line } from './lines.ts';
import { containsNode, type PageElement, type PageNode } from './page-tree.ts';
import { isTaken, type RemovalLedger } from './removals.ts';
import { type Steps, Turn } from './steps.ts';

/**
 * Takes out of `box` what holds none of the chosen lines but holds other lines: whole boxes where
 * that is possible, single lines elsewhere. Boxes without any words (pictures) stay.
 */
export function* takeUnselected(
  box: PageElement,
  chosen: readonly Line[],
  lines: readonly Line[],
  ledger: RemovalLedger,
): Steps<void> {
  const turn = new Turn();
  const kept = new Set(chosen);
  const dropped: Line[] = [];
  for (const line of lines) {
    if (turn.isOver()) yield;
    if (kept.has(line) || !containsNode(box, line.block) || line.texts.some(isTaken)) continue;
    dropped.push(line);
  }
  if (dropped.length === 0) return;
  const live = new Set<PageNode>();
  for (const { texts } of chosen) {
    if (turn.isOver()) yield;
    for (const text of texts) {
      for (let node: PageNode | null = text; node && !live.has(node); node = node.parent)
        live.add(node);
    }
  }
  const boxes = new Set<PageElement>();
  for (const line of dropped) {
    if (turn.isOver()) yield;
    const top = deadBox(line, box, live);
    if (top) boxes.add(top);
    else ledger.takeLines([line], 'readability', ruleOf(line));
  }
  for (const dead of boxes) {
    ledger.takeElement(dead, 'readability', dead.hidden ? 'hidden' : 'not-article');
  }
}

/** What the page does not show is told apart: a page may unfold it later. */
function ruleOf(line: Line): string {
  return line.hidden ? 'hidden' : 'not-article';
}

/** The largest box inside `box` around the line that holds nothing chosen. */
function deadBox(
  line: Line,
  box: PageElement,
  live: ReadonlySet<PageNode>,
): PageElement | undefined {
  let top: PageElement | undefined;
  for (
    let node = line.texts[0]?.parent;
    node && node !== box && !live.has(node);
    node = node.parent
  ) {
    top = node;
  }
  return top;
}
