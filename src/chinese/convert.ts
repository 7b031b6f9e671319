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

/** Converts many texts; see {@link createBatchConverter}. */
export type BatchConverter = (texts: readonly string[]) => readonly string[];

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
  let source = new Uint16Array(SMALL);
  let out = new Uint16Array(GREATEST_GROWTH * SMALL + LONGEST_VALUE);
  return (text) => {
    if (text.length >= source.length) {
      source = new Uint16Array(2 * text.length + 1);
      out = new Uint16Array(Math.min(GREATEST_GROWTH * source.length, 4 * CHUNK) + LONGEST_VALUE);
    }
    return convertText(plan, text, source, out);
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

/**
 * {@link createExactConverter} for many texts, each on its own: the text nodes of a page. Short
 * ones are made strings together, which saves half the time; their results share memory, so one
 * that is kept keeps up to 16 kB. The same array is returned if no text changes.
 */
export function createBatchConverter(
  dictionary: Dictionary,
  configuration: Configuration,
): BatchConverter {
  const plan = dictionary.plan(configuration);
  const convertOne = createExactConverter(dictionary, configuration);
  const source = new Uint16Array(SHORT + 1);
  const out = new Uint16Array(CHUNK + SHORT * GREATEST_GROWTH + LONGEST_VALUE);
  return (texts) => {
    const results = texts.slice();
    let changed = false;
    let written = 0;
    /** Of the texts written but not yet made strings: place in `texts`, and end in `out`. */
    const places: number[] = [];
    const ends: number[] = [];
    const finish = () => {
      const all = unitsToString(out, written);
      let start = 0;
      for (let i = 0; i < places.length; i += 1) {
        const place = places[i] as number;
        const end = ends[i] as number;
        const result = all.slice(start, end);
        start = end;
        if (result === texts[place]) continue;
        results[place] = result;
        changed = true;
      }
      places.length = 0;
      ends.length = 0;
      written = 0;
    };
    for (let place = 0; place < texts.length; place += 1) {
      const text = texts[place] as string;
      const after =
        text.length > SHORT ? ODD : convertSpan(plan, source, 0, read(text, source), out, written);
      if (after === ODD) {
        const result = convertOne(text);
        if (result === text) continue;
        results[place] = result;
        changed = true;
      } else {
        places.push(place);
        ends.push(after);
        written = after;
        if (written > CHUNK) finish();
      }
    }
    finish();
    return changed ? results : texts;
  };
}

/** {@link createBatchConverter} for one batch. */
export function convertAllExact(
  dictionary: Dictionary,
  configuration: Configuration,
  texts: readonly string[],
): readonly string[] {
  return createBatchConverter(dictionary, configuration)(texts);
}

/** Copies a text into units, which are read faster than a string; returns its length. */
function read(text: string, units: Uint16Array): number {
  for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i);
  return text.length;
}

/** Texts up to so many units are converted in batches. */
const SHORT = 512;

/** Buffers start with room for a text of so many units, enough for most text nodes of a page. */
const SMALL = 256;

/** Units that are written before they are made a string: enough to be cheap, small for a cache. */
const CHUNK = 8192;

/** A text is converted from one barrier to the next after so many units. */
const STRIDE = 512;

function convertText(
  plan: ConversionPlan,
  text: string,
  source: Uint16Array,
  out: Uint16Array,
): string {
  const length = read(text, source);
  let done = '';
  let written = 0;
  let start = 0;
  while (start < length) {
    const end = findBarrier(plan.units, source, Math.min(start + STRIDE, length), length);
    const room = (end - start) * GREATEST_GROWTH + LONGEST_VALUE;
    if (written > CHUNK || written + room > out.length) {
      done += unitsToString(out, written);
      written = 0;
    }
    const buffer = room > out.length ? new Uint16Array(room) : out;
    const after = convertSpan(plan, source, start, end, buffer, written);
    if (after === ODD && DESCRIPTION.test(text))
      return sameIfEqual(convertByStages(plan, text), text);
    if (after === ODD || buffer !== out) {
      done += unitsToString(out, written);
      done +=
        after === ODD
          ? convertByStages(plan, text.slice(start, end))
          : unitsToString(buffer, after);
      written = 0;
    } else {
      written = after;
    }
    start = end;
  }
  return sameIfEqual(
    done === '' ? unitsToString(out, written) : done + unitsToString(out, written),
    text,
  );
}

/** Comparing is much cheaper than finding out on the way; what is equal need not be kept twice. */
function sameIfEqual(result: string, text: string): string {
  return result === text ? text : result;
}

/** Descriptions may reach over any character, so a text that has one is not cut. */
const DESCRIPTION = /[\u2ff0-\u2fff]/;

/** {@link convertSpan} met an odd unit: what it wrote is void. */
const ODD = -1;

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
function convertSpan(
  plan: ConversionPlan,
  source: Uint16Array,
  start: number,
  end: number,
  out: Uint16Array,
  written: number,
): number {
  const { units, gate, firstStageMayMatch } = plan;
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
    } else if (gate === undefined) {
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
      if (
        (gateBase !== 0 && check[gateBase + middle] === middle) ||
        (firstBase !== 0 && check[firstBase + unit] === unit)
      ) {
        const from = at - 1;
        at = findRunEnd(plan, source, at + 1, end);
        const run = convertSegment(plan, unitsToString(source.subarray(from, at), at - from));
        written -= 1;
        for (let i = 0; i < run.length; i += 1) out[written + i] = run.charCodeAt(i);
        written += run.length;
        gateBase = 0;
        firstBase = 0;
      } else {
        gateBase = gateEntry >>> 16;
        if (firstStageMayMatch) firstBase = firstBases[unit] as number;
        out[written] = entry;
        written += 1;
        at += 1;
      }
    }
  }
  source[end] = behind;
  return at < end ? ODD : written;
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

/** The first barrier at or after `from`, or `end`. */
function findBarrier(units: Uint32Array, source: Uint16Array, from: number, end: number): number {
  let at = from;
  while (at < end && (units[source[at] as number] as number) >>> 16 !== BARRIER_BASE) at += 1;
  return at;
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
