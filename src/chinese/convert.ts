import type { Configuration } from './configuration.ts';
import type { ConversionPlan } from './conversion-plan.ts';
import { convertByStages, convertSegment } from './convert-by-stages.ts';
import type { Dictionary } from './dictionary.ts';
import {
  BARRIER_BASE,
  GREATEST_GROWTH,
  LEAF,
  LONGEST_VALUE,
  TERMINAL,
  VALUE_ID,
} from './dictionary-layout.ts';
import { unitsToString } from './units-to-string.ts';

/** Converts one text; see {@link createExactConverter}. */
export type ExactConverter = (text: string) => string;

/**
 * Converts exactly as OpenCC does (opencc-js 1.4.2, unit for unit). The converter returns the very
 * same string if nothing changes, takes linear time and reuses its buffer from text to text.
 * Throws a RangeError if the dictionary lacks the configuration.
 */
export function createExactConverter(
  dictionary: Dictionary,
  configuration: Configuration,
): ExactConverter {
  const plan = dictionary.plan(configuration);
  let out = new Uint16Array(SMALL_CAPACITY);
  return (text) => {
    const capacity = capacityFor(text);
    if (capacity > out.length) out = new Uint16Array(Math.min(capacity * 2, LARGE_CAPACITY));
    return convertText(plan, text, out);
  };
}

/** {@link createExactConverter} for one text. */
export function convertExact(
  dictionary: Dictionary,
  configuration: Configuration,
  text: string,
): string {
  return createExactConverter(dictionary, configuration)(text);
}

/** {@link createExactConverter} for each text on its own; the same array if no text changes. */
export function convertAllExact(
  dictionary: Dictionary,
  configuration: Configuration,
  texts: readonly string[],
): readonly string[] {
  const convert = createExactConverter(dictionary, configuration);
  let changed = false;
  const results = texts.map((text) => {
    const result = convert(text);
    if (result !== text) changed = true;
    return result;
  });
  return changed ? results : texts;
}

/** Units that are written before they are made a string: enough to be cheap, small for a cache. */
const CHUNK = 8192;

/** Room for the longest value of a key, 15 units (the compiler checks LONGEST_VALUE). */
const SLACK = LONGEST_VALUE;

/** Texts are written until a barrier comes, or if none does, up to two chunks. */
function capacityFor(text: string): number {
  return Math.min(text.length * GREATEST_GROWTH + SLACK, LARGE_CAPACITY);
}

const SMALL_CAPACITY = 256 + SLACK;

const LARGE_CAPACITY = 2 * CHUNK + SLACK;

/**
 * One pass, longest match. A key that matches is a segment of its own and its value has been
 * through the whole chain at build time. What matches no key goes through the chain character by
 * character, and that is exact until a second-stage phrase (or, into Simplified, a first-stage
 * one) starts in the run: the gate sees its first two characters, and from there the run goes
 * through the stages one by one. So does the text around an odd unit, from barrier to barrier.
 */
function convertText(plan: ConversionPlan, text: string, out: Uint16Array): string {
  const { units, gate, firstStageMayMatch } = plan;
  const { check, meta, link, tails, values } = plan.sections;
  const { places } = plan.matched;
  const firstBases = plan.first.phraseBases;
  const length = text.length;
  let done = '';
  let written = 0;
  let difference = 0;
  /** Base of the second-stage phrases that the unmatched character before `at` starts, or 0. */
  let gateBase = 0;
  /** The same for the first stage. */
  let firstBase = 0;
  /** The last barrier, and how much was written before it; -1 once that is no longer known. */
  let barrierAt = 0;
  let barrierWritten = 0;
  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    const entry = units[unit] as number;
    let base = entry >>> 16;
    let end = 0;
    let valueId = 0;
    if (base > BARRIER_BASE) {
      let ahead = at + 1;
      while (ahead < length) {
        const next = text.charCodeAt(ahead);
        const slot = base + next;
        if (check[slot] !== next) break;
        const nodeMeta = meta[slot] as number;
        base = link[slot] as number;
        ahead += 1;
        if ((nodeMeta & LEAF) !== 0) {
          if (base === 0 || isTailAt(text, ahead, tails, base)) {
            end = base === 0 ? ahead : ahead + (tails[base] as number);
            valueId = nodeMeta & VALUE_ID;
          }
          break;
        }
        if ((nodeMeta & TERMINAL) !== 0) {
          end = ahead;
          valueId = nodeMeta & VALUE_ID;
        }
      }
    } else if (entry === 0) {
      if (barrierWritten < 0 || DESCRIPTION.test(text)) return convertOddly(plan, text);
      at = findBarrier(units, text, at);
      const odd = text.slice(barrierAt, at);
      const converted = convertByStages(plan, odd);
      if (converted !== odd) difference = 1;
      done += unitsToString(out, barrierWritten) + converted;
      written = 0;
      barrierAt = at;
      barrierWritten = 0;
      gateBase = 0;
      firstBase = 0;
      continue;
    } else if (base === BARRIER_BASE) {
      if (written >= CHUNK) {
        done += unitsToString(out, written);
        written = 0;
      }
      barrierAt = at;
      barrierWritten = written;
    }
    if (end === 0) {
      if (gate !== undefined) {
        const gateEntry = gate[unit] as number;
        const middle = gateEntry & 0xffff;
        if (
          (gateBase !== 0 && check[gateBase + middle] === middle) ||
          (firstBase !== 0 && check[firstBase + unit] === unit)
        ) {
          const from = at - 1;
          at = findRunEnd(plan, text, at + 1);
          const run = text.slice(from, at);
          const converted = convertSegment(plan, run);
          if (converted !== run) difference = 1;
          written -= 1;
          if (written + converted.length + SLACK > out.length) {
            done += unitsToString(out, written) + converted;
            written = 0;
            barrierWritten = -1;
          } else
            for (let i = 0; i < converted.length; i += 1) {
              out[written] = converted.charCodeAt(i);
              written += 1;
            }
          gateBase = 0;
          firstBase = 0;
          continue;
        }
        gateBase = gateEntry >>> 16;
        if (firstStageMayMatch) firstBase = firstBases[unit] as number;
      }
      out[written] = entry;
      written += 1;
      difference |= (entry ^ unit) & 0xffff;
      at += 1;
    } else {
      gateBase = 0;
      firstBase = 0;
      const place = valueId === 0 ? 0 : (places[valueId] as number);
      if (place === 0) {
        while (at < end) {
          const source = text.charCodeAt(at);
          const converted = units[source] as number;
          out[written] = converted;
          written += 1;
          difference |= (converted ^ source) & 0xffff;
          at += 1;
        }
      } else {
        const valueEnd = place + (values[place] as number);
        for (let i = place + 1; i <= valueEnd; i += 1) {
          const source = text.charCodeAt(at + i - place - 1);
          const converted = (values[i] as number) || (units[source] as number);
          out[written] = converted;
          written += 1;
          difference |= (converted ^ source) & 0xffff;
        }
        if (valueEnd - place !== end - at) difference = 1;
        at = end;
      }
    }
    if (written >= 2 * CHUNK) {
      // The last unit stays: the gate may take it back.
      done += unitsToString(out, written - 1);
      out[0] = out[written - 1] as number;
      written = 1;
      barrierWritten = -1;
    }
  }
  return difference === 0 ? text : done + unitsToString(out, written);
}

/** Descriptions may reach over any character, so a text that has one is not cut. */
const DESCRIPTION = /[\u2ff0-\u2fff]/;

function convertOddly(plan: ConversionPlan, text: string): string {
  const result = convertByStages(plan, text);
  return result === text ? text : result;
}

function findBarrier(units: Uint32Array, text: string, from: number): number {
  let at = from;
  while (at < text.length && (units[text.charCodeAt(at)] ?? 0) >>> 16 !== BARRIER_BASE) at += 1;
  return at;
}

function isTailAt(text: string, at: number, tails: Uint16Array, place: number): boolean {
  const length = tails[place] as number;
  for (let i = 0; i < length; i += 1) {
    if (text.charCodeAt(at + i) !== tails[place + 1 + i]) return false;
  }
  return true;
}

/**
 * Where the run that holds `at` may be cut: at the next matched key, at a barrier, at an odd unit
 * (whose surroundings are converted again), or at the end of the text.
 */
function findRunEnd(plan: ConversionPlan, text: string, from: number): number {
  const { units } = plan;
  for (let at = from; at < text.length; at += 1) {
    const entry = units[text.charCodeAt(at)] ?? 0;
    if (entry === 0 || entry >>> 16 === BARRIER_BASE || isMatchAt(plan, text, at)) return at;
  }
  return text.length;
}

function isMatchAt(plan: ConversionPlan, text: string, from: number): boolean {
  const { check, meta, link, tails } = plan.sections;
  let base = (plan.units[text.charCodeAt(from)] ?? 0) >>> 16;
  if (base === 0) return false;
  for (let at = from + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const slot = base + unit;
    if (check[slot] !== unit) return false;
    const nodeMeta = meta[slot] ?? 0;
    base = link[slot] ?? 0;
    if ((nodeMeta & LEAF) !== 0) return base === 0 || isTailAt(text, at + 1, tails, base);
    if ((nodeMeta & TERMINAL) !== 0) return true;
  }
  return false;
}
