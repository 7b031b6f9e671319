import type { Configuration } from './configuration.ts';
import type { ConversionPlan } from './conversion-plan.ts';
import { convertByStages } from './convert-by-stages.ts';
import { convertSpan, roomFor } from './convert-span.ts';
import { ODD } from './convert-units.ts';
import type { Dictionary } from './dictionary.ts';
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
  let out = new Uint16Array(roomFor(SMALL));
  return (text) => {
    const room = Math.min(roomFor(text.length), 4 * CHUNK);
    if (room > out.length) out = new Uint16Array(Math.min(2 * room, 4 * CHUNK));
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
  const out = new Uint16Array(CHUNK + roomFor(SHORT));
  return (texts) => {
    const results = texts.slice();
    let changed = false;
    let written = 0;
    /** Of the changed texts written but not yet made strings: place in `texts`, and end in `out`. */
    const places: number[] = [];
    const ends: number[] = [];
    const finish = () => {
      const all = unitsToString(out, written);
      let start = 0;
      for (let i = 0; i < places.length; i += 1) {
        const end = ends[i] as number;
        results[places[i] as number] = all.slice(start, end);
        start = end;
      }
      changed ||= places.length > 0;
      places.length = 0;
      ends.length = 0;
      written = 0;
    };
    for (let place = 0; place < texts.length; place += 1) {
      const text = texts[place] as string;
      plan.heads.expect(text.length);
      const after =
        text.length > SHORT ? ODD : convertSpan(plan, text, 0, text.length, out, written);
      if (after === ODD) {
        const result = convertOne(text);
        if (result === text) continue;
        results[place] = result;
        changed = true;
      } else if ((after & 1) === 1) {
        written = after >> 1;
        places.push(place);
        ends.push(written);
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

/** Texts up to so many units are converted in batches. */
const SHORT = 512;

/** Buffers start with room for a text of so many units, enough for most text nodes of a page. */
const SMALL = 256;

/** Units that are written before they are made a string: enough to be cheap, small for a cache. */
const CHUNK = 8192;

/** A text is converted from one barrier to the next after so many units. */
const STRIDE = 512;

function convertText(plan: ConversionPlan, text: string, out: Uint16Array): string {
  const { length } = text;
  plan.heads.expect(length);
  let done = '';
  let written = 0;
  let start = 0;
  let changed = 0;
  while (start < length) {
    const end = findBarrier(plan, text, Math.min(start + STRIDE, length), length);
    const room = roomFor(end - start);
    if (written > CHUNK || written + room > out.length) {
      done += unitsToString(out, written);
      written = 0;
    }
    const buffer = room > out.length ? new Uint16Array(room) : out;
    const after = convertSpan(plan, text, start, end, buffer, written);
    if (after === ODD && DESCRIPTION.test(text))
      return sameIfEqual(convertByStages(plan, text), text);
    if (after !== ODD && buffer === out) {
      changed |= after & 1;
      written = after >> 1;
    } else {
      done += unitsToString(out, written);
      if (after === ODD) done += convertByStages(plan, text.slice(start, end));
      else done += unitsToString(buffer, after >> 1);
      written = 0;
      changed = 1;
    }
    start = end;
  }
  return changed === 0 ? text : sameIfEqual(done + unitsToString(out, written), text);
}

/** What is equal need not be kept twice. */
function sameIfEqual(result: string, text: string): string {
  return result === text ? text : result;
}

/** Descriptions may reach over any character, so a text that has one is not cut. */
const DESCRIPTION = /[\u2ff0-\u2fff]/;

/** The first barrier at or after `from`, or `end`. */
function findBarrier(
  { sections: { barriers } }: ConversionPlan,
  text: string,
  from: number,
  end: number,
): number {
  let at = from;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if ((((barriers[unit >> 4] as number) >> (unit & 15)) & 1) === 1) break;
    at += 1;
  }
  return at;
}
