import type { TrieView } from './dictionary.ts';
import type { Section } from './dictionary-layout.ts';

/** The hash is what is left of 32 bits: half as many bits would be 5 % slower, as many pairs. */
export const PAIR_SHIFT = 12;

/** Spreads pairs over the hash's upper bits: 2^32 over the golden ratio. */
export const PAIR_MIX = 0x9e3779b1;

/** Where the pairs come from. */
export interface PairSources {
  /** Tries over the text as it stands: the first two units of their keys. */
  readonly sources: readonly TrieView[];
  /** A trie over what single units become: every pair that becomes the first two of a key. */
  readonly middles?: TrieView;
  /** What single units become: units in rising order, and what each becomes; others stay. */
  readonly from?: Uint16Array;
  readonly to?: Uint16Array;
}

/**
 * A set of pairs of UTF-16 units, by hash: it may seem to hold a pair that was never put in (one in
 * thirty at 35,000 pairs) but never lacks one that was. 128 kB: that is a fifth of the double
 * array, and one look in place of two. Until much has been converted it seems to hold every pair:
 * to collect them takes longer than to convert a few texts without.
 */
export class PairSet {
  /** The bits, to be asked for `Math.imul((unit << 16) | next, PAIR_MIX) >>> PAIR_SHIFT`. */
  readonly bits = new Uint32Array(1 << (32 - PAIR_SHIFT - 5)).fill(0xffffffff);
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
    collectPairs(this.bits.fill(0), this.#sections, this.#sources);
    this.#sources = undefined;
  }
}

/** Units: collecting takes about as long as converting so many without the set costs. */
const WORTH_COLLECTING = 20_000;

/** One walk over the double array. */
function collectPairs(
  bits: Uint32Array,
  { check, meta }: Readonly<Record<Section, Uint16Array>>,
  { sources, middles, from, to }: PairSources,
): void {
  // By base: the unit that leads there from a root. No two nodes share a base.
  const owners = new Uint16Array(0x10000);
  const middleOwners = middles && new Uint16Array(0x10000);
  for (const trie of sources) noteOwners(owners, trie);
  if (middles && middleOwners) noteOwners(middleOwners, middles);
  const before = middles && new Preimages(from ?? new Uint16Array(), to ?? new Uint16Array());
  const used = meta.length;
  for (let slot = 0; slot < used; slot += 1) {
    const unit = check[slot] as number;
    const base = slot - unit;
    if (base <= 0) continue;
    const owner = owners[base] as number;
    if (owner !== 0) addPair(bits, owner, unit);
    if (middleOwners === undefined || before === undefined) continue;
    const middle = middleOwners[base] as number;
    if (middle === 0) continue;
    for (const one of before.of(middle)) {
      for (const other of before.of(unit)) addPair(bits, one, other);
    }
  }
}

function addPair(bits: Uint32Array, unit: number, next: number): void {
  const hash = Math.imul((unit << 16) | next, PAIR_MIX) >>> PAIR_SHIFT;
  bits[hash >>> 5] = (bits[hash >>> 5] as number) | (1 << hash);
}

function noteOwners(owners: Uint16Array, { units, links }: TrieView): void {
  for (let i = 0; i < units.length; i += 1) owners[links[i] ?? 0] = units[i] ?? 0;
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
