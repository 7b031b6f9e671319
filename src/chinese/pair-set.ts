import type { TrieView } from './dictionary.ts';
import { LEAF, type Section, TERMINAL, VALUE_ID } from './dictionary-layout.ts';

/** Rows of 32 bits: 128 kB, and a pair in sixty seems to be there that is not. */
export const PAIR_ROWS = 0x8000;

/** Where the pairs come from. */
export interface PairSources {
  /** The matched keys: the first two units of those with a value of their own. */
  readonly matched: TrieView;
  /** A trie over the text as it stands: the first two units of its keys. */
  readonly phrases?: TrieView;
  /** A trie over what single units become: every pair that becomes the first two of a key. */
  readonly middles?: TrieView;
  /** What single units become: units in rising order, and what each becomes; others stay. */
  readonly from?: Uint16Array;
  readonly to?: Uint16Array;
}

/**
 * A set of pairs of UTF-16 units, by hash: it may seem to hold a pair that was never put in but
 * never lacks one that was. Until much has been converted it seems to hold every pair: to collect
 * them takes longer than to convert a few texts without.
 */
export class PairSet {
  /** The pair is in if bit `next` (its lower five) of row `((unit << 1) ^ (next >> 5)) & mask` is. */
  readonly rows = new Int32Array(PAIR_ROWS).fill(-1);
  readonly #sections: Readonly<Record<Section, Uint16Array>>;
  #sources: PairSources | undefined;
  #unitsWithout = 0;

  constructor(sections: Readonly<Record<Section, Uint16Array>>, sources: PairSources) {
    this.#sections = sections;
    this.#sources = sources;
  }

  /** So many units are about to be converted: from {@link WORTH_COLLECTING} on with the true set. */
  expect(units: number): void {
    if (this.#sources === undefined) return;
    this.#unitsWithout += units;
    if (this.#unitsWithout < WORTH_COLLECTING) return;
    collectPairs(this.rows.fill(0), this.#sections, this.#sources);
    this.#sources = undefined;
  }
}

/** Units: collecting takes about as long as converting so many without the set costs. */
const WORTH_COLLECTING = 20_000;

function collectPairs(
  rows: Int32Array,
  sections: Readonly<Record<Section, Uint16Array>>,
  { matched, phrases, middles, from, to }: PairSources,
): void {
  addPairsOfValues(rows, sections, matched);
  if (phrases) {
    forEachPair(sections, phrases, (unit, next) => addPair(rows, unit, next));
  }
  if (!middles) return;
  const before = new Preimages(from ?? new Uint16Array(), to ?? new Uint16Array());
  forEachPair(sections, middles, (unit, next) => {
    for (const one of before.of(unit)) {
      for (const other of before.of(next)) addPair(rows, one, other);
    }
  });
}

function addPair(rows: Int32Array, unit: number, next: number): void {
  const row = ((unit << 1) ^ (next >> 5)) & (PAIR_ROWS - 1);
  rows[row] = (rows[row] as number) | (1 << next);
}

/** From every key with a value of its own up to its second unit. */
function addPairsOfValues(
  rows: Int32Array,
  { check, meta, link }: Readonly<Record<Section, Uint16Array>>,
  { units, links, places }: TrieView,
): void {
  const used = meta.length;
  // By base: the unit that leads there from the root, and the slot that does from a node.
  const owners = new Uint16Array(0x10000);
  for (let i = 0; i < units.length; i += 1) owners[links[i] ?? 0] = units[i] ?? 0;
  const parents = new Uint32Array(0x10000);
  for (let slot = 0; slot < used; slot += 1) {
    if ((meta[slot] as number) < LEAF) parents[link[slot] as number] = slot;
  }
  for (let slot = 0; slot < used; slot += 1) {
    const nodeMeta = meta[slot] as number;
    if (nodeMeta < TERMINAL || (places[nodeMeta & VALUE_ID] ?? 0) === 0) continue;
    if ((nodeMeta & VALUE_ID) === 0) continue;
    let at = slot;
    let base = at - (check[at] as number);
    while (base > 0 && owners[base] === 0 && parents[base] !== 0) {
      at = parents[base] as number;
      base = at - (check[at] as number);
    }
    const owner = base > 0 ? (owners[base] as number) : 0;
    if (owner !== 0) addPair(rows, owner, check[at] as number);
  }
}

/** The first two units of every key, by one walk over the double array. */
function forEachPair(
  { check, meta }: Readonly<Record<Section, Uint16Array>>,
  { units, links }: TrieView,
  take: (unit: number, next: number) => void,
): void {
  // By base: the unit that leads there from the root. No two nodes share a base.
  const owners = new Uint16Array(0x10000);
  for (let i = 0; i < units.length; i += 1) owners[links[i] ?? 0] = units[i] ?? 0;
  const used = meta.length;
  for (let slot = 0; slot < used; slot += 1) {
    const base = slot - (check[slot] as number);
    const owner = base > 0 ? (owners[base] as number) : 0;
    if (owner !== 0) take(owner, check[slot] as number);
  }
}

/** The units that become a given one. */
class Preimages {
  readonly #lists = new Map<number, number[]>();
  readonly #moved: ReadonlySet<number>;

  constructor(from: Uint16Array, to: Uint16Array) {
    this.#moved = new Set(from);
    for (let i = 0; i < from.length; i += 1) {
      const became = to[i] ?? 0;
      const list = this.#lists.get(became);
      if (list) list.push(from[i] ?? 0);
      else this.#lists.set(became, [from[i] ?? 0]);
    }
  }

  of(unit: number): readonly number[] {
    const list = this.#lists.get(unit) ?? [];
    return this.#moved.has(unit) ? list : [unit, ...list];
  }
}
