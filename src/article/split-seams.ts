import type { FoldText } from './fold-text.ts';
import { createLine, type Line } from './lines.ts';
import { type Steps, Turn } from './steps.ts';

/** Folded letters of a line that may begin in the middle of another: shorter ones are phrases. */
const MIN_BEGINNING = 12;
/** Text nodes of a line looked at; a line of many is full of links and marks. */
const MAX_TEXTS = 60;

/**
 * Cuts lines where a second print begins without a break: the last words of the first print and the
 * first words of the second are one line then, which repeats neither. The cut is made between two
 * text nodes, where what follows says exactly what an earlier line says.
 */
export function* splitSeams(lines: readonly Line[], fold: FoldText): Steps<readonly Line[]> {
  const seen = new Set<string>();
  const split: Line[] = [];
  const turn = new Turn();
  for (const line of lines) {
    if (turn.isOver(line.text.length)) yield;
    const parts = cutLine(line, seen, fold);
    for (const part of parts) seen.add(fold(part.text));
    split.push(...parts);
  }
  return split;
}

function cutLine(line: Line, seen: ReadonlySet<string>, fold: FoldText): readonly Line[] {
  const { texts, block } = line;
  if (texts.length < 2 || texts.length > MAX_TEXTS || line.linkLength > 0) return [line];
  const pieces = texts.map(({ text }) => fold(text));
  let rest = pieces.join('');
  for (const [at, piece] of pieces.entries()) {
    if (rest.length < MIN_BEGINNING) break;
    if (at > 0 && seen.has(rest)) {
      const before = createLine(texts.slice(0, at), block, 0);
      const after = createLine(texts.slice(at), block, 0);
      return before && after ? [before, after] : [line];
    }
    rest = rest.slice(piece.length);
  }
  return [line];
}
