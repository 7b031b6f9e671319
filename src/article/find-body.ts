import type { BoundedCopy } from './bounded-copy.ts';
import { chooseBody, isInside } from './choose-body.ts';
import { languageOf } from './language.ts';
import { findLead } from './lead-lines.ts';
import { type Line, textOf } from './lines.ts';
import { boxAround, type PageElement } from './page-tree.ts';
import type { BodyVote } from './readability-vote.ts';
import { isProse, trimEdges } from './trim-edges.ts';

/** The box that holds the article, and those of its lines that are the article's. */
export interface Body {
  readonly box: PageElement;
  readonly lines: readonly Line[];
}

type Copy = Extract<BoundedCopy, { ok: true }>;

/**
 * The body of a page: by our own scores where they are sure, else by comparison with Readability's;
 * `undecided` where that would be needed and is not at hand.
 */
export function findBody(
  copy: Copy,
  lines: readonly Line[],
  isTitle: (line: Line) => boolean,
  vote: BodyVote | undefined,
  title: string,
): Body | 'undecided' | undefined {
  const isChinese = languageOf(textOf(lines)).chinese;
  const choice = isChinese ? chooseBody(lines, copy.body, isTitle) : undefined;
  const own = choice && withLead(choice.box, lines, isTitle);
  if (own && choice.sure) return own;
  if (vote === undefined) return 'undecided';
  const voted = vote(copy.body, lines, {
    createInertDocument: copy.access.createInertDocument,
    title: isChinese ? '' : title,
    charThreshold: isChinese ? CHAR_THRESHOLD : DEFAULT_THRESHOLD,
  });
  const kept = lines.filter((line) => voted.has(line));
  const around = boxAround(kept.map(({ block }) => block));
  const other = around && { box: around, lines: kept };
  const ownWorth = own ? worth(own.lines, isTitle) : 0;
  const otherWorth = other ? worth(other.lines, isTitle) : 0;
  if (!isChinese) return other;
  // Neither begins behind a title or outweighs the rest of the page: a list with a few teasers.
  if (!choice?.begins && Math.max(ownWorth, otherWorth) < MIN_UNSURE) return undefined;
  return otherWorth > BETTER * ownWorth ? other : own;
}

/** 100 beat the default of Readability on 853 Chinese pages (ANCHORS.md). */
const CHAR_THRESHOLD = 100;
const DEFAULT_THRESHOLD = 500;

/** A lead in a box of its own goes with the body: then the box around both is the body's. */
function withLead(
  box: PageElement,
  lines: readonly Line[],
  isTitle: (line: Line) => boolean,
): Body {
  const inside = lines.filter((line) => isInside(line, box));
  const lead = findLead(lines, box, isTitle);
  const around = lead.length > 0 && boxAround([box, ...lead.map(({ block }) => block)]);
  return around ? { box: around, lines: [...lead, ...inside] } : { box, lines: inside };
}

/** Readability's choice must be so much better than ours, which was made for Chinese. */
const BETTER = 3;

/** Letters of running text that speak for an article by themselves. */
const MIN_UNSURE = 40;

/** Letters of running text, less half of the rest: what an article has much and little of. */
function worth(lines: readonly Line[], isTitle: (line: Line) => boolean): number {
  const trimmed = new Set(trimEdges(lines, isTitle).map(({ line }) => line));
  let sum = 0;
  for (const line of lines) {
    if (!trimmed.has(line)) sum += isProse(line) ? line.length : -line.length / 2;
  }
  return sum;
}
