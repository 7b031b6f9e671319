import { type Steps, Turn } from './steps.ts';

/** A line whose text also stands elsewhere. */
export interface CopiedLine {
  readonly line: number;
  /** The lines that hold its text, ascending. */
  readonly sources: readonly number[];
  /** Share of its shingles that stand there; 1 when a line says exactly the same. */
  readonly containment: number;
}

/** The lines that earlier ones hold, and those that later ones hold. */
export interface CopiedLines {
  readonly forward: ReadonlyMap<number, CopiedLine>;
  readonly backward: ReadonlyMap<number, CopiedLine>;
}

/** Folded letters a shingle. */
const SHINGLE = 5;
/**
 * Share of a line's shingles that must stand elsewhere: 5 % of edited letters spoil 23 % of them, and
 * more where letters are left out by the folding. A run must have more on the average.
 */
const MIN_CONTAINMENT = 0.5;
/** A source line that gives less than this share of the matches is chance (two stock phrases). */
const MIN_SOURCE_SHARE = 0.1;
/** Shorter lines say nothing on their own. */
const MIN_LENGTH = 2;

/**
 * For each line, whether earlier lines (`forward`) or later ones (`backward`) hold most of its
 * text close together. Two passes over rolling shingles with a map of where each was seen first.
 */
export function* findCopiedLines(folded: readonly string[]): Steps<CopiedLines> {
  const hashes: Int32Array[] = [];
  const turn = new Turn();
  for (const text of folded) {
    if (turn.isOver(text.length)) yield;
    hashes.push(shinglesOf(text));
  }
  return { forward: yield* scan(folded, hashes, 1), backward: yield* scan(folded, hashes, -1) };
}

function* scan(
  folded: readonly string[],
  hashes: readonly Int32Array[],
  step: 1 | -1,
): Steps<Map<number, CopiedLine>> {
  const turn = new Turn();
  const seen = new Map<number, number>();
  const seenLines = new Map<string, number>();
  const copied = new Map<number, CopiedLine>();
  /** Where the last copied line came from: the next one is expected behind it. */
  let expected = -1;
  const count = folded.length;
  for (let index = 0; index < count; index++) {
    const line = step > 0 ? index : count - 1 - index;
    const shingles = hashes[line];
    const text = folded[line];
    if (!shingles || !text || shingles.length === 0) continue;
    if (turn.isOver(text.length)) yield;
    const match =
      matchWhole(text, folded, seenLines, expected, line) ?? (yield* matchParts(shingles, seen));
    seenLines.set(text, seenLines.get(text) ?? line);
    for (let at = 0; at < shingles.length; at++) {
      if (at % LONG === LONG - 1) yield;
      const shingle = shingles[at] ?? 0;
      if (!seen.has(shingle)) seen.set(shingle, line);
    }
    if (!match) continue;
    copied.set(line, { line, ...match });
    expected = (step > 0 ? (match.sources.at(-1) ?? -1) : (match.sources[0] ?? -1)) + step;
  }
  return copied;
}

type Match = Omit<CopiedLine, 'line'>;

/** Lines tried behind the expected one: scraps between paragraphs differ from print to print. */
const AHEAD = 4;

/** The line that says exactly the same: the one that continues the copy, else the first. */
function matchWhole(
  text: string,
  folded: readonly string[],
  seen: ReadonlyMap<string, number>,
  expected: number,
  line: number,
): Match | undefined {
  const first = seen.get(text);
  if (first === undefined) return undefined;
  for (let ahead = 0; expected >= 0 && ahead < AHEAD; ahead++) {
    const at = first < line ? expected + ahead : expected - ahead;
    if (folded[at] === text && (first < line ? at < line : at > line)) {
      return { sources: [at], containment: 1 };
    }
  }
  return { sources: [first], containment: 1 };
}

/** Shingles after which a line is long enough for a stop in the middle. */
const LONG = 20_000;

function* matchParts(
  shingles: Int32Array,
  seen: ReadonlyMap<number, number>,
): Steps<Match | undefined> {
  const counts = new Map<number, number>();
  let matched = 0;
  // By plain loops: these run once in a page, for every character, and iterators are slow at first.
  for (let at = 0; at < shingles.length; at++) {
    if (at % LONG === LONG - 1) yield;
    const source = seen.get(shingles[at] ?? 0);
    if (source === undefined) continue;
    matched++;
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  if (matched < MIN_CONTAINMENT * shingles.length) return undefined;
  const sources = compactSources(counts, matched);
  return sources && { sources, containment: matched / shingles.length };
}

/** The source lines that matter, when they lie together; `undefined` for scattered phrases. */
function compactSources(
  counts: ReadonlyMap<number, number>,
  matched: number,
): number[] | undefined {
  const sources = [...counts.keys()].sort((a, b) => a - b);
  const main = sources.filter((source) => (counts.get(source) ?? 0) >= MIN_SOURCE_SHARE * matched);
  const kept = main.length > 0 ? main : sources;
  const first = kept[0];
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return undefined;
  // Blank and short lines between two prints of a paragraph count, hence twice the number and some.
  return last - first < 2 * kept.length + 3 ? kept : undefined;
}

/**
 * Cyclic hashes of every few letters in a row, each made from the one before. All values stay below
 * 2^30, in which an engine keeps a number in place: larger ones are put on its heap, one for every
 * letter, until the loop has been compiled.
 */
function shinglesOf(text: string): Int32Array {
  if (text.length < MIN_LENGTH) return new Int32Array();
  const count = Math.max(1, text.length - SHINGLE + 1);
  const shingles = new Int32Array(count);
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    hash = (((hash & LOW) << TURN) | (hash >>> (BITS - TURN))) ^ spread(text.charCodeAt(at));
    if (at >= SHINGLE) {
      const gone = spread(text.charCodeAt(at - SHINGLE));
      hash ^= ((gone & STILL_LOW) << SPENT) | (gone >>> (BITS - SPENT));
    }
    if (at >= SHINGLE - 1) shingles[at - SHINGLE + 1] = hash;
  }
  // The length sets a whole short line apart from the beginnings of longer ones.
  if (text.length < SHINGLE) shingles[0] = hash ^ text.length;
  return shingles;
}

const BITS = 30;
/** Bits by which a hash is turned for each letter: a divisor of all of them would bring letters together. */
const TURN = 7;
const LOW = (1 << (BITS - TURN)) - 1;
/** Bits by which the first letter of a shingle has been turned when it leaves. */
const SPENT = (SHINGLE * TURN) % BITS;
const STILL_LOW = (1 << (BITS - SPENT)) - 1;

/**
 * A letter over thirty bits: neighbours in Unicode differ in few. The factor is a prime below 2^14,
 * so that the product stays below 2^30.
 */
export function spread(unit: number): number {
  return unit * 12289;
}
