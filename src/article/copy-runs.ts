import type { LineMap } from './line-map.ts';
import type { Line } from './lines.ts';
import { namesOf, type PageElement } from './page-tree.ts';
import type { CopiedLine } from './shingles.ts';
import { type Steps, Turn } from './steps.ts';

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
export const MIN_PARAGRAPH = 20;
/** Share of a line that must match where the source is just before it, or in a short article. */
export const NEARLY_EQUAL = 0.93;
/** Share of a line that must match where boxes are twins: 5 % of other letters leave 77 % of it. */
const EDITED = 0.7;
/** Lines of one run are at most this far apart: copies printed paragraph by paragraph alternate. */
const MAX_GAP = 4;
/** A box is the copy's own when so much of its text is copied. */
export const OWN_SHARE = 0.85;

/** The lines of a page as the search for copies sees them. */
export interface FoldedPage {
  readonly lines: readonly Line[];
  /** '' for lines of links, which every page repeats. */
  readonly folded: readonly string[];
  /** Folded letters of the paragraphs among them. */
  readonly prose: number;
  /** Weighs lines by their folded letters. */
  readonly map: LineMap;
  /** Letters that say as much as one ideograph; the lengths below are in ideographs. */
  readonly unit: number;
  /** Weighs only lines that stand nowhere else. */
  readonly rest: LineMap;
}

/** A Chinese sentence has about a third of the letters of an English one. */
const LATIN_UNIT = 3;

/** Folded letters of what is long enough to be a paragraph. */
export function proseOf(folded: readonly string[]): number {
  return folded.reduce((sum, { length }) => sum + (length >= MIN_PARAGRAPH ? length : 0), 0);
}

/** The unit of a page: by what most of its letters are. */
export function unitOf(folded: readonly string[]): number {
  let latin = 0;
  let all = 0;
  for (const text of folded) {
    all += text.length;
    for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x2e80) latin++;
  }
  return latin * 2 > all ? LATIN_UNIT : 1;
}

/**
 * Where copies alternate with their sources, only near-perfect matches count: a list by formula
 * looks like a copy of itself, one line behind. Short prints in boxes of their own are as near to
 * each other, but there each line has a source that nothing else repeats.
 */
export function withoutFormulas(
  copied: ReadonlyMap<number, CopiedLine>,
  page: FoldedPage,
): Map<number, CopiedLine> {
  const uses = new Map<number, number>();
  for (const { sources } of copied.values()) {
    for (const source of sources) uses.set(source, (uses.get(source) ?? 0) + 1);
  }
  return new Map(
    [...copied].filter(
      ([line, { sources, containment }]) =>
        containment >= NEARLY_EQUAL ||
        sources.some((source) => Math.abs(source - line) > MAX_GAP) ||
        (sources.every((source) => uses.get(source) === 1 && !copied.has(source)) &&
          isBoxed(line, sources, page)),
    ),
  );
}

/** Whether a box around the line, more than its own block, holds none of its sources. */
function isBoxed(line: number, sources: readonly number[], page: FoldedPage): boolean {
  const box = ownBox([line], sources, page);
  return box !== undefined && box !== page.lines[line]?.block;
}

/** Groups copied lines that follow each other and keeps the groups that are no coincidence. */
export function* groupRuns(
  copied: ReadonlyMap<number, CopiedLine>,
  page: FoldedPage,
): Steps<readonly (readonly CopiedLine[])[]> {
  const turn = new Turn();
  const groups: CopiedLine[][] = [];
  let last: CopiedLine | undefined;
  let earliest = 0;
  const members = new Set<number>();
  for (const line of [...copied.values()].sort((a, b) => a.line - b.line)) {
    if (turn.isOver()) yield;
    const group = groups.at(-1);
    const source = line.sources[0] ?? 0;
    // Back at the first source or before it, or at the group's own lines, another print begins.
    const isBack = (line.sources.at(-1) ?? 0) <= earliest && (last?.sources[0] ?? -1) >= source;
    const begins =
      (isBack && !isNextPiece(last, line, page)) || line.sources.some((at) => members.has(at));
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
  const runs: (readonly CopiedLine[])[] = [];
  for (const group of groups) {
    if (turn.isOver(LINE * group.length)) yield;
    if (isCopy(group, page) || isWholeArticle(group, page)) runs.push(withEdited(group, page));
  }
  return runs;
}

/** What judging a line of a run costs, in units of a {@link Turn}. */
export const LINE = 60;

/** Lengths of a line and of what it was edited from differ by this share at most. */
const SIMILAR = 0.1;

/**
 * With the lines in between that were edited too much to be found: as many stand between the
 * sources, and they are as long.
 */
function withEdited(group: readonly CopiedLine[], page: FoldedPage): readonly CopiedLine[] {
  return group.flatMap((copied, at) => {
    const next = group[at + 1];
    const from = copied.sources.at(-1) ?? 0;
    const steps = next ? next.line - copied.line : 0;
    if (steps !== (next?.sources[0] ?? 0) - from) return [copied];
    const filled = [copied];
    for (let step = 1; step < steps; step++) {
      const [line, source] = [copied.line + step, from + step];
      const [length, other] = [lengthOf([line], page), lengthOf([source], page)];
      if (other >= MIN_PARAGRAPH * page.unit && Math.abs(length - other) <= SIMILAR * other) {
        filled.push({ line, sources: [source], containment: MEAN_CONTAINMENT });
      }
    }
    return filled;
  });
}

/** Whether two lines are pieces of the same one, which is long enough for both. */
function isNextPiece(last: CopiedLine | undefined, line: CopiedLine, page: FoldedPage): boolean {
  if (last?.sources.length !== 1 || last.sources[0] !== line.sources[0]) return false;
  return lengthOf([last.line, line.line], page) <= lengthOf(line.sources, page);
}

/** Tells a second print from captions, lists by formula, refrains, leads and quotations. */
function isCopy(group: readonly CopiedLine[], page: FoldedPage): boolean {
  const { unit } = page;
  const sources = sourcesOf(group);
  if (meanContainment(group, page) < MEAN_CONTAINMENT) return false;
  // A refrain sung four times is still only as long as the refrain.
  const texts = [...new Set([...sources].map((at) => page.folded[at] ?? ''))];
  const textLength = texts.reduce((sum, text) => sum + text.length, 0);
  const length = Math.min(lengthOf(linesOf(group), page), textLength);
  if (group.length <= 2 || texts.length === 1) {
    return length >= MIN_SINGLE_LENGTH * unit && isMostOfItsBox(group, sources, page);
  }
  const isLong = (text = '') => text.length >= MIN_MEAN_LENGTH * unit;
  const longLines = group.filter(({ line }) => isLong(page.folded[line])).length;
  const longTexts = texts.filter(isLong).length;
  if (longLines < MIN_SOURCE_LINES || longTexts < MIN_SOURCE_LINES) return false;
  // Or all lines together say what their sources say: a print that is cut at every sentence.
  const isWhole = lengthOf(linesOf(group), page) >= SAME_LENGTH * lengthOf(sources, page);
  const ownTexts = new Set(group.map(({ line }) => page.folded[line]));
  const isCut = isWhole && ownTexts.size >= NEARLY_EQUAL * group.length;
  if (longTexts < MIN_DISTINCT * longLines && !isCut) return false;
  return length >= MIN_RUN_LENGTH * unit && length / group.length >= MIN_MEAN_LENGTH * unit;
}

/** Share of a run that must stand elsewhere; a line of it may have less. */
const MEAN_CONTAINMENT = 0.6;

function meanContainment(group: readonly CopiedLine[], page: FoldedPage): number {
  let sum = 0;
  for (const { line, containment } of group) sum += containment * lengthOf([line], page);
  return sum / lengthOf(linesOf(group), page);
}

/**
 * Whether the copy fills a box that is named like the one around its source, and that one holds most
 * of the page: templates print the body of a page into boxes of one name.
 */
function isTwinOfBody(
  group: readonly CopiedLine[],
  sources: ReadonlySet<number>,
  page: FoldedPage,
): boolean {
  const own = ownBox(linesOf(group), [...sources], page);
  const length = lengthOf(linesOf(group), page);
  if (!own || length < MIN_PARAGRAPH || length < OWN_SHARE * page.map.weightOf(own)) return false;
  const around = ownBox([...sources], linesOf(group), page);
  if (!around || around.tag !== own.tag || namesOf(around) !== namesOf(own)) return false;
  return page.map.weightOf(around) >= MIN_BODY_SHARE * (page.prose - length);
}

/** Share of a page's text that its body has; the rest is boilerplate. */
const MIN_BODY_SHARE = 0.4;

/** One or two paragraphs, printed twice, that are most of what stands around them or all of a box. */
function isWholeArticle(group: readonly CopiedLine[], page: FoldedPage): boolean {
  const sources = sourcesOf(group);
  if (sources.size < MIN_DISTINCT * group.length) return false;
  const least = group.reduce((least, { containment }) => Math.min(least, containment), 1);
  if (least >= EDITED && isTwinOfBody(group, sources, page)) return true;
  if (least < NEARLY_EQUAL) return false;
  const length = lengthOf(linesOf(group), page);
  if (length < MIN_WHOLE_LENGTH * page.unit) return false;
  if (length / group.length < 2 * MIN_MEAN_LENGTH * page.unit) return false;
  const lines = linesOf(group);
  const boxes = [ownBox(lines, [...sources], page), ownBox([...sources], lines, page)];
  // A summary above an article repeats its first paragraph; the article has more of them.
  const isSummary =
    group.length === 1 &&
    boxes.some((box) => box !== undefined && length < OWN_SHARE * page.map.weightOf(box));
  if (!isSummary && isMostOfItsBox(group, sources, page)) return true;
  const paragraphs = group.filter(({ line }) => (page.folded[line]?.length ?? 0) >= MIN_PARAGRAPH);
  const [own] = boxes;
  return paragraphs.length > 1 && own !== undefined && length >= OWN_SHARE * page.map.weightOf(own);
}

/** Whether both prints together are much of what stands in the box around them. */
function isMostOfItsBox(
  group: readonly CopiedLine[],
  sources: ReadonlySet<number>,
  page: FoldedPage,
): boolean {
  // A lead gathers single sentences of long paragraphs; a print is as long as what it repeats.
  if (lengthOf(linesOf(group), page) < SAME_LENGTH * lengthOf(sources, page)) return false;
  return isMostAround([...linesOf(group), ...sources], page);
}

/** Whether the lines are much of what stands in the box around them. */
export function isMostAround(lines: readonly number[], page: FoldedPage): boolean {
  const box = page.map.boxAround(lines);
  return box !== undefined && lengthOf(lines, page) >= MIN_WHOLE_SHARE * page.map.weightOf(box);
}

function contentBetween(from: number, to: number, folded: readonly string[]): number {
  let count = 1;
  for (let at = from + 1; at < to && count <= MAX_GAP; at++) if ((folded[at] ?? '') !== '') count++;
  return count;
}

/** The lines of a run. */
export function linesOf(run: readonly CopiedLine[]): readonly number[] {
  return run.map(({ line }) => line);
}

/** The lines that a run repeats. */
export function sourcesOf(run: readonly CopiedLine[]): ReadonlySet<number> {
  return new Set(run.flatMap(({ sources }) => sources));
}

/** Folded letters of the lines. */
export function lengthOf(lines: Iterable<number>, page: FoldedPage): number {
  let sum = 0;
  for (const line of lines) sum += page.folded[line]?.length ?? 0;
  return sum;
}

/** The largest box around the lines that holds none of the others. */
export function ownBox(
  lines: readonly number[],
  others: readonly number[],
  page: FoldedPage,
): PageElement | undefined {
  let box = page.map.boxAround(lines);
  const isForeign = (element: PageElement) => others.some((at) => page.map.holds(element, at));
  if (!box || isForeign(box)) return undefined;
  for (let outer = box.parent; outer && !isForeign(outer); outer = outer.parent) box = outer;
  return box;
}
