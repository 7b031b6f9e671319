import { type FoldedPage, isMostAround } from './copy-runs.ts';
import type { PageElement } from './page-tree.ts';
import { spread } from './shingles.ts';
import { type Steps, Turn } from './steps.ts';

/** Two boxes that say exactly the same, in document order. */
export interface Twins {
  readonly earlier: PageElement;
  readonly later: PageElement;
}

/** Folded letters: what says less is a label or a caption. */
const MIN_LENGTH = 30;
/** No refrain is so long; shorter twins must be most of what stands around them. */
const SURELY_A_PRINT = 300;
/** Pairs of a page at most. */
const MAX_TWINS = 64;

/**
 * Boxes whose words are the same, whatever their lines look like: a list by formula repeats itself
 * line by line, but it is printed twice only when all of it is. By hashes of all that stands before
 * them, so that each box costs the same; what hashes alike is compared.
 */
export function* findTwins(page: FoldedPage): Steps<readonly Twins[]> {
  const turn = new Turn();
  const { hashes, lengths } = yield* hashLines(page.folded);
  const byHash = new Map<string, PageElement[]>();
  for (const { box, first, last } of page.map.boxes()) {
    if (turn.isOver()) yield;
    const length = (lengths[last + 1] ?? 0) - (lengths[first] ?? 0);
    if (length < MIN_LENGTH * page.unit) continue;
    const key = `${(hashes[last + 1] ?? 0) - (hashes[first] ?? 0)}:${length}`;
    const group = byHash.get(key);
    if (group) group.push(box);
    else byHash.set(key, [box]);
  }
  const pairs: (Twins & { readonly length: number })[] = [];
  for (const [key, boxes] of byHash) {
    const length = Number(key.slice(key.indexOf(':') + 1));
    if (turn.isOver(boxes.length > 1 ? length : 0)) yield;
    for (const pair of pairsOf(boxes, page)) pairs.push({ ...pair, length });
  }
  // The largest first: twins inside of twins are told with them.
  pairs.sort((a, b) => b.length - a.length);
  const used = new Set<number>();
  const twins: Twins[] = [];
  for (const { earlier, later } of pairs) {
    const lines = page.map.linesIn(later);
    if (twins.length >= MAX_TWINS) break;
    if (lines.some((line) => used.has(line))) continue;
    for (const line of lines) used.add(line);
    twins.push({ earlier, later });
  }
  return twins;
}

/** Each box with the first one that says the same elsewhere. */
function pairsOf(boxes: readonly PageElement[], page: FoldedPage): readonly Twins[] {
  const sorted = boxes
    .map((box) => ({ box, lines: page.map.linesIn(box) }))
    .sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0) || b.lines.length - a.lines.length);
  const [first] = sorted;
  if (!first) return [];
  const text = textOf(first.lines, page);
  const end = first.lines.at(-1) ?? 0;
  return sorted.flatMap(({ box, lines }) => {
    if ((lines[0] ?? 0) <= end || textOf(lines, page) !== text) return [];
    const isPrint =
      text.length >= SURELY_A_PRINT * page.unit || isMostAround([...first.lines, ...lines], page);
    return isPrint ? [{ earlier: first.box, later: box }] : [];
  });
}

function textOf(lines: readonly number[], page: FoldedPage): string {
  return lines.map((at) => page.folded[at] ?? '').join('');
}

/**
 * What the letters before each line add up to, each spread over sixteen bits, and their number: two
 * boxes with the same words have the same differences, wherever their lines are cut. Sums, because
 * small numbers cost an engine that has not compiled the loop a tenth of what large ones do; what
 * has the same letters in another order is told apart by comparison.
 */
function* hashLines(folded: readonly string[]): Steps<{
  readonly hashes: readonly number[];
  readonly lengths: readonly number[];
}> {
  const turn = new Turn();
  const hashes = [0];
  const lengths = [0];
  for (const [at, text] of folded.entries()) {
    if (turn.isOver(text.length)) yield;
    let sum = 0;
    for (let unit = 0; unit < text.length; unit++) sum += spread(text.charCodeAt(unit)) >>> 14;
    hashes.push((hashes[at] ?? 0) + sum);
    lengths.push((lengths[at] ?? 0) + text.length);
  }
  return { hashes, lengths };
}
