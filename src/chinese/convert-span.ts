import type { ConversionPlan } from './conversion-plan.ts';
import { GREATEST_GROWTH, LEAF, LONGEST_VALUE, TERMINAL, VALUE_ID } from './dictionary-layout.ts';
import { PAIR_MIX, PAIR_SHIFT } from './pair-set.ts';

/*
 * The hot loop. Typed arrays are read with `as number` here: every index is inside by construction
 * (a unit is below 65,536, a base plus a unit below the length of `check`), and a check at each
 * read would be paid once a character.
 */

/** {@link convertSpan} cannot convert the span (an odd unit): what it wrote is void. */
export const ODD = -1;

/**
 * Converts `source` from `start` to `end`, both at barriers or the text's ends, into `out` from
 * `written` on. `source` has two units of room behind `end`. Returns ODD, or twice where it
 * stopped writing, plus 1 if anything has changed.
 *
 * One pass, longest match. A key that matches is a segment of its own and its value has been
 * through the whole chain at build time. What matches no key goes through the chain character by
 * character, and that is exact where no phrase of either stage starts in the run. Two units tell
 * where a key or phrase may start: the set of pairs keeps all other units in the inner loop.
 */
export function convertSpan(
  plan: ConversionPlan,
  source: Uint16Array,
  start: number,
  end: number,
  out: Uint16Array,
  written: number,
): number {
  const { changes, matchedBases, stages } = plan;
  const pairs = plan.pairs.bits;
  const { check, meta, link, tails, values } = plan.sections;
  const { places } = plan.matched;
  // An imported constant is loaded anew each time it is used, a local one is not.
  const mix = PAIR_MIX;
  const shift = PAIR_SHIFT;
  const leaf = LEAF;
  const terminal = TERMINAL;
  const idMask = VALUE_ID;
  /** Bits that differ anywhere. */
  let difference = 0;
  /** The last place behind a key or phrase: units from here on went through the chain alone. */
  let runStart = start;
  let at = start;
  const behind = source[end] as number;
  source[end] = 0; // stands in no key and is odd: ends every comparison, and the pass
  let unit = source[at] as number;
  for (;;) {
    let next = source[at + 1] as number;
    let change = changes[unit] as number;
    while (change !== unit) {
      const hash = Math.imul((unit << 16) | next, mix) >>> shift;
      if ((((pairs[hash >>> 5] as number) >>> hash) & 1) !== 0) break;
      out[written] = unit ^ change;
      written += 1;
      difference |= change;
      at += 1;
      unit = next;
      change = changes[unit] as number;
      next = source[at + 1] as number;
    }
    if (change === unit) break;
    let keyEnd = 0;
    let valueId = 0;
    let base = matchedBases[unit] as number;
    if (base !== 0) {
      let ahead = at + 1;
      let slot = base + next;
      while (check[slot] === next) {
        const nodeMeta = meta[slot] as number;
        ahead += 1;
        if (nodeMeta >= leaf) {
          if ((nodeMeta & terminal) === 0) {
            const tail = link[slot] as number;
            const length = tails[tail] as number;
            if (!isTailAt(source, ahead, tails, tail, length)) break;
            ahead += length;
          }
          keyEnd = ahead;
          valueId = nodeMeta & idMask;
          break;
        }
        if (nodeMeta >= terminal) {
          keyEnd = ahead;
          valueId = nodeMeta & idMask;
        }
        base = link[slot] as number;
        next = source[ahead] as number;
        slot = base + next;
      }
    }
    if (keyEnd !== 0) {
      const place = valueId === 0 ? 0 : (places[valueId] as number);
      if (place === 0) {
        do {
          const inKey = source[at] as number;
          const changeInKey = changes[inKey] as number;
          out[written] = inKey ^ changeInKey;
          difference |= changeInKey;
          written += 1;
          at += 1;
        } while (at < keyEnd);
      } else {
        const count = values[place] as number;
        if (count !== keyEnd - at) difference = -1;
        for (let i = 0; i < count; i += 1) {
          const value = values[place + 1 + i] as number;
          const was = source[at + i] as number;
          const is = value === 0 ? was ^ (changes[was] as number) : value;
          out[written + i] = is;
          difference |= is ^ was;
        }
        written += count;
        at = keyEnd;
      }
      runStart = at;
      unit = source[at] as number;
      continue;
    }
    if (stages?.mayStart(unit, source[at + 1] as number)) {
      const back = at > runStart && stages.joinsBefore(source, at) ? 1 : 0;
      at -= back;
      written -= back;
      if (!stages.convert(source, at, out, written)) break;
      if (stages.written + roomFor(end - stages.at) > out.length) break;
      if (stages.written - written !== stages.at - at) difference = -1;
      while (at < stages.at) difference |= (out[written++] as number) ^ (source[at++] as number);
      written = stages.written;
      runStart = at;
      unit = source[at] as number;
      continue;
    }
    out[written] = unit ^ change;
    written += 1;
    difference |= change;
    at += 1;
    unit = source[at] as number;
  }
  source[end] = behind;
  return at < end ? ODD : 2 * written + (difference === 0 ? 0 : 1);
}

/** Units that `out` must have free for the conversion of so many. */
export function roomFor(length: number): number {
  return length * GREATEST_GROWTH + LONGEST_VALUE;
}

function isTailAt(
  source: Uint16Array,
  at: number,
  tails: Uint16Array,
  tail: number,
  length: number,
): boolean {
  for (let i = 0; i < length; i += 1) {
    if (source[at + i] !== tails[tail + 1 + i]) return false;
  }
  return true;
}
