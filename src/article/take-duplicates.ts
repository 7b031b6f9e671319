import { findDuplicatesSteps } from './duplicates.ts';
import type { FoldText } from './fold-text.ts';
import type { Line } from './lines.ts';
import { moveImages } from './move-images.ts';
import { type PageElement, walkPage } from './page-tree.ts';
import { isTaken, type RemovalLedger } from './removals.ts';
import { splitSeams } from './split-seams.ts';
import { type Steps, Turn } from './steps.ts';

/** Takes out the poorer prints of a text with their pictures; says how many folded letters went. */
export function* takeDuplicates(
  page: PageElement,
  printed: readonly Line[],
  foldText: FoldText,
  ledger: RemovalLedger,
): Steps<number> {
  let length = 0;
  const fold = foldOnce(foldText);
  const turn = new Turn();
  const lines = yield* splitSeams(printed, fold);
  for (const run of yield* findDuplicatesSteps(lines, fold)) {
    if (turn.isOver(run.length)) yield;
    length += run.length;
    if (run.container?.parent) ledger.takeElement(run.container, 'duplicates', 'copy');
    else {
      const number = ledger.takeLines(
        run.lines.flatMap((at) => lines[at] ?? []),
        'duplicates',
        'copy',
      );
      takeImagesOf(number, page, ledger);
    }
  }
  for (const line of lines) {
    if (turn.isOver(line.text.length)) yield;
    length += takeSecondHalf(line, fold, ledger);
  }
  if (length > 0) yield* moveImages(page, lines, fold);
  return length;
}

/** Remembers what each text folds to: each step asks for all lines again. */
function foldOnce(fold: FoldText): FoldText {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const folded = fold(text);
    known.set(text, folded);
    return folded;
  };
}

/** A line that says everything twice, in text nodes of their own: the body is one paragraph, repeated. */
function takeSecondHalf(line: Line, fold: FoldText, ledger: RemovalLedger): number {
  if (line.texts.length < 2 || line.length < MIN_TWICE || line.texts.some(isTaken)) return 0;
  const whole = fold(line.text);
  const half = whole.length / 2;
  if (whole.slice(0, half) !== whole.slice(half)) return 0;
  let length = 0;
  const middle = line.texts.findIndex((node) => {
    const isMiddle = length === half;
    length += fold(node.text).length;
    return isMiddle;
  });
  if (middle < 0) return 0;
  ledger.takeLines([{ ...line, texts: line.texts.slice(middle) }], 'duplicates', 'copy');
  return half;
}

/** Letters of a line that may repeat itself: shorter ones are cries and counts. */
const MIN_TWICE = 60;

/** Pictures among and right after the lines of a removal that the page shows elsewhere, too. */
function takeImagesOf(number: number, page: PageElement, ledger: RemovalLedger): void {
  const others = new Set<string>();
  const own: PageElement[] = [];
  let isInside = false;
  for (const node of walkPage(page)) {
    if (node.removal === number) isInside = true;
    else if (node.kind === 'text') {
      if (isInside && node.text.trim() !== '' && !isTaken(node)) isInside = false;
    } else if (node.tag === 'img') {
      if (isInside) own.push(node);
      else others.add(addressOf(node));
    }
  }
  for (const image of own) if (others.has(addressOf(image))) ledger.addTo(number, image);
}

function addressOf({ attributes }: PageElement): string {
  return (
    attributes.get('data-src') ?? attributes.get('data-original') ?? attributes.get('src') ?? ''
  );
}
