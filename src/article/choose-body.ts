import { isBlock, type Line } from './lines.ts';
import { containsNode, namesOf, type PageElement } from './page-tree.ts';
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

/** Names of boxes that are never the article. */
const UNLIKELY =
  /comment|pinglun|reply|replies|footer|sidebar|side-bar|related|recommend|tuijian|xiangguan|hot-?(?:news|list|rank)|ranking|breadcrumb|copyright|navbar|nav-|topbar|login|popup|dialog|disqus|share|advert|\bad-|banner/u;
const LIKELY =
  /article|content|artibody|main|post|entry|story|news-?(?:text|body|con)|detail|zhengwen|\btext\b/u;

/**
 * The box that holds the article, by Chinese-aware scores: every line of running text gives its
 * weight to the box around it, half of it to the next one and so on; links take away. `folded` are
 * hidden paragraphs, which only say how far the box reaches.
 */
export function chooseBody(
  lines: readonly Line[],
  root: PageElement,
  isTitle: (line: Line) => boolean,
  folded: readonly Line[] = [],
): BodyChoice | undefined {
  const scores = new Map<PageElement, number>();
  const sums = sumLines(lines, root);
  const title = findTitle(lines, isTitle);
  for (const [at, line] of lines.entries()) {
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
  const box = grow(best, [...lines, ...folded], root);
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

/** A box around is better when it adds this share of running text … */
const GROW_TEXT = 0.15;
/** … and at most this share of its gain in links and scraps, … */
const GROW_NOISE = 0.2;
/** … or more of them in a box that its page calls the body (captions, chapter numbers, credits), … */
const GROW_NOISE_NAMED = 0.8;
/** … or where headings part it: ingredients, steps and tips of a recipe have few sentences. */
const GROW_NOISE_SECTIONED = 3;
/** What pages call the box of a body, and no other. */
const BODY_NAME =
  /(?:^|[\s_-])(?:js_content|trs_editor|artibody|zhengwen|end-?text|rich-?text|(?:article|arti|art|post|entry|story|news|main|text)[-_]*(?:body|content|text|con|detail))/u;
/** Boxes looked at on the way up. */
const GROW_LEVELS = 5;

/** Goes up while the boxes around add more of the same: bodies cut into several boxes. */
function grow(box: PageElement, lines: readonly Line[], root: PageElement): PageElement {
  let best = box;
  let level = 0;
  for (
    let outer = box.parent;
    outer && outer !== root && level < GROW_LEVELS;
    outer = outer.parent
  ) {
    let own = 0;
    let gained = 0;
    let noise = 0;
    let more = 0;
    for (const line of lines) {
      if (!containsNode(outer, line.block)) continue;
      if (containsNode(best, line.block)) {
        own += isProse(line) ? line.length : 0;
        continue;
      }
      more++;
      if (isProse(line) && !isUnlikely(line.block, outer)) gained += line.length;
      else noise += noiseOf(line);
    }
    // A box that adds nothing is a wrapper of the last one.
    if (more > 0) level++;
    if (gained >= GROW_TEXT * own && noise <= noiseLimit(outer, best) * gained) best = outer;
    else if (noise > own + gained) break;
  }
  return best;
}

/** Headings part a text; captions, names and numbers may be the text's; links are not. */
function noiseOf({ block, length, linkLength }: Line): number {
  if (linkLength > 0) return length;
  return /^h[2-6]$/u.test(block.tag) ? 0 : length / 2;
}

/** How much of what is no running text a box may add, as a share of the running text it adds. */
function noiseLimit(outer: PageElement, inner: PageElement): number {
  if (isSectioned(outer, inner)) return GROW_NOISE_SECTIONED;
  return isBodyNamed(outer) ? GROW_NOISE_NAMED : GROW_NOISE;
}

function isBodyNamed(box: PageElement): boolean {
  return box.attributes.get('itemprop') === 'articleBody' || BODY_NAME.test(namesOf(box));
}

/** Whether headings part `outer`, one of them right before the part with `inner`. */
function isSectioned(outer: PageElement, inner: PageElement): boolean {
  const parts = outer.children.filter((child) => child.kind === 'element');
  const before = parts[parts.findIndex((part) => containsNode(part, inner)) - 1];
  const isHeading = ({ tag }: PageElement) => /^h[2-5]$/u.test(tag);
  return before !== undefined && isHeading(before) && parts.filter(isHeading).length > 1;
}

/** Whether a box between the line and `limit` is named like furniture. */
function isUnlikely(block: PageElement, limit: PageElement): boolean {
  for (let box: PageElement | null = block; box && box !== limit; box = box.parent) {
    if (UNLIKELY.test(namesOf(box))) return true;
  }
  return false;
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

function sumLines(lines: readonly Line[], root: PageElement): Map<PageElement, Sum> {
  const sums = new Map<PageElement, Sum>();
  for (const line of lines) {
    const prose = isProse(line) ? 1 : 0;
    for (let box: PageElement | null = line.block; box; box = box.parent) {
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
