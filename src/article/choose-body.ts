import { isBodyNamed, LIKELY, UNLIKELY } from './box-names.ts';
import { growBody } from './grow-body.ts';
import { isBlock, type Line } from './lines.ts';
import { containsNode, namesOf, type PageElement } from './page-tree.ts';
import { type Steps, Turn } from './steps.ts';
import { isProse } from './trim-edges.ts';

/** A box that may be the article. */
export interface BodyChoice {
  readonly box: PageElement;
  /** Whether the article's first paragraph, right behind the title, is in the box. */
  readonly begins: boolean;
  /** Whether it begins so and no other box says more, or it holds most of the page's running text. */
  readonly sure: boolean;
}

/** Elements that are one paragraph: their score goes to the box around them. */
const PARAGRAPHS = new Set([
  'p',
  'li',
  'dd',
  'dt',
  'blockquote',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'font',
  'figcaption',
]);

/** Between a title and the first paragraph stand a date, tools, an advertisement: not more lines. */
const OPENING_LINES = 25;

/** So near to the title there is hardly anything but the article. */
const NEAR_OPENING = 8;

/**
 * The box that holds the article, by Chinese-aware scores: every line of running text gives its
 * weight to the box around it, half of it to the next one and so on; links take away. `folded` are
 * hidden paragraphs, which only say how far the box reaches.
 */
export function* chooseBody(
  lines: readonly Line[],
  root: PageElement,
  isTitle: (line: Line) => boolean,
  folded: readonly Line[],
): Steps<BodyChoice | undefined> {
  const turn = new Turn();
  const scores = new Map<PageElement, number>();
  const sums = yield* sumLines(lines, root);
  const title = findTitle(lines, isTitle);
  for (const [at, line] of lines.entries()) {
    if (turn.isOver()) yield;
    const weight = lineScore(line) * nearTitle(at - title, title >= 0);
    if (weight === 0) continue;
    let box: PageElement | null = paragraphBox(line, sums, root);
    for (let level = 0; box && level < 5; level++) {
      const share: number = level === 0 ? 1 : level === 1 ? 0.5 : 1 / (level * 3);
      scores.set(box, (scores.get(box) ?? 0) + weight * share);
      if (box === root) break;
      box = box.parent;
    }
  }
  const first = lines.findIndex((line, at) => title >= 0 && at > title && isProse(line));
  const opening = first - title <= OPENING_LINES ? lines[first] : undefined;
  let best: PageElement | undefined;
  let bestScore = 0;
  for (const [box, score] of scores) {
    const { length, links } = sums.get(box) ?? NO_LINES;
    const names = namesOf(box);
    let final = score * (1 - links / Math.max(1, length));
    if (UNLIKELY.test(names)) final *= 0.4;
    if (LIKELY.test(names)) final *= 1.25;
    if (opening && isNear(box, opening.block)) final *= first - title <= NEAR_OPENING ? 3 : 2;
    if (final > bestScore) {
      best = box;
      bestScore = final;
    }
  }
  if (!best) return undefined;
  const box = yield* growBody(best, [...lines, ...folded], root);
  const prose = lines.filter((line, at) => at > title && isProse(line));
  const own = sumLength(prose.filter((line) => isInside(line, box)));
  const begins = opening !== undefined && isInside(opening, box);
  const rival = longestOutside(prose, box);
  const sure = (begins && rival <= own) || own >= SURE_SHARE * sumLength(prose);
  return { box, begins, sure };
}

/** Letters of running text in the box that holds most of it beside the chosen one. */
function longestOutside(prose: readonly Line[], chosen: PageElement): number {
  const sums = new Map<PageElement, number>();
  for (const line of prose) {
    if (isInside(line, chosen) || line.hidden) continue;
    const box = (PARAGRAPHS.has(line.block.tag) && line.block.parent) || line.block;
    if (!UNLIKELY.test(namesOf(box))) sums.set(box, (sums.get(box) ?? 0) + line.length);
  }
  let longest = 0;
  for (const sum of sums.values()) longest = Math.max(longest, sum);
  return longest;
}

/** A box with so much of the running text is the article, wherever it begins. */
const SURE_SHARE = 0.5;

function sumLength(lines: readonly Line[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0);
}

/** Behind the title stands at least this share of the running text; else it is a link to the page. */
const BEHIND_TITLE = 0.4;

/** The first line that says the title, where the text comes after it; -1 where there is none. */
function findTitle(lines: readonly Line[], isTitle: (line: Line) => boolean): number {
  const title = lines.findIndex(isTitle);
  const prose = lines.filter(isProse);
  const behind = sumLength(lines.slice(title + 1).filter(isProse));
  return behind >= BEHIND_TITLE * sumLength(prose) ? title : -1;
}

/** Whether the box is the one around the block, or not much wider. */
function isNear(box: PageElement, block: PageElement): boolean {
  let outer: PageElement | null = block;
  for (let level = 0; outer && level <= 2; level++, outer = outer.parent) {
    if (outer === box) return true;
  }
  return false;
}

/** Articles begin behind their title. */
function nearTitle(distance: number, hasTitle: boolean): number {
  if (!hasTitle) return 1;
  return distance < 0 ? 0.3 : 1;
}

/** A few lines of verse are worth a sentence. */
const VERSE_SCORE = 0.5;

/** Running text counts by its marks and length; link text and scraps count nothing. */
function lineScore(line: Line): number {
  if (line.verse) return VERSE_SCORE;
  if (line.teaser) return 0;
  if (line.hidden || line.length < 12 || line.linkLength > 0.4 * line.length) return 0;
  if (line.marks === 0 && line.length < 25) return 0;
  // 35 characters instead of 100: a Chinese sentence has about a third of the letters of an English one.
  return 1 + line.marks + Math.min(Math.floor(line.length / 35), 6);
}

interface Sum {
  readonly lines: number;
  readonly prose: number;
  readonly length: number;
  readonly links: number;
}

const NO_LINES: Sum = { lines: 0, prose: 0, length: 1, links: 0 };

/** The box that holds the line with others: block editors put boxes in boxes around each paragraph. */
function paragraphBox(
  { block }: Line,
  sums: ReadonlyMap<PageElement, Sum>,
  root: PageElement,
): PageElement {
  const own = (PARAGRAPHS.has(block.tag) && block.parent) || block;
  let box = own;
  while (box !== root && box.parent && sums.get(box)?.lines === 1 && !isBodyNamed(box)) {
    box = box.parent;
  }
  // A single paragraph has nothing to stand beside.
  return (sums.get(box)?.prose ?? 0) > 1 ? box : own;
}

function* sumLines(lines: readonly Line[], root: PageElement): Steps<Map<PageElement, Sum>> {
  const turn = new Turn();
  const sums = new Map<PageElement, Sum>();
  for (const line of lines) {
    const prose = isProse(line) ? 1 : 0;
    for (let box: PageElement | null = line.block; box; box = box.parent) {
      if (turn.isOver()) yield;
      const sum = sums.get(box);
      sums.set(box, {
        lines: (sum?.lines ?? 0) + 1,
        prose: (sum?.prose ?? 0) + prose,
        length: (sum?.length ?? 0) + line.length,
        links: (sum?.links ?? 0) + line.linkLength,
      });
      if (box === root) break;
    }
  }
  return sums;
}

/** Whether the line lies in the box. */
export function isInside(line: Line, box: PageElement): boolean {
  return (
    containsNode(box, line.block) ||
    (!isBlock(box) && line.texts.some((text) => containsNode(box, text)))
  );
}
