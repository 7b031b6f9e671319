/** One candidate of a `srcset`, with its width in pixels or its density. */
export interface ImageCandidate {
  readonly url: string;
  /** Pixels for `w`, 1,000 × the density for `x`, 1,000 where nothing is said. */
  readonly size: number;
}

/** Candidates read at most; real sets have fewer than 20. */
const MAX_CANDIDATES = 50;

/**
 * Reads a `srcset` as HTML does (an address may hold commas, a trailing one ends the candidate),
 * in one pass: the usual regular expression is quadratic.
 */
export function readSrcset(value: string): ImageCandidate[] {
  const candidates: ImageCandidate[] = [];
  let at = 0;
  while (at < value.length && candidates.length < MAX_CANDIDATES) {
    while (at < value.length && (isSpace(value, at) || value[at] === ',')) at++;
    const start = at;
    while (at < value.length && !isSpace(value, at)) at++;
    let end = at;
    while (end > start && value[end - 1] === ',') end--;
    if (end === start) continue;
    let descriptor = '';
    if (end === at) {
      const from = at;
      while (at < value.length && value[at] !== ',') at++;
      descriptor = value.slice(from, at).trim();
    }
    candidates.push({ url: value.slice(start, end), size: sizeOf(descriptor) });
  }
  return candidates;
}

/** The largest candidate not wider than `maximum`, or the smallest there is. */
export function chooseCandidate(
  candidates: readonly ImageCandidate[],
  maximum: number,
): ImageCandidate | undefined {
  let best: ImageCandidate | undefined;
  for (const candidate of candidates) {
    if (!best) best = candidate;
    else if (best.size > maximum) {
      if (candidate.size < best.size) best = candidate;
    } else if (candidate.size > best.size && candidate.size <= maximum) best = candidate;
  }
  return best;
}

function isSpace(value: string, at: number): boolean {
  const code = value.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13);
}

function sizeOf(descriptor: string): number {
  const number = Number.parseFloat(descriptor);
  if (!Number.isFinite(number) || number <= 0) return 1000;
  return descriptor.endsWith('w') ? number : number * 1000;
}
