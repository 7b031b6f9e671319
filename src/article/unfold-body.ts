import { type Line, SENTENCE_END } from './lines.ts';
import type { PageElement } from './page-tree.ts';
import { isProse } from './trim-edges.ts';

/** A page whose script has not unfolded it yet hides so much more text than it shows. */
const MOSTLY_HIDDEN = 3;
/** Letters of the hidden text at least: a dialog says less. */
const MIN_HIDDEN = 60;

/**
 * The lines as the page will show them: where nearly all running text is hidden, most of it in one
 * box, that box waits for a script of the page and counts as shown. What else is hidden stays so.
 */
export function unfoldBody(lines: readonly Line[]): readonly Line[] {
  const hidden = new Map<PageElement, number>();
  let shown = 0;
  for (const line of lines) {
    if (!isProse(line)) continue;
    const cover = coverOf(line);
    if (cover) hidden.set(cover, (hidden.get(cover) ?? 0) + line.length);
    else shown += line.length;
  }
  const [body, length = 0] = [...hidden].reduce<readonly [PageElement?, number?]>(
    (most, entry) => (entry[1] > (most[1] ?? 0) ? entry : most),
    [],
  );
  if (!body || length < MIN_HIDDEN || length <= MOSTLY_HIDDEN * shown) return lines;
  return lines.map((line) => (coverOf(line) === body ? { ...line, hidden: false } : line));
}

/**
 * Whether a hidden line is a paragraph that the page folds away for later: hidden headlines and cut
 * summaries have no end.
 */
export function isFolded(line: Line): boolean {
  return line.hidden && isProse(line) && SENTENCE_END.test(line.text);
}

/** The outermost hidden element around a hidden line. */
function coverOf({ hidden, texts }: Line): PageElement | undefined {
  let cover: PageElement | undefined;
  if (!hidden) return cover;
  for (let box = texts[0]?.parent; box?.hidden; box = box.parent) cover = box;
  return cover;
}
