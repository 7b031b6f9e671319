import { HAN_RANGES } from './letters.ts';

/** Characters: four lines of them. Longer runs are addresses and nonsense. */
const LONGEST = 200;

/** Characters without a place where a line may break, which `overflow-wrap` breaks anywhere. */
const RUN = new RegExp(`[^\\s${HAN_RANGES}ぁ-ヿ]{${LONGEST}}`, 'gu');

/**
 * The text in pieces between which a line may break; one piece for any text that somebody wrote.
 * Browsers lay out an unbreakable run in quadratic time or worse: Chromium 156 hangs at 20,000
 * opening brackets 「 under `overflow-wrap: anywhere`.
 */
export function breakRuns(text: string): readonly string[] {
  if (text.length <= LONGEST) return [text];
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: run } of text.matchAll(RUN)) {
    pieces.push(text.slice(from, index + run.length));
    from = index + run.length;
  }
  if (from < text.length || from === 0) pieces.push(text.slice(from));
  return pieces;
}
