import type { FoldText } from './fold-text.ts';
import { LineMap } from './line-map.ts';
import type { Line } from './lines.ts';
import { type PageElement, walkPage } from './page-tree.ts';
import { type CopiedLine, findCopiedLines } from './shingles.ts';

/** Lines that repeat other lines of the page and should go; the better print stays. */
export interface DuplicateRun {
  /** Ascending, as indices into the lines that were given. */
  readonly lines: readonly number[];
  /** The box that holds nothing but this copy, when the copy has one of its own. */
  readonly container: PageElement | undefined;
  /** How many folded letters go. */
  readonly length: number;
}

/** A run repeats at least this many different lines … */
const MIN_SOURCE_LINES = 3;
/** … or, when a print is one unbroken block, this many folded letters: longer than any pull quote seen. */
const MIN_SINGLE_LENGTH = 100;
/** Folded letters in a run: a refrain of four lines has about 30, a share poster's excerpt 100. */
const MIN_RUN_LENGTH = 80;
/** Folded letters a line: verse repeats short lines on purpose, prose does not. */
const MIN_MEAN_LENGTH = 8;
/** Each line of a copy has a source of its own; captions and formulas share theirs. */
const MIN_DISTINCT = 0.6;
/** A short article printed twice, word for word: folded letters, and share of the text around both. */
const MIN_WHOLE_LENGTH = 30;
const MIN_WHOLE_SHARE = 0.4;
/** Length of a short print as a share of its source. */
const SAME_LENGTH = 0.8;
/** A paragraph, not a title: folded letters. */
const MIN_PARAGRAPH = 20;
/** Share of a line that must match where the source is just before it, or in a short article. */
const NEARLY_EQUAL = 0.93;
/** Lines of one run are at most this far apart: copies printed paragraph by paragraph alternate. */
const MAX_GAP = 4;
/** No page prints its body so often; bounds the work that each run costs. */
const MAX_RUNS = 64;
/** A box is the copy's own when so much of its text is copied. */
const OWN_SHARE = 0.85;
/** A copy is the fuller one when its box holds so much more text. */
const FULLER = 1.1;

/**
 * Finds bodies that the page prints more than once, wholly or in part, near or far, edited by a
 * few per cent, cut, or in the other script. Near-linear in the length of the text.
 */
export function findDuplicates(lines: readonly Line[], fold: FoldText): readonly DuplicateRun[] {
  const folded = lines.map((line) => (line.linkLength * 2 > line.length ? '' : fold(line.text)));
  const page: Page = {
    lines,
    folded,
    map: new LineMap(
      lines,
      folded.map(({ length }) => length),
    ),
  };
  const { forward, backward } = findCopiedLines(folded);
  const runs: DuplicateRun[] = [];
  const used = new Set<number>();
  for (const run of groupRuns(withoutFormulas(forward), page)) {
    const sources = sourcesOf(run);
    const later = run.map(({ line }) => line);
    const earlier = [...sources].filter((at) => backward.has(at));
    for (const line of [...later, ...sources]) used.add(line);
    const isWhole = lengthOf(earlier, page) >= OWN_SHARE * lengthOf(sources, page);
    const dropped = isWhole && isBetter(later, [...sources], page) ? earlier : later;
    const kept = dropped === later ? [...sources] : later;
    runs.push(createRun(dropped, kept, page));
  }
  // Lines that are whole only in a later print: the earlier one is cut.
  const rest = [...withoutFormulas(backward)].filter(([line]) => !used.has(line));
  for (const run of groupRuns(new Map(rest), page)) {
    const earlier = linesOf(run);
    const sources = [...sourcesOf(run)];
    if (sources.some((at) => used.has(at))) continue;
    // A summary at the head of a body gathers its sentences; a cut copy has a box of its own.
    const isCut =
      lengthOf(sources, page) > FULLER * lengthOf(earlier, page) &&
      (ownBox(sources, earlier, page) !== undefined ||
        run.every(({ containment }) => containment >= NEARLY_EQUAL));
    if (isCut || isBetter(sources, earlier, page)) runs.push(createRun(earlier, sources, page));
    else if (sources.every((at) => forward.has(at))) runs.push(createRun(sources, earlier, page));
  }
  return runs.slice(0, MAX_RUNS).sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

interface Page {
  readonly lines: readonly Line[];
  /** '' for lines of links, which every page repeats. */
  readonly folded: readonly string[];
  /** Weighs lines by their folded letters. */
  readonly map: LineMap;
}

/**
 * Where copies alternate with their sources, only near-perfect matches count: a list by formula
 * looks like a copy of itself, one line behind.
 */
function withoutFormulas(copied: ReadonlyMap<number, CopiedLine>): Map<number, CopiedLine> {
  return new Map(
    [...copied].filter(
      ([line, { sources, containment }]) =>
        containment >= NEARLY_EQUAL || sources.some((source) => Math.abs(source - line) > MAX_GAP),
    ),
  );
}

/** Groups copied lines that follow each other and keeps the groups that are no coincidence. */
function groupRuns(
  copied: ReadonlyMap<number, CopiedLine>,
  page: Page,
): readonly (readonly CopiedLine[])[] {
  const groups: CopiedLine[][] = [];
  let last: CopiedLine | undefined;
  let earliest = 0;
  const members = new Set<number>();
  for (const line of [...copied.values()].sort((a, b) => a.line - b.line)) {
    const group = groups.at(-1);
    const source = line.sources[0] ?? 0;
    // Back at the first source or before it, or at the group's own lines, another print begins.
    const begins =
      (source <= earliest && (last?.sources[0] ?? -1) >= source) ||
      line.sources.some((at) => members.has(at));
    if (group && last && !begins && contentBetween(last.line, line.line, page.folded) <= MAX_GAP) {
      group.push(line);
      earliest = Math.min(earliest, source);
    } else {
      groups.push([line]);
      members.clear();
      earliest = source;
    }
    members.add(line.line);
    last = line;
  }
  return groups.filter((group) => isCopy(group, page) || isWholeArticle(group, page));
}

/** Tells a second print from captions, lists by formula, refrains, leads and quotations. */
function isCopy(group: readonly CopiedLine[], page: Page): boolean {
  const sources = sourcesOf(group);
  // A refrain sung four times is still only as long as the refrain.
  const texts = [...new Set([...sources].map((at) => page.folded[at] ?? ''))];
  const textLength = texts.reduce((sum, text) => sum + text.length, 0);
  const length = Math.min(lengthOf(linesOf(group), page), textLength);
  if (group.length === 1 || texts.length === 1) {
    return length >= MIN_SINGLE_LENGTH && isMostOfItsBox(group, sources, page);
  }
  const isLong = (text = '') => text.length >= MIN_MEAN_LENGTH;
  const longLines = group.filter(({ line }) => isLong(page.folded[line])).length;
  const longTexts = texts.filter(isLong).length;
  if (longLines < MIN_SOURCE_LINES || longTexts < MIN_SOURCE_LINES) return false;
  if (longTexts < MIN_DISTINCT * longLines) return false;
  return length >= MIN_RUN_LENGTH && length / group.length >= MIN_MEAN_LENGTH;
}

/** One or two paragraphs, printed twice, that are most of what stands around them or all of a box. */
function isWholeArticle(group: readonly CopiedLine[], page: Page): boolean {
  const sources = sourcesOf(group);
  if (group.some(({ containment }) => containment < NEARLY_EQUAL)) return false;
  if (sources.size < MIN_DISTINCT * group.length) return false;
  const length = lengthOf(linesOf(group), page);
  if (length < MIN_WHOLE_LENGTH || length / group.length < 2 * MIN_MEAN_LENGTH) return false;
  if (isMostOfItsBox(group, sources, page)) return true;
  const paragraphs = group.filter(({ line }) => (page.folded[line]?.length ?? 0) >= MIN_PARAGRAPH);
  const own = ownBox(linesOf(group), [...sources], page);
  return paragraphs.length > 1 && own !== undefined && length >= OWN_SHARE * page.map.weightOf(own);
}

/** Whether both prints together are much of what stands in the box around them. */
function isMostOfItsBox(
  group: readonly CopiedLine[],
  sources: ReadonlySet<number>,
  page: Page,
): boolean {
  // A lead gathers single sentences of long paragraphs; a print is as long as what it repeats.
  if (lengthOf(linesOf(group), page) < SAME_LENGTH * lengthOf(sources, page)) return false;
  const all = [...linesOf(group), ...sources];
  const box = page.map.boxAround(all);
  return box !== undefined && lengthOf(all, page) >= MIN_WHOLE_SHARE * page.map.weightOf(box);
}

function contentBetween(from: number, to: number, folded: readonly string[]): number {
  let count = 1;
  for (let at = from + 1; at < to && count <= MAX_GAP; at++) if ((folded[at] ?? '') !== '') count++;
  return count;
}

function linesOf(run: readonly CopiedLine[]): readonly number[] {
  return run.map(({ line }) => line);
}

function sourcesOf(run: readonly CopiedLine[]): ReadonlySet<number> {
  return new Set(run.flatMap(({ sources }) => sources));
}

function lengthOf(lines: Iterable<number>, page: Page): number {
  let sum = 0;
  for (const line of lines) sum += page.folded[line]?.length ?? 0;
  return sum;
}

/** Whether the later print is the one to keep: clearly fuller, or shown where the other is not. */
function isBetter(later: readonly number[], earlier: readonly number[], page: Page): boolean {
  const laterBox = ownBox(later, earlier, page);
  const earlierBox = ownBox(earlier, later, page);
  if (!laterBox || !earlierBox) return false;
  const laterLength = page.map.weightOf(laterBox);
  const earlierLength = page.map.weightOf(earlierBox);
  if (laterLength > FULLER * earlierLength) return true;
  if (earlierLength > FULLER * laterLength) return false;
  const isHidden = (print: readonly number[]) =>
    print.every((at) => page.lines[at]?.hidden ?? false);
  if (isHidden(earlier) !== isHidden(later)) return isHidden(earlier);
  return countImages(laterBox) > countImages(earlierBox);
}

/** The run with what belongs to it: scraps between its lines and around it that the source has too. */
function createRun(run: readonly number[], kept: readonly number[], page: Page): DuplicateRun {
  const box = ownBox(run, kept, page);
  const length = lengthOf(run, page);
  const isOwn = box !== undefined && length >= OWN_SHARE * page.map.weightOf(box);
  return { lines: widen(run, kept, page), container: isOwn ? box : undefined, length };
}

/** Lines looked at before the first and after the last line of a run. */
const WIDEN = 3;

function widen(run: readonly number[], kept: readonly number[], page: Page): readonly number[] {
  const first = run[0] ?? 0;
  const last = run.at(-1) ?? first;
  const from = Math.max(0, first - WIDEN);
  const to = Math.min(page.lines.length - 1, last + WIDEN);
  const taken = new Set([...run, ...kept]);
  const own = new Set(run);
  /** Scraps of the kept print, outside the reach of the run. */
  const scraps = new Set<string>();
  const lowest = Math.max(0, kept.reduce((a, b) => Math.min(a, b)) - WIDEN);
  const highest = Math.min(page.lines.length - 1, kept.reduce((a, b) => Math.max(a, b)) + WIDEN);
  for (let at = lowest; at <= highest; at++) {
    if (!taken.has(at) && (at < from || at > to)) scraps.add(page.lines[at]?.text ?? '');
  }
  const wide: number[] = [];
  for (let at = from; at <= to; at++) {
    const isScrap = !taken.has(at) && (at < lowest || at > highest);
    const isOwn = own.has(at);
    if (isOwn || (isScrap && scraps.has(page.lines[at]?.text ?? ''))) wide.push(at);
  }
  return wide;
}

/** The largest box around the lines that holds none of the others. */
function ownBox(
  lines: readonly number[],
  others: readonly number[],
  page: Page,
): PageElement | undefined {
  let box = page.map.boxAround(lines);
  const isForeign = (element: PageElement) => others.some((at) => page.map.holds(element, at));
  if (!box || isForeign(box)) return undefined;
  for (let outer = box.parent; outer && !isForeign(outer); outer = outer.parent) box = outer;
  return box;
}

function countImages(box: PageElement): number {
  let count = 0;
  for (const node of walkPage(box)) if (node.kind === 'element' && node.tag === 'img') count++;
  return count;
}
