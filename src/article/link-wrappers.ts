import type { Line } from './lines.ts';

/** A card has a headline, a summary and a date in one link; more running text is an unclosed tag. */
const MAX_CARD_LINES = 3;
/** Letters of a line of running text. */
const MIN_SENTENCE = 18;

/**
 * Where a page forgets to close a link (or an anchor without address), everything
 * behind it becomes one: the same address around
 * paragraph after paragraph. Such lines are told to hold no link. `addresses` has the last link
 * opened before the end of each line.
 */
export function unlinkWrapped(
  lines: readonly Line[],
  addresses: readonly (string | undefined)[],
): Line[] {
  const counts = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const address = addresses[at];
    if (address === undefined || !isLinkedSentence(line)) continue;
    counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  const isWrapper = (address: string | undefined) =>
    address !== undefined && (counts.get(address) ?? 0) > MAX_CARD_LINES;
  return lines.map((line, at) =>
    line.linkLength > 0 && isWrapper(addresses[at]) ? { ...line, linkLength: 0 } : line,
  );
}

function isLinkedSentence({ marks, length, linkLength }: Line): boolean {
  return marks > 0 && length >= MIN_SENTENCE && linkLength * 5 > length * 4;
}
