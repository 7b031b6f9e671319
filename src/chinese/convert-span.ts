import type { ConversionPlan } from './conversion-plan.ts';
import { convertUnits, ODD } from './convert-units.ts';
import { GREATEST_GROWTH, LONGEST_VALUE, VALUE_ID } from './dictionary-layout.ts';
import { matchLongest } from './longest-match.ts';

/**
 * Converts `text` from `start` to `end`, both at barriers or the text's ends, into `out` from
 * `written` on, which has {@link roomFor} it. Returns ODD if it can not (an odd unit: what was
 * written is void), else twice where it stopped writing, plus 1 if anything has changed.
 *
 * OpenCC cuts the text into keys by longest match from left to right, and what lies between them
 * goes through the chain character by character, unless a phrase of a stage starts there. But most
 * keys become what their characters become: they matter only where they keep another key from
 * being found across their end. So the text is taken unit by unit, and only where a key with a
 * value of its own or a phrase stands (1 in 200 units) is it cut, from the last barrier on.
 */
export function convertSpan(
  plan: ConversionPlan,
  text: string,
  start: number,
  end: number,
  out: Uint16Array,
  written: number,
): number {
  const { changes, stages, sections, matchedBases } = plan;
  const { values } = sections;
  const { places } = plan.matched;
  let cut: Cut | undefined;
  const firstWritten = written;
  let changed = 0;
  /** Whether a key or phrase stands in place of what units had become. */
  let hasReplaced = false;
  let at = start;
  while (at < end) {
    const run = convertUnits(plan, text, at, end, out, written);
    if (run === ODD) return ODD;
    written += (run >> 1) - at;
    changed |= run & 1;
    at = run >> 1;
    if (at === end) break;
    // The unit before is written; a key or phrase may start with it.
    const from = at - 1;
    if (cut && from < cut.known) continue;
    const match = matchLongest(sections, matchedBases, text, from, end);
    const place = (match & VALUE_ID) === 0 ? 0 : (places[match & VALUE_ID] as number);
    if (place !== 0) {
      cut ??= new Cut(plan, text, start, end);
      if (!cut.isBetween(from)) continue;
      written -= 1;
      const count = values[place] as number;
      for (let i = 0; i < count; i += 1) {
        const value = values[place + 1 + i] as number;
        const was = value === 0 ? text.charCodeAt(from + i) : 0;
        out[written + i] = value === 0 ? was ^ (changes[was] as number) : value;
      }
      written += count;
      at = from + (match >> 14);
      cut.passTo(at);
      hasReplaced = true;
    } else if (match === 0 && stages?.mayStart(text.charCodeAt(from), text.charCodeAt(at))) {
      cut ??= new Cut(plan, text, start, end);
      if (!cut.isBetween(from)) continue;
      const back = from > cut.keyEnd && stages.joinsBefore(text, from, end) ? 1 : 0;
      written -= 1 + back;
      if (!stages.convert(text, from - back, end, out, written)) return ODD;
      if (stages.written + roomFor(end - stages.at) > out.length) return ODD;
      written = stages.written;
      at = stages.at;
      cut.passTo(at);
      hasReplaced = true;
    }
  }
  if (hasReplaced) changed = isSame(text, start, end, out, firstWritten, written) ? 0 : 1;
  return 2 * written + changed;
}

/** Whether the text is what was written. */
function isSame(
  text: string,
  start: number,
  end: number,
  out: Uint16Array,
  firstWritten: number,
  written: number,
): boolean {
  if (written - firstWritten !== end - start) return false;
  for (let i = start; i < end; i += 1) {
    if (out[firstWritten + i - start] !== text.charCodeAt(i)) return false;
  }
  return true;
}

/** Units that `out` must have free for the conversion of so many. */
export function roomFor(length: number): number {
  return length * GREATEST_GROWTH + LONGEST_VALUE;
}

/** Where a text is cut into keys: looked at no further than has been asked, and once. */
class Cut {
  /** Here a key or a unit outside all keys starts, whatever comes after. */
  known: number;
  /** The end of the last key or phrase of those that were looked at. */
  keyEnd: number;
  readonly #plan: ConversionPlan;
  readonly #text: string;
  readonly #end: number;

  constructor(plan: ConversionPlan, text: string, start: number, end: number) {
    this.#plan = plan;
    this.#text = text;
    this.#end = end;
    this.known = start;
    this.keyEnd = start;
  }

  /** Whether no key reaches from before `at` over it. `at` does not lie before `known`. */
  isBetween(at: number): boolean {
    const { sections, matchedBases } = this.#plan;
    const { barriers } = sections;
    let from = at;
    while (from > this.known) {
      const unit = this.#text.charCodeAt(from - 1);
      if ((((barriers[unit >> 4] as number) >> (unit & 15)) & 1) === 1) break;
      from -= 1;
    }
    while (from < at) {
      const length = matchLongest(sections, matchedBases, this.#text, from, this.#end) >> 14;
      from += length === 0 ? 1 : length;
      if (length !== 0) this.keyEnd = from;
    }
    this.known = from;
    return from === at;
  }

  /** A key or phrase was taken that ends here. */
  passTo(end: number): void {
    this.known = end;
    this.keyEnd = end;
  }
}
