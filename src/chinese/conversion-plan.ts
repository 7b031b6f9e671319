import type { ConfigurationView, StageView, TrieView } from './dictionary.ts';
import { FREE, type Section } from './dictionary-layout.ts';
import { FIRST_DESCRIPTION, LAST_DESCRIPTION } from './ideographic-description.ts';
import { createPairSet, type PairSet } from './pair-set.ts';
import { TwoStages } from './two-stages.ts';

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

/** The working tables of one configuration; see `convert-span.ts` for their use. */
export interface ConversionPlan {
  readonly sections: Readonly<Record<Section, Uint16Array>>;
  readonly normalise: StageView;
  readonly first: Stage;
  readonly second: Stage | undefined;
  readonly matched: TrieView;
  /** By unit: base of the matched keys that start with it, 0 if none. */
  readonly matchedBases: Uint16Array;
  /**
   * By unit: what the unit alone becomes through all stages. 0 marks an odd unit: the text around
   * it goes through the stages one by one.
   */
  readonly characters: Uint16Array;
  /** Two units in a row that may be the beginning of a key or phrase of any stage. */
  readonly pairs: PairSet;
  /** What the stages make of an unmatched run; undefined where there is one stage. */
  readonly stages: TwoStages | undefined;
}

/** Spreads the views of a configuration into tables by unit. */
export function planConversion(
  sections: Readonly<Record<Section, Uint16Array>>,
  view: ConfigurationView,
  identity: Uint16Array,
): ConversionPlan {
  const first = spreadStage(view.first, identity);
  const second = view.second && spreadStage(view.second, identity);
  const isFirstMatched = isSameTrie(view.first.phrases, view.matched);
  const matchedBases = isFirstMatched ? first.phraseBases : spreadBases(view.matched);
  const characters = (second ?? first).characters.slice();
  if (second) {
    const { from, to } = view.first;
    for (let i = 0; i < from.length; i += 1) {
      characters[from[i] ?? 0] = second.characters[to[i] ?? 0] ?? 0;
    }
  }
  markOddUnits(characters, view);
  const pairs = createPairSet(sections, {
    sources: isFirstMatched || !second ? [view.matched] : [view.matched, view.first.phrases],
    ...(view.second && { middles: view.second.phrases, from: view.first.from, to: view.first.to }),
  });
  return {
    sections,
    normalise: view.normalise,
    first,
    second,
    matched: view.matched,
    matchedBases,
    characters,
    pairs,
    stages:
      second &&
      new TwoStages(sections, { first, second, matchedBases, characters, isFirstMatched }),
  };
}

/** Every unit as itself: the table that {@link planConversion} starts from. */
export function createIdentity(): Uint16Array {
  return Uint16Array.from({ length: UNITS }, (_, unit) => unit);
}

function spreadStage(view: StageView, identity: Uint16Array): Stage {
  const characters = identity.slice();
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
function markOddUnits(characters: Uint16Array, { normalise, first, second }: ConfigurationView) {
  for (const list of [normalise.from, normalise.odd.units, first.odd.units]) {
    for (const unit of list) characters[unit] = 0;
  }
  if (second && second.odd.units.length > 0) {
    const odd = new Set(second.odd.units);
    const moved = new Set(first.from);
    for (const unit of odd) if (!moved.has(unit)) characters[unit] = 0;
    first.from.forEach((unit, i) => {
      if (odd.has(first.to[i] ?? 0)) characters[unit] = 0;
    });
  }
  characters[0] = 0; // the sentinel behind every span
  characters[FREE] = 0; // not a character, and it would match free slots
  characters.fill(0, FIRST_DESCRIPTION, LAST_DESCRIPTION + 1);
}

function isSameTrie(a: TrieView, b: TrieView): boolean {
  return a.links.byteOffset === b.links.byteOffset && a.links.length === b.links.length;
}
