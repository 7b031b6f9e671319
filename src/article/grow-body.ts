import { isBodyNamed, UNLIKELY } from './box-names.ts';
import type { Line } from './lines.ts';
import { containsNode, namesOf, type PageElement } from './page-tree.ts';
import { type Steps, Turn } from './steps.ts';
import { endsBody, isProse } from './trim-edges.ts';

/** A box around is better when it adds this share of running text … */
const GROW_TEXT = 0.15;
/** … and at most this share of its gain in links and scraps, … */
const GROW_NOISE = 0.2;
/** … or more of them in a box that its page calls the body (captions, chapter numbers, credits), … */
const GROW_NOISE_NAMED = 0.8;
/** … or where headings part it: ingredients, steps and tips of a recipe have few sentences. */
const GROW_NOISE_SECTIONED = 3;
/** Before the first and behind the last sentence noise is trimmed off later; so much of it counts. */
const EDGE_WEIGHT = 0.5;
/** Boxes looked at on the way up: those that add something, and all. */
const GROW_LEVELS = 5;
const MAX_BOXES = 16;

/** Goes up while the boxes around add more of the same: bodies cut into several boxes. */
export function* growBody(
  box: PageElement,
  lines: readonly Line[],
  root: PageElement,
): Steps<PageElement> {
  let best = box;
  let level = 0;
  let outer = box.parent;
  for (let at = 0; outer && outer !== root && level < GROW_LEVELS && at < MAX_BOXES; at++) {
    const { own, gained, noise, adds } = yield* weigh(outer, best, lines);
    // A box that adds nothing is a wrapper of the last one.
    if (adds) level++;
    if (gained >= GROW_TEXT * own && noise <= noiseLimit(outer, best) * gained) best = outer;
    else if (noise > own + gained) break;
    outer = outer.parent;
  }
  return best;
}

/** Letters of running text and of what is none. */
interface Weight {
  readonly own: number;
  readonly gained: number;
  readonly noise: number;
  /** Whether the outer box has any line of its own. */
  readonly adds: boolean;
}

/** What `outer` holds beside `inner`. */
function* weigh(outer: PageElement, inner: PageElement, lines: readonly Line[]): Steps<Weight> {
  const turn = new Turn();
  let own = 0;
  let gained = 0;
  let noise = 0;
  // Noise since the last piece of the text: it stands between two, or at an edge.
  let pending = 0;
  let adds = false;
  let begun = false;
  for (const line of lines) {
    if (turn.isOver()) yield;
    if (!containsNode(outer, line.block)) continue;
    const isOwn = containsNode(inner, line.block);
    adds ||= !isOwn;
    const isText = isOwn || (isProse(line) && !isUnlikely(line.block, outer) && !endsBody(line));
    if (!isText) {
      pending += noiseOf(line);
      continue;
    }
    if (!isOwn) gained += line.length;
    else if (isProse(line)) own += line.length;
    noise += begun ? pending : pending * EDGE_WEIGHT;
    pending = 0;
    begun = true;
  }
  return { own, gained, noise: noise + pending * EDGE_WEIGHT, adds };
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
