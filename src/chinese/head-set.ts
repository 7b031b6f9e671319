import type { TrieView } from './dictionary.ts';
import { LEAF, type Section, TERMINAL, VALUE_ID } from './dictionary-layout.ts';

/** Rows of 32 bits: 128 kB, and a pair in sixty seems to be there that is not. */
export const PAIR_ROWS = 0x8000;

/** Bits of the second look: 32 kB. */
const HEAD_BITS = 18;

/** Spread what is hashed over the upper bits: 2^32 over the golden ratio, and MurmurHash 3's. */
const MIX = 0x9e3779b1;
const MIX_THIRD = 0x85ebca6b;

/** Where the pairs come from. */
export interface HeadSources {
  /** The matched keys: the first units of those with a value of their own. */
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
 * With which units keys and phrases begin. It may name units that begin none, but leaves none out.
 * A first look at two units, for the hot loop, finds 4 in 100 places of a text, a second at three
 * leaves less than 1. Until much has been converted every place seems to be one: to collect the
 * heads takes longer than to convert a few texts without.
 */
export class HeadSet {
  /** Two units begin one if bit `next` (its lower five) of row `((unit << 1) ^ (next >> 5)) & mask` is set. */
  readonly rows = new Int32Array(PAIR_ROWS).fill(-1);
  /** See {@link mayBegin}. */
  readonly bits = new Int32Array(1 << (HEAD_BITS - 5)).fill(-1);
  readonly #sections: Readonly<Record<Section, Uint16Array>>;
  #sources: HeadSources | undefined;
  #unitsWithout = 0;

  constructor(sections: Readonly<Record<Section, Uint16Array>>, sources: HeadSources) {
    this.#sections = sections;
    this.#sources = sources;
  }

  /** So many units are about to be converted: from {@link WORTH_COLLECTING} on with the true set. */
  expect(units: number): void {
    if (this.#sources === undefined) return;
    this.#unitsWithout += units;
    if (this.#unitsWithout < WORTH_COLLECTING) return;
    const { matched, phrases, middles, from, to } = this.#sources;
    this.#sources = undefined;
    this.rows.fill(0);
    this.bits.fill(0);
    this.#addKeysWithValues(matched);
    if (phrases) this.#forEachPair(phrases, (unit, next) => this.#add(unit, next, ANY));
    if (!middles) return;
    const before = new Preimages(from ?? new Uint16Array(), to ?? new Uint16Array());
    this.#forEachPair(middles, (unit, next) => {
      for (const one of before.of(unit)) {
        for (const other of before.of(next)) this.#add(one, other, ANY);
      }
    });
  }

  #add(unit: number, next: number, third: number): void {
    const row = ((unit << 1) ^ (next >> 5)) & (PAIR_ROWS - 1);
    this.rows[row] = (this.rows[row] as number) | (1 << next);
    const hash = hashHead(unit, next, third);
    this.bits[hash >>> 5] = (this.bits[hash >>> 5] as number) | (1 << hash);
  }

  /** Climbs from the end of every key with a value of its own to its third unit and its second. */
  #addKeysWithValues({ units, links, places }: TrieView): void {
    const { check, meta, link, tails } = this.#sections;
    const used = meta.length;
    const owners = ownersByBase(units, links);
    /** By base: the slot that leads there. */
    const parents = new Uint32Array(0x10000);
    for (let slot = 0; slot < used; slot += 1) {
      if ((meta[slot] as number) < LEAF) parents[link[slot] as number] = slot;
    }
    for (let slot = 0; slot < used; slot += 1) {
      const nodeMeta = meta[slot] as number;
      const valueId = nodeMeta & VALUE_ID;
      if (nodeMeta < TERMINAL || valueId === 0 || (places[valueId] ?? 0) === 0) continue;
      let third = (nodeMeta & TERMINAL) !== 0 ? ANY : (tails[(link[slot] as number) + 1] as number);
      let at = slot;
      let base = at - (check[at] as number);
      // A base that no unit and no slot leads to is the root of no trie that we are asked about.
      while (base > 0 && owners[base] === 0 && parents[base] !== 0) {
        third = check[at] as number;
        at = parents[base] as number;
        base = at - (check[at] as number);
      }
      const owner = base > 0 ? (owners[base] as number) : 0;
      if (owner !== 0) this.#add(owner, check[at] as number, third);
    }
  }

  /** The first two units of every key, by one walk over the double array. */
  #forEachPair({ units, links }: TrieView, take: (unit: number, next: number) => void): void {
    const { check, meta } = this.#sections;
    const owners = ownersByBase(units, links);
    const used = meta.length;
    for (let slot = 0; slot < used; slot += 1) {
      const base = slot - (check[slot] as number);
      const owner = base > 0 ? (owners[base] as number) : 0;
      if (owner !== 0) take(owner, check[slot] as number);
    }
  }
}

/**
 * The second look: whether two units that are in the `rows` may begin a key or phrase with the unit
 * behind them (0 at the text's end).
 */
export function mayBegin(bits: Int32Array, unit: number, next: number, third: number): boolean {
  return has(bits, hashHead(unit, next, ANY)) || has(bits, hashHead(unit, next, third));
}

function has(bits: Int32Array, hash: number): boolean {
  return (((bits[hash >>> 5] as number) >>> hash) & 1) !== 0;
}

/** In place of the third unit: the pair is a key, or it is not known what comes behind it. */
const ANY = 0;

/** Units: collecting takes about as long as converting so many without the set costs. */
const WORTH_COLLECTING = 20_000;

/** By base: the unit that leads there from the root. No two nodes share a base. */
function ownersByBase(units: Uint16Array, links: Uint16Array): Uint16Array {
  const owners = new Uint16Array(0x10000);
  for (let i = 0; i < units.length; i += 1) owners[links[i] ?? 0] = units[i] ?? 0;
  return owners;
}

function hashHead(unit: number, next: number, third: number): number {
  return Math.imul(((unit << 16) | next) ^ Math.imul(third, MIX_THIRD), MIX) >>> (32 - HEAD_BITS);
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
