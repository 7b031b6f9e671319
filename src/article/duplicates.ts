import {
  type FoldedPage,
  groupRuns,
  LINE,
  lengthOf,
  linesOf,
  MIN_PARAGRAPH,
  NEARLY_EQUAL,
  OWN_SHARE,
  ownBox,
  proseOf,
  sourcesOf,
  unitOf,
  withoutFormulas,
} from './copy-runs.ts';
import type { FoldText } from './fold-text.ts';
import { LineMap } from './line-map.ts';
import type { Line } from './lines.ts';
import { type PageElement, walkPage } from './page-tree.ts';
import { type CopiedLines, findCopiedLines } from './shingles.ts';
import { finish, type Steps, Turn } from './steps.ts';
import { findTwins, type Twins } from './twin-boxes.ts';

/** Lines that repeat other lines of the page and should go; the better print stays. */
export interface DuplicateRun {
  /** Ascending, as indices into the lines that were given. */
  readonly lines: readonly number[];
  /** The box that holds nothing but this copy, when the copy has one of its own. */
  readonly container: PageElement | undefined;
  /** How many folded letters go. */
  readonly length: number;
}

/** No page prints its body so often; bounds the work that each run costs. */
const MAX_RUNS = 64;
/** A print is cut when the other says so much more. */
const FULLER = 1.1;
/** Letters of a line that counts as such: a clause that was cut off is too short to be found again. */
const MIN_NEWS = 10;
/** Share of a print that its box must hold besides, more than the other's does: the last lines of it. */
const MORE = 0.03;

/**
 * Finds bodies that the page prints more than once, wholly or in part, near or far, edited by a
 * few per cent, cut, or in the other script. Near-linear in the length of the text.
 */
export function findDuplicates(lines: readonly Line[], fold: FoldText): readonly DuplicateRun[] {
  return finish(findDuplicatesSteps(lines, fold));
}

/** {@link findDuplicates}, with stops. */
export function* findDuplicatesSteps(
  lines: readonly Line[],
  fold: FoldText,
): Steps<readonly DuplicateRun[]> {
  const folded: string[] = [];
  const turn = new Turn();
  for (const line of lines) {
    if (turn.isOver(line.text.length)) yield;
    folded.push(line.linkLength * 2 > line.length ? '' : fold(line.text));
  }
  const copied = yield* findCopiedLines(folded);
  const unit = unitOf(folded);
  // A line that another one repeats is no more news than that one.
  const known = new Set(
    [...copied.forward.values(), ...copied.backward.values()].flatMap(({ line, sources }) => [
      line,
      ...sources,
    ]),
  );
  const page: FoldedPage = {
    lines,
    folded,
    prose: proseOf(folded),
    map: yield* LineMap.build(
      lines,
      folded.map(({ length }) => length),
    ),
    unit,
    rest: yield* LineMap.build(
      lines,
      folded.map(({ length }, at) => (known.has(at) || length < MIN_NEWS * unit ? 0 : length)),
    ),
  };
  const twins = yield* findTwins(page);
  const byLines = yield* searchLines(page, copied);
  // Where the lines alone mix up two boxes that say the same (a list by formula), the boxes decide
  // first, and the lines are searched again without what they drop.
  const mixed = twins.filter((pair) => isMixed(pair, byLines, page));
  const runs = mixed.length === 0 ? [...byLines] : dropTwins(mixed, [], page);
  if (mixed.length > 0) {
    const rest = [...folded];
    for (const { lines: dropped } of runs) for (const at of dropped) rest[at] = '';
    const left = { ...page, folded: rest, prose: proseOf(rest) };
    runs.push(...(yield* searchLines(left, yield* findCopiedLines(rest))));
  }
  runs.push(...dropTwins(twins, runs, page));
  return withoutQuotations(runs, page)
    .slice(0, MAX_RUNS)
    .sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

/** Share of a text that is said again at its end, or quoted: so little is no second print. */
const QUOTED = 0.06;

/** Without runs among other lines of a box that together are a small part of it. */
function withoutQuotations(runs: readonly DuplicateRun[], page: FoldedPage): DuplicateRun[] {
  const boxes = runs.map(({ lines, container }) => container ?? page.map.boxAround(lines));
  const lengths = new Map<PageElement | undefined, number>();
  for (const [at, { length }] of runs.entries()) {
    lengths.set(boxes[at], (lengths.get(boxes[at]) ?? 0) + length);
  }
  return runs.filter(({ container }, at) => {
    const box = boxes[at];
    return container || !box || (lengths.get(box) ?? 0) >= QUOTED * page.map.weightOf(box);
  });
}

/** Runs of lines that repeat others, later or earlier ones. */
function* searchLines(page: FoldedPage, { forward, backward }: CopiedLines): Steps<DuplicateRun[]> {
  const turn = new Turn();
  const runs: DuplicateRun[] = [];
  const used = new Set<number>();
  for (const run of yield* groupRuns(withoutFormulas(forward, page), page)) {
    if (turn.isOver(LINE * run.length)) yield;
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
  const rest = [...withoutFormulas(backward, page)].filter(([line]) => !used.has(line));
  for (const run of yield* groupRuns(new Map(rest), page)) {
    if (turn.isOver(LINE * run.length)) yield;
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
  return runs;
}

/** Share of a print that may go or stay by chance: captions and datelines. */
const FEW = 0.1;

/** Whether two boxes of some length have both lost much of what they say. */
function isMixed(
  { earlier, later }: Twins,
  runs: readonly DuplicateRun[],
  page: FoldedPage,
): boolean {
  const gone = new Set(runs.flatMap(({ lines }) => lines));
  const shares = [earlier, later].map((box) => {
    const lines = page.map.linesIn(box);
    return (
      lengthOf(
        lines.filter((at) => gone.has(at)),
        page,
      ) / lengthOf(lines, page)
    );
  });
  return !(Math.min(...shares) <= FEW && Math.max(...shares) >= 1 - FEW);
}

/** Drops one of each pair, wholly; what is gone already is not told again. */
function dropTwins(
  twins: readonly Twins[],
  runs: readonly DuplicateRun[],
  page: FoldedPage,
): DuplicateRun[] {
  const gone = new Set(runs.flatMap(({ lines }) => lines));
  return twins.flatMap(({ earlier, later }) => {
    const prints = [page.map.linesIn(earlier), page.map.linesIn(later)] as const;
    const [first, second] = prints;
    const isGone = prints.map((print) => print.some((at) => gone.has(at)));
    // Both have lost something: each line was told once.
    if (isGone[0] && isGone[1]) return [];
    const isFirst = isGone[0] || (!isGone[1] && isBetter(second, first, page));
    const dropped = (isFirst ? first : second).filter((at) => !gone.has(at));
    for (const at of dropped) gone.add(at);
    return dropped.length > 0 ? [createRun(dropped, isFirst ? second : first, page)] : [];
  });
}

/** Whether the later print is the one to keep: clearly fuller, or shown where the other is not. */
function isBetter(later: readonly number[], earlier: readonly number[], page: FoldedPage): boolean {
  if (isHidden(earlier, page) !== isHidden(later, page)) return isHidden(earlier, page);
  // A title or a caption that both have may stand far away.
  const [shown, first] = [later, earlier].map((print) => paragraphsOf(print, page));
  const laterBox = shown && first && ownBox(shown, first, page);
  const earlierBox = shown && first && ownBox(first, shown, page);
  if (!laterBox || !earlierBox) return false;
  const gain = page.rest.weightOf(laterBox) - page.rest.weightOf(earlierBox);
  if (Math.abs(gain) > MORE * lengthOf(earlier, page)) return gain > 0;
  return countImages(laterBox) > countImages(earlierBox);
}

/** The lines of a print that are no titles; all of them where it has only such. */
function paragraphsOf(print: readonly number[], page: FoldedPage): readonly number[] {
  const long = print.filter((at) => (page.folded[at]?.length ?? 0) >= MIN_PARAGRAPH * page.unit);
  return long.length > 0 ? long : print;
}

/** Whether more than half of a print is not shown. */
function isHidden(print: readonly number[], page: FoldedPage): boolean {
  const hidden = print.filter((at) => page.lines[at]?.hidden);
  return lengthOf(hidden, page) * 2 > lengthOf(print, page);
}

/** The run with what belongs to it: scraps between its lines and around it that the source has too. */
function createRun(
  run: readonly number[],
  kept: readonly number[],
  page: FoldedPage,
): DuplicateRun {
  const box = ownBox(run, kept, page);
  const length = lengthOf(run, page);
  const isOwn = box !== undefined && length >= OWN_SHARE * page.map.weightOf(box);
  return { lines: widen(run, kept, page), container: isOwn ? box : undefined, length };
}

/** Lines looked at before the first and after the last line of a run. */
const WIDEN = 3;

function widen(
  run: readonly number[],
  kept: readonly number[],
  page: FoldedPage,
): readonly number[] {
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

function countImages(box: PageElement): number {
  let count = 0;
  for (const node of walkPage(box)) if (node.kind === 'element' && node.tag === 'img') count++;
  return count;
}
