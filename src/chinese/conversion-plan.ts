import type { ConfigurationView, StageView, TrieView } from './dictionary.ts';
import { BARRIER_BASE, type Section } from './dictionary-layout.ts';
import { FIRST_DESCRIPTION, LAST_DESCRIPTION } from './ideographic-description.ts';

/** Values of a UTF-16 unit. */
const UNITS = 0x10000;

/** A stage with its tables spread out by unit. */
export interface Stage {
  readonly view: StageView;
  /** By unit: base of the phrases that start with it, 0 if none. */
  readonly phraseBases: Uint16Array;
  /** By unit: what it becomes alone. */
  readonly characters: Uint16Array;
}

/** The working tables of one configuration; see `convert.ts` for their use. */
export interface ConversionPlan {
  readonly sections: Readonly<Record<Section, Uint16Array>>;
  readonly normalise: StageView;
  readonly first: Stage;
  readonly second: Stage | undefined;
  readonly matched: TrieView;
  /**
   * By unit: what the unit alone becomes through all stages, and in the upper half the base of the
   * keys that start with it, or BARRIER_BASE where the text may be cut. 0 marks an odd unit: the
   * text around it goes through the stages one by one.
   */
  readonly units: Uint32Array;
  /**
   * Two-stage configurations, by unit: what it becomes in the first stage, and in the upper half
   * the base of the second stage's phrases that start with that.
   */
  readonly gate: Uint32Array | undefined;
  /** Whether the first stage may find phrases in a run that holds no matched key. */
  readonly firstStageMayMatch: boolean;
}

/** Spreads the views of a configuration into tables by unit. */
export function planConversion(
  sections: Readonly<Record<Section, Uint16Array>>,
  view: ConfigurationView,
): ConversionPlan {
  const first = spreadStage(view.first);
  const second = view.second && spreadStage(view.second);
  const bases = spreadBases(view.matched);
  const units = new Uint32Array(UNITS);
  const gate = second && new Uint32Array(UNITS);
  const { barriers } = sections;
  for (let unit = 0; unit < UNITS; unit += 1) {
    const isBarrier = (((barriers[unit >> 4] ?? 0) >> (unit & 15)) & 1) === 1;
    const base = isBarrier ? BARRIER_BASE : (bases[unit] ?? 0);
    const middle = first.characters[unit] ?? unit;
    units[unit] = (base << 16) | (second?.characters[middle] ?? middle);
    if (second && gate) gate[unit] = ((second.phraseBases[middle] ?? 0) << 16) | middle;
  }
  markOddUnits(units, view, first.characters);
  return {
    sections,
    normalise: view.normalise,
    first,
    second,
    matched: view.matched,
    units,
    gate,
    firstStageMayMatch: second !== undefined && !isSameTrie(view.first.phrases, view.matched),
  };
}

function spreadStage(view: StageView): Stage {
  const characters = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit += 1) characters[unit] = unit;
  const { from, to } = view;
  for (let i = 0; i < from.length; i += 1) characters[from[i] ?? 0] = to[i] ?? 0;
  return { view, phraseBases: spreadBases(view.phrases), characters };
}

/** The first level of a phrase trie has inner nodes only: phrases have two units at least. */
function spreadBases(trie: TrieView): Uint16Array {
  const bases = new Uint16Array(UNITS);
  const { units, links } = trie;
  for (let i = 0; i < units.length; i += 1) bases[units[i] ?? 0] = links[i] ?? 0;
  return bases;
}

/**
 * Units for which "one unit in, one unit out" does not hold: compatibility ideographs, surrogates
 * and characters with a conversion outside the plane, and description characters.
 */
function markOddUnits(
  units: Uint32Array,
  { normalise, first, second }: ConfigurationView,
  firstCharacters: Uint16Array,
): void {
  for (const list of [normalise.from, normalise.odd.units, first.odd.units]) {
    for (const unit of list) units[unit] = 0;
  }
  if (second && second.odd.units.length > 0) {
    const odd = new Uint8Array(UNITS);
    for (const unit of second.odd.units) odd[unit] = 1;
    for (let unit = 0; unit < UNITS; unit += 1) {
      if (odd[firstCharacters[unit] ?? 0] === 1) units[unit] = 0;
    }
  }
  units[0] = 0; // the sentinel behind every span
  for (let unit = FIRST_DESCRIPTION; unit <= LAST_DESCRIPTION; unit += 1) units[unit] = 0;
}

function isSameTrie(a: TrieView, b: TrieView): boolean {
  return a.links.byteOffset === b.links.byteOffset && a.links.length === b.links.length;
}
