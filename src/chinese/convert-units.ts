import type { ConversionPlan } from './conversion-plan.ts';
import { mayBegin, PAIR_ROWS } from './head-set.ts';

/** What can not be converted unit by unit stands in the text. */
export const ODD = -1;

/**
 * Converts `text` unit by unit from `from` on, at least one unit, into `out` from `written` on,
 * until a pair of units that may begin a key or phrase, or `end`. Returns ODD if it met an odd unit
 * first; else twice where it stopped, which is the second unit of the pair, plus 1 if anything has
 * changed.
 *
 * The hot loop. It reads the string itself: copying the units first costs a third more. Typed
 * arrays are read with `as number`: every index is inside by construction (a unit is below 65,536),
 * and a check at each read would be paid once a character.
 */
export function convertUnits(
  plan: ConversionPlan,
  text: string,
  from: number,
  end: number,
  out: Uint16Array,
  written: number,
): number {
  const { changes, heads } = plan;
  const pairs = heads.rows;
  const { bits } = heads;
  // An imported constant is loaded anew each time it is used, a local one is not.
  const rowMask = PAIR_ROWS - 1;
  const shift = written - from;
  /** Bits that differ anywhere. */
  let difference = 0;
  let at = from;
  let unit = text.charCodeAt(at);
  for (;;) {
    const change = changes[unit] as number;
    if (change === unit) return ODD;
    out[at + shift] = unit ^ change;
    difference |= change;
    at += 1;
    if (at >= end) break;
    const before = unit;
    unit = text.charCodeAt(at);
    if ((((pairs[((before << 1) ^ (unit >> 5)) & rowMask] as number) >>> unit) & 1) !== 0) {
      if (mayBegin(bits, before, unit, at + 1 < end ? text.charCodeAt(at + 1) : 0)) break;
    }
  }
  return 2 * at + (difference === 0 ? 0 : 1);
}
