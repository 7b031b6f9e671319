import type { FoldText } from './fold-text.ts';
import type { Line } from './lines.ts';
import { commonAncestor, containsNode, type PageElement } from './page-tree.ts';
import { type CopiedLine, findCopiedLines } from './shingles.ts';

/** Lines that repeat other lines of the page and should go; the better print stays. */
export interface DuplicateRun {
  /** Ascending, as indices into the lines that were given. */
  readonly lines: readonly number[];
  /** The box that holds nothing but this copy, when the copy has one of its own. */
  readonly container: PageElement | undefined;
  /** How many letters go. */
  readonly length: number;
}

/** A run repeats at least this many different lines … */
const MIN_SOURCE_LINES = 3;
/** … or, when both prints are one unbroken block, this many folded letters: longer than any pull quote seen. */
const MIN_SINGLE_LENGTH = 250;
/** Folded letters in a run: a refrain of four lines has about 30, a share poster's excerpt 100. */
const MIN_RUN_LENGTH = 80;
/** Folded letters a line: verse repeats short lines on purpose, prose does not. */
const MIN_MEAN_LENGTH = 8;
/** Each line of a copy has a source of its own; captions and formulas share theirs. */
const MIN_DISTINCT = 0.6;
/** Share of a line that must match where the source is just before it. */
const INTERLEAVED = 0.93;
/** Lines of one run are at most this far apart: copies printed paragraph by paragraph alternate. */
const MAX_GAP = 4;
/** A box is the copy's own when so much of its text is copied. */
const OWN_SHARE = 0.7;
/** A copy is the fuller one when its box holds so much more text. */
const FULLER = 1.1;

/**
 * Finds bodies that the page prints more than once, wholly or in part, near or far, edited by a
 * few per cent, cut, or in the other script. Near-linear in the length of the text.
 */
export function findDuplicates(lines: readonly Line[], fold: FoldText): readonly DuplicateRun[] {
  const folded = lines.map((line) => (line.linkLength * 2 > line.length ? '' : fold(line.text)));
  const { forward, backward } = findCopiedLines(folded);
  const runs: DuplicateRun[] = [];
  const used = new Set<number>();
  for (const run of groupRuns(withoutFormulas(forward), folded)) {
    const sources = sourcesOf(run);
    const earlier = [...backward.values()].filter(
      ({ line, sources: later }) =>
        sources.has(line) && later.some((at) => run.some((r) => r.line === at)),
    );
    const dropEarlier =
      coverage(earlier, folded) >= OWN_SHARE * coverageOf(sources, folded) &&
      isBetter(
        run.map(({ line }) => line),
        [...sources],
        lines,
      );
    const dropped = dropEarlier ? earlier : run;
    for (const { line } of dropped) used.add(line);
    for (const line of sources) used.add(line);
    for (const { line } of run) used.add(line);
    runs.push(createRun(dropped, lines, folded));
  }
  // Lines that are whole only in a later print: the earlier one is cut.
  const rest = new Map([...withoutFormulas(backward)].filter(([line]) => !used.has(line)));
  for (const run of groupRuns(rest, folded)) {
    if (run.some(({ sources }) => sources.every((at) => used.has(at)))) continue;
    runs.push(createRun(run, lines, folded));
  }
  return runs.sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

/**
 * Where copies alternate with their sources, only near-perfect matches count: a list by formula
 * looks like a copy of itself, one line behind.
 */
function withoutFormulas(copied: ReadonlyMap<number, CopiedLine>): ReadonlyMap<number, CopiedLine> {
  return new Map(
    [...copied].filter(
      ([line, { sources, containment }]) =>
        containment >= INTERLEAVED || sources.every((source) => Math.abs(source - line) > MAX_GAP),
    ),
  );
}

/** Groups copied lines that follow each other and keeps the groups that are no coincidence. */
function groupRuns(
  copied: ReadonlyMap<number, CopiedLine>,
  folded: readonly string[],
): readonly (readonly CopiedLine[])[] {
  const groups: CopiedLine[][] = [];
  let last: CopiedLine | undefined;
  for (const line of [...copied.values()].sort((a, b) => a.line - b.line)) {
    const group = groups.at(-1);
    if (group && last && contentBetween(last.line, line.line, folded) <= MAX_GAP) group.push(line);
    else groups.push([line]);
    last = line;
  }
  return groups.filter((group) => isCopy(group, folded));
}

/** Tells a second print from captions, lists by formula, refrains, leads and quotations. */
function isCopy(group: readonly CopiedLine[], folded: readonly string[]): boolean {
  const sources = sourcesOf(group);
  // A refrain sung four times is still only as long as the refrain.
  const length = Math.min(coverage(group, folded), coverageOf(sources, folded));
  if (length >= MIN_SINGLE_LENGTH && (group.length === 1 || sources.size === 1)) return true;
  const isLong = (line: number) => (folded[line]?.length ?? 0) >= MIN_MEAN_LENGTH;
  const longLines = group.filter(({ line }) => isLong(line)).length;
  const longSources = [...sources].filter(isLong).length;
  if (longLines < MIN_SOURCE_LINES || longSources < MIN_SOURCE_LINES) return false;
  if (longSources < MIN_DISTINCT * longLines) return false;
  return length >= MIN_RUN_LENGTH && length / group.length >= MIN_MEAN_LENGTH;
}

function contentBetween(from: number, to: number, folded: readonly string[]): number {
  let count = 1;
  for (let at = from + 1; at < to && count <= MAX_GAP; at++) if ((folded[at] ?? '') !== '') count++;
  return count;
}

function sourcesOf(run: readonly CopiedLine[]): ReadonlySet<number> {
  return new Set(run.flatMap(({ sources }) => sources));
}

function coverage(run: readonly CopiedLine[], folded: readonly string[]): number {
  return run.reduce((sum, { line }) => sum + (folded[line]?.length ?? 0), 0);
}

function coverageOf(lines: Iterable<number>, folded: readonly string[]): number {
  let sum = 0;
  for (const line of lines) sum += folded[line]?.length ?? 0;
  return sum;
}

/** Whether the later print is the one to keep: shown where the other is not, or clearly fuller. */
function isBetter(
  later: readonly number[],
  earlier: readonly number[],
  lines: readonly Line[],
): boolean {
  const laterBox = boxOf(later, lines);
  const earlierBox = boxOf(earlier, lines);
  if (!laterBox || !earlierBox) return false;
  if (containsNode(laterBox, earlierBox) || containsNode(earlierBox, laterBox)) return false;
  const laterLength = contentLength(laterBox, lines);
  const earlierLength = contentLength(earlierBox, lines);
  if (laterLength > FULLER * earlierLength) return true;
  if (earlierLength > FULLER * laterLength) return false;
  const isHidden = (print: readonly number[]) => print.every((at) => lines[at]?.hidden ?? false);
  if (isHidden(earlier) !== isHidden(later)) return isHidden(earlier);
  return countImages(laterBox) > countImages(earlierBox);
}

function createRun(
  run: readonly CopiedLine[],
  lines: readonly Line[],
  folded: readonly string[],
): DuplicateRun {
  const indices = run.map(({ line }) => line);
  const box = boxOf(indices, lines);
  const own = box ? indices.reduce((sum, at) => sum + (lines[at]?.length ?? 0), 0) : 0;
  const isOwn = box !== undefined && own >= OWN_SHARE * contentLength(box, lines);
  return {
    lines: indices,
    container: isOwn ? box : undefined,
    length: coverage(run, folded),
  };
}

function boxOf(indices: readonly number[], lines: readonly Line[]): PageElement | undefined {
  const first = lines[indices[0] ?? -1];
  const last = lines[indices.at(-1) ?? -1];
  if (!first || !last) return undefined;
  return commonAncestor(first.block, last.block) ?? undefined;
}

function contentLength(box: PageElement, lines: readonly Line[]): number {
  let sum = 0;
  for (const line of lines) {
    if (line.linkLength * 2 <= line.length && containsNode(box, line.block)) sum += line.length;
  }
  return sum;
}

function countImages(box: PageElement): number {
  let count = 0;
  const stack = [box];
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (element.tag === 'img') count++;
    for (const child of element.children) if (child.kind === 'element') stack.push(child);
  }
  return count;
}
