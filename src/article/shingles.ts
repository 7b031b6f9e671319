/** A line whose text also stands elsewhere. */
export interface CopiedLine {
  readonly line: number;
  /** The lines that hold its text, ascending. */
  readonly sources: readonly number[];
  /** Share of its shingles that stand there. */
  readonly containment: number;
}

/** Folded letters a shingle. */
const SHINGLE = 5;
/** Share of a line's shingles that must stand elsewhere: 5 % of edited letters spoil 23 % of them. */
const MIN_CONTAINMENT = 0.6;
/** A source line that gives less than this share of the matches is chance (two stock phrases). */
const MIN_SOURCE_SHARE = 0.1;
/** Shorter lines say nothing on their own; they match only as a whole. */
const MIN_LENGTH = 2;

/**
 * For each line, whether earlier lines (`forward`) or later ones (`backward`) hold most of its
 * text close together. Two passes over rolling shingles with a first-seen and a last-seen map.
 */
export function findCopiedLines(folded: readonly string[]): {
  readonly forward: ReadonlyMap<number, CopiedLine>;
  readonly backward: ReadonlyMap<number, CopiedLine>;
} {
  const hashes = folded.map(shinglesOf);
  const indices = folded.map((_, index) => index);
  return {
    forward: scan(hashes, indices),
    backward: scan(hashes, indices.toReversed()),
  };
}

function scan(hashes: readonly Int32Array[], order: readonly number[]): Map<number, CopiedLine> {
  const seen = new Map<number, number>();
  const copied = new Map<number, CopiedLine>();
  for (const line of order) {
    const shingles = hashes[line];
    if (!shingles) continue;
    const counts = new Map<number, number>();
    let matched = 0;
    for (const shingle of shingles) {
      const source = seen.get(shingle);
      if (source === undefined) continue;
      matched++;
      counts.set(source, (counts.get(source) ?? 0) + 1);
    }
    for (const shingle of shingles) if (!seen.has(shingle)) seen.set(shingle, line);
    if (shingles.length === 0 || matched < MIN_CONTAINMENT * shingles.length) continue;
    const sources = compactSources(counts, matched);
    if (sources) copied.set(line, { line, sources, containment: matched / shingles.length });
  }
  return copied;
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

function shinglesOf(text: string): Int32Array {
  if (text.length < MIN_LENGTH) return new Int32Array();
  const count = Math.max(1, text.length - SHINGLE + 1);
  const shingles = new Int32Array(count);
  for (let start = 0; start < count; start++) {
    let hash = text.length < SHINGLE ? 17 : 0;
    const end = Math.min(text.length, start + SHINGLE);
    for (let at = start; at < end; at++)
      hash = (Math.imul(hash, 0x01000193) ^ text.charCodeAt(at)) | 0;
    shingles[start] = hash;
  }
  return shingles;
}
