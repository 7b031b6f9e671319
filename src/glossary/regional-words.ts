/** A gloss as rules make it, and as it should be. */
export interface ConvertedGloss {
  readonly converted: string;
  readonly wanted: string;
}

/** The text with each word of a list of pairs (from, to, from, to…) replaced, in their order. */
export function applyWords(text: string, words: readonly string[]): string {
  let result = text;
  for (let at = 0; at + 1 < words.length; at += 2) {
    const from = words[at] ?? '';
    // Most glosses hold none of them, and asking first is cheaper than replacing nothing.
    if (result.includes(from)) result = result.replaceAll(from, words[at + 1] ?? '');
  }
  return result;
}

/**
 * Words that a region uses where the mainland has another (智能 → 智慧), as pairs for
 * {@link applyWords}, learned from glosses: those that make more glosses right than they spoil.
 */
export function learnWords(glosses: readonly ConvertedGloss[]): string[] {
  const rows = glosses.map(({ converted, wanted }) => ({ now: converted, wanted }));
  const words: string[] = [];
  for (const [from, to] of differences(glosses)) {
    let saved = 0;
    for (const { now, wanted } of rows) {
      if (!now.includes(from)) continue;
      saved += Number(now.replaceAll(from, to) === wanted) - Number(now === wanted);
    }
    if (saved < LEAST_SAVED) continue;
    words.push(from, to);
    for (const row of rows) row.now = row.now.replaceAll(from, to);
  }
  return words;
}

/** A pair costs about as much as one gloss that it saves, so it must save more than one. */
const LEAST_SAVED = 2;

/** Differing parts of glosses with up to one equal character on either side, commonest first. */
function differences(glosses: readonly ConvertedGloss[]): (readonly [string, string])[] {
  const counts = new Map<string, { readonly pair: readonly [string, string]; count: number }>();
  for (const { converted, wanted } of glosses) {
    if (converted === wanted) continue;
    let head = 0;
    while (head < converted.length && converted[head] === wanted[head]) head += 1;
    let tail = 0;
    const most = Math.min(converted.length, wanted.length) - head;
    while (tail < most && converted.at(-1 - tail) === wanted.at(-1 - tail)) tail += 1;
    for (const before of [1, 0]) {
      for (const after of [1, 0]) {
        const start = head - before;
        const reach = tail - after;
        if (start < 0 || reach < 0) continue;
        const from = converted.slice(start, converted.length - reach);
        if (from.length < 2) continue;
        const pair = [from, wanted.slice(start, wanted.length - reach)] as const;
        const id = pair.join('>');
        const seen = counts.get(id) ?? { pair, count: 0 };
        seen.count += 1;
        counts.set(id, seen);
      }
    }
  }
  return [...counts]
    .filter(([, { count }]) => count >= LEAST_SAVED)
    .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
    .map(([, { pair }]) => pair);
}
