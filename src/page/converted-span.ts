/**
 * Where a span of `original` stands in `current`, the same text in another script. Most
 * characters are converted one for one, so the offsets stay; where regional words made the text
 * longer or shorter (软件 → 軟體程式) the span is found again by its longest run of Latin letters and
 * digits, which no conversion touches, counted from the beginning. Undefined when it cannot be
 * told. Offsets in UTF-16 units, half-open.
 */
export function convertedSpan(
  original: string,
  current: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  if (original.length === current.length) return { start, end };
  const letters = longestRun(original.slice(start, end));
  if (letters.text === '') return undefined;
  const at = start + letters.start;
  let from = -1;
  let to = -1;
  do {
    from = original.indexOf(letters.text, from + 1);
    to = current.indexOf(letters.text, to + 1);
    if (to < 0) return undefined;
  } while (from < at);
  const behind = end - at;
  return { start: Math.max(to - letters.start, 0), end: Math.min(to + behind, current.length) };
}

function longestRun(text: string): { readonly text: string; readonly start: number } {
  let best = { text: '', start: 0 };
  for (const run of text.matchAll(/[A-Za-z0-9]+/g)) {
    if (run[0].length > best.text.length) best = { text: run[0], start: run.index };
  }
  return best;
}
