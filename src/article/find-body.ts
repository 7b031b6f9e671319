import type { BoundedCopy } from './bounded-copy.ts';
import { chooseBody, isInside } from './choose-body.ts';
import { findLead } from './lead-lines.ts';
import type { Line } from './lines.ts';
import { boxAround, type PageElement } from './page-tree.ts';
import type { BodyVote } from './readability-vote.ts';
import { type Steps, Turn } from './steps.ts';
import { isProse, trimEdges } from './trim-edges.ts';

/** The box that holds the article, and those of its lines that are the article's. */
export interface Body {
  readonly box: PageElement;
  readonly lines: readonly Line[];
}

/** A page whose title is known. */
export interface TitledPage {
  /** What is shown. */
  readonly lines: readonly Line[];
  /** Paragraphs that are hidden until somebody asks for them. */
  readonly folded: readonly Line[];
  readonly title: string;
  readonly isChinese: boolean;
  /** Whether a line says the title. */
  readonly isTitle: (line: Line) => boolean;
}

type Copy = Extract<BoundedCopy, { ok: true }>;

/**
 * The body of a page: by our own scores where they are sure, else by comparison with Readability's;
 * `undecided` where that would be needed and is not at hand.
 */
export function* findBody(
  copy: Copy,
  { lines, folded, isTitle, title, isChinese }: TitledPage,
  vote: BodyVote | undefined,
): Steps<Body | 'undecided' | undefined> {
  const choice = isChinese ? yield* chooseBody(lines, copy.body, isTitle, folded) : undefined;
  const own = choice && (yield* withLead(choice.box, lines, isTitle));
  if (own && choice.sure) return own;
  if (vote === undefined) return 'undecided';
  // a long page gets a slice of its own for what can not be interrupted
  if (lines.length > MANY_LINES) yield;
  const voted = vote(copy.body, lines, {
    createInertDocument: copy.access.createInertDocument,
    title: isChinese ? '' : title,
    charThreshold: isChinese ? CHAR_THRESHOLD : DEFAULT_THRESHOLD,
  });
  const kept = lines.filter((line) => voted.has(line));
  const around = boxAround(kept.map(({ block }) => block));
  const other = around && { box: around, lines: kept };
  const ownWorth = own ? yield* worth(own.lines, isTitle) : 0;
  const otherWorth = other ? yield* worth(other.lines, isTitle) : 0;
  if (!isChinese) return other;
  // Neither begins behind a title or outweighs the rest of the page: a list with a few teasers.
  if (!choice?.begins && Math.max(ownWorth, otherWorth) < MIN_UNSURE) return undefined;
  return otherWorth > BETTER * ownWorth ? other : own;
}

/** 100 beat the default of Readability on 853 Chinese pages (ANCHORS.md). */
const CHAR_THRESHOLD = 100;
const DEFAULT_THRESHOLD = 500;

/** A lead in a box of its own goes with the body: then the box around both is the body's. */
function* withLead(
  box: PageElement,
  lines: readonly Line[],
  isTitle: (line: Line) => boolean,
): Steps<Body> {
  const inside: Line[] = [];
  const turn = new Turn();
  for (const line of lines) {
    if (turn.isOver()) yield;
    if (isInside(line, box)) inside.push(line);
  }
  const lead = findLead(lines, box, isTitle);
  const around = lead.length > 0 && boxAround([box, ...lead.map(({ block }) => block)]);
  return around ? { box: around, lines: [...lead, ...inside] } : { box, lines: inside };
}

/** Readability takes 50 ms for so many. */
const MANY_LINES = 500;

/** Readability's choice must be so much better than ours, which was made for Chinese. */
const BETTER = 3;

/** Letters of running text that speak for an article by themselves. */
const MIN_UNSURE = 40;

/** Letters of running text, less half of the rest: what an article has much and little of. */
function* worth(lines: readonly Line[], isTitle: (line: Line) => boolean): Steps<number> {
  const trimmed = new Set((yield* trimEdges(lines, isTitle)).map(({ line }) => line));
  let sum = 0;
  for (const line of lines) {
    if (!trimmed.has(line)) sum += isProse(line) ? line.length : -line.length / 2;
  }
  return sum;
}
