import { isBlock, type Line } from './lines.ts';
import { containsNode, namesOf, type PageElement } from './page-tree.ts';
import { isProse } from './trim-edges.ts';

/** How much a line speaks for being part of an article; below 0: against it. */
export type LineWeight = (line: Line) => number;

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

/** Names of boxes that are never the article. */
const UNLIKELY =
  /comment|pinglun|reply|replies|footer|sidebar|side-bar|related|recommend|tuijian|xiangguan|hot-?(?:news|list|rank)|ranking|breadcrumb|copyright|navbar|nav-|topbar|login|popup|dialog|disqus|share|advert|\bad-|banner/u;
const LIKELY =
  /article|content|artibody|main|post|entry|story|news-?(?:text|body|con)|detail|zhengwen|\btext\b/u;

/**
 * The box that holds the article, by Chinese-aware scores: every line of running text gives its
 * weight to the box around it, half of it to the next one and so on; links take away.
 */
export function chooseBody(
  lines: readonly Line[],
  root: PageElement,
  isTitle: (line: Line) => boolean,
): PageElement | undefined {
  const scores = new Map<PageElement, number>();
  const title = lines.findIndex(isTitle);
  for (const [at, line] of lines.entries()) {
    const weight = lineScore(line) * nearTitle(at - title, title >= 0);
    if (weight === 0) continue;
    let box: PageElement | null = line.block;
    if (PARAGRAPHS.has(box.tag) && box.parent) box = box.parent;
    for (let level = 0; box && level < 5; level++) {
      const share: number = level === 0 ? 1 : level === 1 ? 0.5 : 1 / (level * 3);
      scores.set(box, (scores.get(box) ?? 0) + weight * share);
      if (box === root) break;
      box = box.parent;
    }
  }
  const sums = sumLines(lines, root);
  const first = lines.findIndex((line, at) => title >= 0 && at > title && isProse(line));
  const opening = first - title <= OPENING_LINES ? lines[first] : undefined;
  let best: PageElement | undefined;
  let bestScore = 0;
  for (const [box, score] of scores) {
    const { length, links } = sums.get(box) ?? { length: 1, links: 0 };
    const names = namesOf(box);
    let final = score * (1 - links / Math.max(1, length));
    if (UNLIKELY.test(names)) final *= 0.4;
    if (LIKELY.test(names)) final *= 1.25;
    if (opening && isInside(opening, box)) final *= 2;
    if (final > bestScore) {
      best = box;
      bestScore = final;
    }
  }
  return best;
}

/** Articles begin behind their title. */
function nearTitle(distance: number, hasTitle: boolean): number {
  if (!hasTitle) return 1;
  return distance < 0 ? 0.3 : 1;
}

/** Running text counts by its marks and length; link text and scraps count nothing. */
function lineScore(line: Line): number {
  if (line.hidden || line.length < 12 || line.linkLength > 0.4 * line.length) return 0;
  if (line.marks === 0 && line.length < 25) return 0;
  // 35 characters instead of 100: a Chinese sentence has about a third of the letters of an English one.
  return 1 + line.marks + Math.min(Math.floor(line.length / 35), 6);
}

interface Sum {
  readonly length: number;
  readonly links: number;
}

function sumLines(lines: readonly Line[], root: PageElement): Map<PageElement, Sum> {
  const sums = new Map<PageElement, Sum>();
  for (const line of lines) {
    for (let box: PageElement | null = line.block; box; box = box.parent) {
      const sum = sums.get(box) ?? { length: 0, links: 0 };
      sums.set(box, { length: sum.length + line.length, links: sum.links + line.linkLength });
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
