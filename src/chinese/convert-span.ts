import type { ConversionPlan, Stage } from './conversion-plan.ts';
import { convertSegment } from './convert-by-stages.ts';
import {
  BARRIER_BASE,
  GREATEST_GROWTH,
  LEAF,
  LONGEST_VALUE,
  TERMINAL,
  VALUE_ID,
} from './dictionary-layout.ts';
import { unitsToString } from './units-to-string.ts';

/*
 * The hot loop. Typed arrays are read with `as number` here: every index is inside by construction
 * (a unit is below 65,536, a base plus a unit below the length of `check`), and a check at each
 * read would be paid once a character.
 */

/** {@link convertSpan} cannot convert the span (an odd unit): what it wrote is void. */
export const ODD = -1;

/**
 * Converts `source` from `start` to `end`, both at barriers or the text's ends, into `out` from
 * `written` on; returns where it stopped writing, or ODD.
 *
 * One pass, longest match. A key that matches is a segment of its own and its value has been
 * through the whole chain at build time. What matches no key goes through the chain character by
 * character, and that is exact until a second-stage phrase (or, into Simplified, a first-stage
 * one) starts in the run: the gate sees its first two characters, and from there the run goes
 * through the stages one by one.
 */
export function convertSpan(
  plan: ConversionPlan,
  source: Uint16Array,
  start: number,
  end: number,
  out: Uint16Array,
  written: number,
): number {
  const { units, gate, second, firstStageMayMatch } = plan;
  const { check, meta, link, tails, values } = plan.sections;
  const { places } = plan.matched;
  const firstBases = plan.first.phraseBases;
  /** Base of the second-stage phrases that the unmatched character before `at` starts, or 0. */
  let gateBase = 0;
  /** The same for the first stage. */
  let firstBase = 0;
  let at = start;
  const behind = source[end] as number;
  source[end] = 0; // stands in no key and is odd: ends every comparison, and the pass
  for (;;) {
    const unit = source[at] as number;
    const entry = units[unit] as number;
    let base = entry >>> 16;
    let keyEnd = 0;
    let valueId = 0;
    if (base > BARRIER_BASE) {
      let ahead = at + 1;
      let next = source[ahead] as number;
      let slot = base + next;
      while (check[slot] === next) {
        const nodeMeta = meta[slot] as number;
        ahead += 1;
        if (nodeMeta >= LEAF) {
          if ((nodeMeta & TERMINAL) === 0) {
            const tail = link[slot] as number;
            const length = tails[tail] as number;
            if (!isTailAt(source, ahead, tails, tail, length)) break;
            ahead += length;
          }
          keyEnd = ahead;
          valueId = nodeMeta & VALUE_ID;
          break;
        }
        if (nodeMeta >= TERMINAL) {
          keyEnd = ahead;
          valueId = nodeMeta & VALUE_ID;
        }
        base = link[slot] as number;
        next = source[ahead] as number;
        slot = base + next;
      }
    } else if (entry === 0) {
      break;
    }
    if (keyEnd !== 0) {
      gateBase = 0;
      firstBase = 0;
      const place = valueId === 0 ? 0 : (places[valueId] as number);
      if (place === 0) {
        out[written] = entry;
        written += 1;
        at += 1;
        do {
          out[written] = units[source[at] as number] as number;
          written += 1;
          at += 1;
        } while (at < keyEnd);
      } else {
        const count = values[place] as number;
        for (let i = 0; i < count; i += 1) {
          const value = values[place + 1 + i] as number;
          out[written + i] = value === 0 ? (units[source[at + i] as number] as number) : value;
        }
        written += count;
        at = keyEnd;
      }
    } else if (gate === undefined || second === undefined) {
      out[written] = entry;
      written += 1;
      at += 1;
      let simple = units[source[at] as number] as number;
      while (simple <= MOST_SIMPLE && simple !== 0) {
        out[written] = simple;
        written += 1;
        at += 1;
        simple = units[source[at] as number] as number;
      }
    } else {
      const gateEntry = gate[unit] as number;
      const middle = gateEntry & 0xffff;
      const opensGate = gateBase !== 0 && check[gateBase + middle] === middle;
      if (opensGate && !firstStageMayMatch) {
        // What one character gives is all that comes out of the first stage here.
        const match = matchSecondStage(plan, second, gate, source, at - 1);
        if (match !== 0) {
          written = writeSecondStage(plan, second, gate, source, at - 1, match, out, written - 1);
          at += (match >> 14) - 1;
          gateBase = 0;
          continue;
        }
      } else if (opensGate || (firstBase !== 0 && check[firstBase + unit] === unit)) {
        const from = at - 1;
        at = findRunEnd(plan, source, at + 1, end);
        const run = convertSegment(plan, unitsToString(source.subarray(from, at), at - from));
        written -= 1;
        if (written + run.length + roomFor(end - at) > out.length) {
          source[end] = behind;
          return ODD; // two stages in a row made more of it than one may
        }
        for (let i = 0; i < run.length; i += 1) out[written + i] = run.charCodeAt(i);
        written += run.length;
        gateBase = 0;
        firstBase = 0;
        continue;
      }
      gateBase = gateEntry >>> 16;
      if (firstStageMayMatch) firstBase = firstBases[unit] as number;
      out[written] = entry;
      written += 1;
      at += 1;
    }
  }
  source[end] = behind;
  return at < end ? ODD : written;
}

/** Units that `out` must have free for the conversion of so many. */
export function roomFor(length: number): number {
  return length * GREATEST_GROWTH + LONGEST_VALUE;
}

/** Entries up to here start no key: their base is 0 or BARRIER_BASE. */
const MOST_SIMPLE = (BARRIER_BASE << 16) | 0xffff;

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

/**
 * The longest key of the second stage among what single characters make of the run from `from` on,
 * as `length << 14 | valueId`; 0 if there is none. The first two characters are known to be in the
 * run; it ends where a key of the first match begins.
 */
function matchSecondStage(
  plan: ConversionPlan,
  second: Stage,
  gate: Uint32Array,
  source: Uint16Array,
  from: number,
): number {
  const { units } = plan;
  const { check, meta, link, tails } = plan.sections;
  let base = second.phraseBases[(gate[source[from] as number] as number) & 0xffff] as number;
  let best = 0;
  let tail = 0;
  let tailEnd = 0;
  let tailId = 0;
  for (let at = from + 1; ; at += 1) {
    const unit = source[at] as number;
    if (units[unit] === 0 || (at > from + 1 && isMatchAt(plan, source, at))) return best;
    const middle = (gate[unit] as number) & 0xffff;
    if (tail !== 0) {
      if (tails[tail] !== middle) return best;
      tail += 1;
      if (tail === tailEnd) return ((at + 1 - from) << 14) | tailId;
      continue;
    }
    const slot = base + middle;
    if (check[slot] !== middle) return best;
    const nodeMeta = meta[slot] as number;
    base = link[slot] as number;
    if ((nodeMeta & TERMINAL) !== 0) best = ((at + 1 - from) << 14) | (nodeMeta & VALUE_ID);
    if (nodeMeta < LEAF) continue;
    if ((nodeMeta & TERMINAL) !== 0) return best;
    tail = base + 1;
    tailEnd = tail + (tails[base] as number);
    tailId = nodeMeta & VALUE_ID;
  }
}

/** Writes what the second stage makes of a match of {@link matchSecondStage}; returns the new end. */
function writeSecondStage(
  plan: ConversionPlan,
  second: Stage,
  gate: Uint32Array,
  source: Uint16Array,
  from: number,
  match: number,
  out: Uint16Array,
  written: number,
): number {
  const { values } = plan.sections;
  const place = second.view.phrases.places[match & VALUE_ID] as number;
  const count = place === 0 ? match >> 14 : (values[place] as number);
  for (let i = 0; i < count; i += 1) {
    const value = place === 0 ? 0 : (values[place + 1 + i] as number);
    const middle = value === 0 ? (gate[source[from + i] as number] as number) & 0xffff : 0;
    out[written + i] = value === 0 ? (second.characters[middle] as number) : value;
  }
  return written + count;
}

/**
 * Where the run that holds `at` may be cut: at the next matched key, at a barrier, at an odd unit
 * (which voids the span), or at the end.
 */
function findRunEnd(plan: ConversionPlan, source: Uint16Array, from: number, end: number): number {
  const { units } = plan;
  for (let at = from; at < end; at += 1) {
    const entry = units[source[at] as number] as number;
    if (entry === 0 || entry >>> 16 === BARRIER_BASE || isMatchAt(plan, source, at)) return at;
  }
  return end;
}

function isMatchAt(plan: ConversionPlan, source: Uint16Array, from: number): boolean {
  const { check, meta, link, tails } = plan.sections;
  let base = (plan.units[source[from] as number] as number) >>> 16;
  if (base === 0) return false;
  for (let at = from + 1; ; at += 1) {
    const unit = source[at] as number;
    const slot = base + unit;
    if (check[slot] !== unit) return false;
    const nodeMeta = meta[slot] as number;
    base = link[slot] as number;
    if ((nodeMeta & TERMINAL) !== 0) return true;
    if (nodeMeta >= LEAF) return isTailAt(source, at + 1, tails, base, tails[base] as number);
  }
}
