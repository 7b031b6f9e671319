import type { ConversionPlan } from './conversion-plan.ts';
import type { StageView, TrieView } from './dictionary.ts';
import { LEAF, TERMINAL, VALUE_ID } from './dictionary-layout.ts';
import { codePointLength, findDescriptionEnds } from './ideographic-description.ts';

/**
 * Converts a text as OpenCC defines it, step by step: normalise, cut into segments where the
 * configuration does, then every segment through every stage. The slow reference of `convert.ts`
 * (about 10 M characters/s), used for texts with odd characters.
 */
export function convertByStages(plan: ConversionPlan, text: string): string {
  const normalised = applyStage(plan, plan.normalise, text);
  const { second } = plan;
  if (!second) return applyStage(plan, plan.first.view, normalised);
  let result = '';
  for (const [start, end] of findSegments(plan, normalised)) {
    result += convertSegment(plan, normalised.slice(start, end));
  }
  return result;
}

/** One segment through all stages, each seeing only what the one before made of it. */
function convertSegment(plan: ConversionPlan, segment: string): string {
  const middle = applyStage(plan, plan.first.view, segment);
  return plan.second ? applyStage(plan, plan.second.view, middle) : middle;
}

/** Matched keys and the unmatched runs between them. */
function* findSegments(plan: ConversionPlan, text: string): Generator<readonly [number, number]> {
  const ends = findDescriptionEnds(text);
  let runStart = 0;
  let at = 0;
  while (at < text.length) {
    const match = matchLongest(plan, plan.matched, text, at);
    if (match !== NO_MATCH) {
      if (runStart < at) yield [runStart, at];
      runStart = at + (match >> 14);
      yield [at, runStart];
      at = runStart;
    } else {
      at = ends?.[at] || at + codePointLength(text, at);
    }
  }
  if (runStart < at) yield [runStart, at];
}

function applyStage(plan: ConversionPlan, stage: StageView, text: string): string {
  const { values } = plan.sections;
  const ends = findDescriptionEnds(text);
  let result = '';
  let at = 0;
  while (at < text.length) {
    let trie = stage.phrases;
    let match = matchLongest(plan, trie, text, at);
    if (match === NO_MATCH) {
      trie = stage.odd;
      match = matchLongest(plan, trie, text, at);
    }
    const place = match === NO_MATCH ? 0 : (trie.places[match & VALUE_ID] ?? 0);
    if (match === NO_MATCH && ends?.[at]) {
      result += text.slice(at, ends[at]);
      at = ends[at] ?? at;
    } else if (place === 0) {
      const end = at + (match === NO_MATCH ? codePointLength(text, at) : match >> 14);
      while (at < end) result += mapCharacter(stage, text.charCodeAt(at++));
    } else {
      const length = values[place] ?? 0;
      for (let i = 0; i < length; i += 1) {
        const unit = values[place + 1 + i];
        result += unit ? String.fromCharCode(unit) : mapCharacter(stage, text.charCodeAt(at + i));
      }
      at += match >> 14;
    }
  }
  return result;
}

/** No key matches; matches are `length << 14 | valueId`, and no key is empty. */
const NO_MATCH = 0;

/** The longest key of the trie that starts at `at`: its length in units and its value id. */
function matchLongest(plan: ConversionPlan, trie: TrieView, text: string, at: number): number {
  const { check, meta, link, tails } = plan.sections;
  const index = indexOfUnit(trie.units, text.charCodeAt(at));
  let nodeMeta = trie.metas[index] ?? 0;
  let nodeLink = trie.links[index] ?? 0;
  let end = at + 1;
  let best = NO_MATCH;
  if (index < 0) return best;
  for (;;) {
    if ((nodeMeta & LEAF) !== 0) {
      const tail = (nodeMeta & TERMINAL) !== 0 ? 0 : (tails[nodeLink] ?? 0);
      for (let i = 1; i <= tail; i += 1) {
        if (text.charCodeAt(end) !== tails[nodeLink + i]) return best;
        end += 1;
      }
      return ((end - at) << 14) | (nodeMeta & VALUE_ID);
    }
    if ((nodeMeta & TERMINAL) !== 0) best = ((end - at) << 14) | (nodeMeta & VALUE_ID);
    if (end >= text.length) return best;
    const unit = text.charCodeAt(end);
    const slot = nodeLink + unit;
    if (check[slot] !== unit) return best;
    nodeMeta = meta[slot] ?? 0;
    nodeLink = link[slot] ?? 0;
    end += 1;
  }
}

function mapCharacter(stage: StageView, unit: number): string {
  const index = indexOfUnit(stage.from, unit);
  return String.fromCharCode(index < 0 ? unit : (stage.to[index] ?? unit));
}

/** Binary search in rising units; -1 if absent. */
function indexOfUnit(units: Uint16Array, unit: number): number {
  let low = 0;
  let high = units.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = units[middle] ?? 0;
    if (found === unit) return middle;
    if (found < unit) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
