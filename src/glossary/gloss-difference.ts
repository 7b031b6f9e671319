/**
 * A gloss as what it keeps of one that resembles it (自動取款機 → 自動提款機): the same characters
 * at either end and what stands between them. Characters are code points.
 */
export interface GlossDifference {
  /** Characters kept at the head, at most {@link MOST_KEPT}. */
  readonly head: number;
  /** Characters kept at the end, at most {@link MOST_KEPT}. */
  readonly tail: number;
  readonly middle: string;
}

/** What makes the wanted gloss of another one. */
export function differenceOf(from: string, wanted: string): GlossDifference {
  const before = Array.from(from);
  const after = Array.from(wanted);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && head < MOST_KEPT && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(shorter - head, MOST_KEPT);
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { head, tail, middle: after.slice(head, after.length - tail).join('') };
}

/** The gloss that a difference makes of another one. */
export function applyDifference(from: string, { head, tail, middle }: GlossDifference): string {
  const before = Array.from(from);
  return before.slice(0, head).join('') + middle + before.slice(before.length - tail).join('');
}

/** The two lengths, and one choice between two glosses to start from, as one printable character. */
export function packEdges({ head, tail }: GlossDifference, isSecond: boolean): string {
  return String.fromCharCode(FIRST + (Number(isSecond) * SIDES + head) * SIDES + tail);
}

/** The lengths and the choice that were packed. */
export function unpackEdges(code: string): { head: number; tail: number; isSecond: boolean } {
  const number = code.charCodeAt(0) - FIRST;
  const upper = Math.floor(number / SIDES);
  return { head: upper % SIDES, tail: number % SIDES, isSecond: upper >= SIDES };
}

/** So that all pairs and the choice are printable ASCII. */
const MOST_KEPT = 5;
const SIDES = MOST_KEPT + 1;
/** `"`, after the mark of gloss-code.ts. */
const FIRST = 0x22;
