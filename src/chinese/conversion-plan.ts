import type { ConfigurationView, StageView, TrieView } from './dictionary.ts';
import { FREE, type Section } from './dictionary-layout.ts';
import { HeadSet } from './head-set.ts';
import { FIRST_DESCRIPTION, LAST_DESCRIPTION } from './ideographic-description.ts';
import { TwoStages } from './two-stages.ts';

/** Values of a UTF-16 unit. */
const UNITS = 0x10000;

/** A stage with its tables spread out by unit. */
export interface Stage {
  readonly view: StageView;
  /** By unit: base of the phrases that start with it, 0 if none. */
  readonly phraseBases: Uint16Array;
  /** By unit: the bits that change when it is converted alone. */
  readonly changes: Uint16Array;
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
   * By unit: the bits that change when it goes through all stages alone. An odd unit changes to 0:
   * the text around it goes through the stages one by one.
   */
  readonly changes: Uint16Array;
  /** What may begin a key with a value of its own, or a phrase of any stage. */
  readonly heads: HeadSet;
  /** What the stages make of an unmatched run; undefined where there is one stage. */
  readonly stages: TwoStages | undefined;
}

/** Spreads the views of a configuration into tables by unit. */
export function planConversion(
  sections: Readonly<Record<Section, Uint16Array>>,
  view: ConfigurationView,
): ConversionPlan {
  const first = spreadStage(view.first);
  const second = view.second && spreadStage(view.second);
  const isFirstMatched = isSameTrie(view.first.phrases, view.matched);
  const matchedBases = isFirstMatched ? first.phraseBases : spreadBases(view.matched);
  const changes = (second ?? first).changes.slice();
  if (second) {
    const { from, to } = view.first;
    for (let i = 0; i < from.length; i += 1) {
      const middle = to[i] ?? 0;
      const unit = from[i] ?? 0;
      changes[unit] = unit ^ middle ^ (second.changes[middle] ?? 0);
    }
  }
  markOddUnits(changes, view);
  return {
    sections,
    normalise: view.normalise,
    first,
    second,
    matched: view.matched,
    matchedBases,
    changes,
    heads: new HeadSet(sections, {
      matched: view.matched,
      ...(second && {
        ...(!isFirstMatched && { phrases: view.first.phrases }),
        middles: second.view.phrases,
        from: view.first.from,
        to: view.first.to,
      }),
    }),
    stages:
      second && new TwoStages(sections, { first, second, matchedBases, changes, isFirstMatched }),
  };
}

function spreadStage(view: StageView): Stage {
  const changes = new Uint16Array(UNITS);
  const { from, to } = view;
  for (let i = 0; i < from.length; i += 1) {
    const unit = from[i] as number; // inside by the loop; this runs once, before it is compiled
    changes[unit] = unit ^ (to[i] as number);
  }
  return { view, phraseBases: spreadBases(view.phrases), changes };
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
function markOddUnits(changes: Uint16Array, { normalise, first, second }: ConfigurationView) {
  for (const list of [normalise.from, normalise.odd.units, first.odd.units]) {
    for (const unit of list) changes[unit] = unit;
  }
  if (second && second.odd.units.length > 0) {
    const odd = new Set(second.odd.units);
    const moved = new Set(first.from);
    for (const unit of odd) if (!moved.has(unit)) changes[unit] = unit;
    first.from.forEach((unit, i) => {
      if (odd.has(first.to[i] ?? 0)) changes[unit] = unit;
    });
  }
  changes[FREE] = FREE; // not a character, and it would match free slots
  for (let unit = FIRST_DESCRIPTION; unit <= LAST_DESCRIPTION; unit += 1) changes[unit] = unit;
}

function isSameTrie(a: TrieView, b: TrieView): boolean {
  return a.links.byteOffset === b.links.byteOffset && a.links.length === b.links.length;
}
