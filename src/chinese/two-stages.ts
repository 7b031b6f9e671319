import type { Stage } from './conversion-plan.ts';
import { LEAF, LONGEST_VALUE, type Section, TERMINAL, VALUE_ID } from './dictionary-layout.ts';
import { matchLongest } from './longest-match.ts';

/** What {@link TwoStages} works with; see `conversion-plan.ts`. */
export interface TwoStagesTables {
  readonly first: Stage;
  readonly second: Stage;
  readonly matchedBases: Uint16Array;
  readonly changes: Uint16Array;
  /** Whether the first stage's phrases are the matched keys: then a run holds none of them. */
  readonly isFirstMatched: boolean;
}

/**
 * Takes an unmatched run through both stages at once: the second stage asks, the first one gives
 * as much as is needed, until both stand at the same place of the text. Typed arrays are read with
 * `as number`, as in `convert-units.ts`. A unit FREE matches free slots, whose meta is 0 or lies
 * behind the array: the walk goes on to nothing.
 */
export class TwoStages {
  /** Where in the text the first stage stands: what {@link convert} has taken. */
  at = 0;
  /** The end of what {@link convert} wrote. */
  written = 0;
  readonly #sections: Readonly<Record<Section, Uint16Array>>;
  readonly #tables: TwoStagesTables;
  /** What the first stage has given. */
  readonly #middle = new Uint16Array(MOST_MIDDLE + LONGEST_VALUE);
  #length = 0;
  #text = '';
  #end = 0;

  constructor(sections: Readonly<Record<Section, Uint16Array>>, tables: TwoStagesTables) {
    this.#sections = sections;
    this.#tables = tables;
  }

  /** Whether two units in a row begin a phrase of either stage; most pairs of the set do not. */
  mayStart(unit: number, next: number): boolean {
    const { first, second, isFirstMatched } = this.#tables;
    const { check } = this.#sections;
    const base = second.phraseBases[becomes(first, unit)] as number;
    const middle = becomes(first, next);
    if (base !== 0 && check[base + middle] === middle) return true;
    return !isFirstMatched && check[(first.phraseBases[unit] as number) + next] === next;
  }

  /**
   * Whether a phrase of the first stage starts at `at`, and what comes of it could be the second
   * unit of a second-stage phrase that the unit before starts.
   */
  joinsBefore(text: string, at: number, end: number): boolean {
    const { first, second, isFirstMatched } = this.#tables;
    if (isFirstMatched) return false;
    this.#text = text;
    this.#end = end;
    const match = this.#matchFirst(at);
    if (match === 0) return false;
    const place = first.view.phrases.places[match & VALUE_ID] as number;
    const value = place === 0 ? 0 : (this.#sections.values[place + 1] as number);
    const head = value === 0 ? becomes(first, text.charCodeAt(at)) : value;
    const base = second.phraseBases[becomes(first, text.charCodeAt(at - 1))] as number;
    return base !== 0 && this.#sections.check[base + head] === head;
  }

  /**
   * Converts the run from `from` to the first place where both stages have a boundary, at least
   * one unit; sets `at` and `written`. The run ends at a matched key or an odd unit. False if it
   * can not be done in the room there is; then what was written is void.
   */
  convert(text: string, from: number, end: number, out: Uint16Array, written: number): boolean {
    const { second } = this.#tables;
    const { values } = this.#sections;
    const middle = this.#middle;
    this.#text = text;
    this.#end = end;
    this.at = from;
    this.#length = 0;
    this.#pull();
    let done = 0;
    while (done < this.#length) {
      const match = this.#matchSecond(done);
      if (this.#length > MOST_MIDDLE) return false;
      const length = match === 0 ? 1 : match >> 14;
      const place = match === 0 ? 0 : (second.view.phrases.places[match & VALUE_ID] as number);
      const count = place === 0 ? length : (values[place] as number);
      for (let i = 0; i < count; i += 1) {
        const value = place === 0 ? 0 : (values[place + 1 + i] as number);
        out[written + i] = value === 0 ? becomes(second, middle[done + i] as number) : value;
      }
      written += count;
      done += length;
    }
    this.written = written;
    return true;
  }

  /** One step of the first stage; false at the end of the run. */
  #pull(): boolean {
    const { first, changes } = this.#tables;
    const { values } = this.#sections;
    const text = this.#text;
    const at = this.at;
    if (at >= this.#end) return false;
    const unit = text.charCodeAt(at);
    if (changes[unit] === unit || (this.#length > 0 && this.#isMatchAt(at))) return false;
    const match = this.#matchFirst(at);
    const place = match === 0 ? 0 : (first.view.phrases.places[match & VALUE_ID] as number);
    const length = match === 0 ? 1 : match >> 14;
    const count = place === 0 ? length : (values[place] as number);
    for (let i = 0; i < count; i += 1) {
      const value = place === 0 ? 0 : (values[place + 1 + i] as number);
      this.#middle[this.#length + i] =
        value === 0 ? becomes(first, text.charCodeAt(at + i)) : value;
    }
    this.#length += count;
    this.at = at + length;
    return true;
  }

  /** The longest phrase of the first stage at `from` that ends before a matched key begins. */
  #matchFirst(from: number): number {
    const { first, isFirstMatched } = this.#tables;
    if (isFirstMatched) return 0;
    const match = (end: number) =>
      matchLongest(this.#sections, first.phraseBases, this.#text, from, end);
    const longest = match(this.#end);
    for (let at = from + 1; at < from + (longest >> 14); at += 1) {
      if (this.#isMatchAt(at)) return match(at);
    }
    return longest;
  }

  /** The longest phrase of the second stage at `from` of what the first one gives. */
  #matchSecond(from: number): number {
    const { check, meta, link, tails } = this.#sections;
    const middle = this.#middle;
    let base = this.#tables.second.phraseBases[middle[from] as number] as number;
    let best = 0;
    if (base === 0) return 0;
    for (let at = from + 1; at < this.#length || this.#pull(); ) {
      const unit = middle[at] as number;
      const slot = base + unit;
      if (check[slot] !== unit) return best;
      const nodeMeta = meta[slot] as number;
      base = link[slot] as number;
      at += 1;
      if ((nodeMeta & TERMINAL) !== 0) best = ((at - from) << 14) | (nodeMeta & VALUE_ID);
      if ((nodeMeta & LEAF) === 0) continue;
      if ((nodeMeta & TERMINAL) !== 0) return best;
      const length = tails[base] as number;
      for (let i = 1; i <= length; i += 1, at += 1) {
        if (at >= this.#length && !this.#pull()) return best;
        if (middle[at] !== tails[base + i]) return best;
      }
      return ((at - from) << 14) | (nodeMeta & VALUE_ID);
    }
    return best;
  }

  #isMatchAt(at: number): boolean {
    const { matchedBases } = this.#tables;
    return matchLongest(this.#sections, matchedBases, this.#text, at, this.#end) !== 0;
  }
}

/** What a unit alone becomes. */
function becomes({ changes }: Stage, unit: number): number {
  return unit ^ (changes[unit] as number);
}

/** Units that the first stage may be ahead of the second; more is left to `convert-by-stages.ts`. */
const MOST_MIDDLE = 256;
