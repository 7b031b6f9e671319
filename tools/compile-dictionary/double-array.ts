import { FREE, LEAF, SLOTS, TERMINAL, VALUE_ID } from '../../src/chinese/dictionary-layout.ts';
import { stepsBetween, type UnitPool } from './unit-pool.ts';

/** A trie on its way into the double array: children by rising UTF-16 unit. */
interface Node {
  /** Units from the root: a node of the first level is a leaf only if its key ends there. */
  readonly depth: number;
  readonly children: Map<number, Node>;
  valueId: number | undefined;
  keys: number;
}

/** The arrays of `dictionary-layout.ts`. */
export interface DoubleArray {
  readonly check: Uint16Array;
  readonly meta: Uint16Array;
  readonly link: Uint16Array;
}

/**
 * Packs tries (key → value id) into one double array; returns it with the first level of each
 * trie: its units in rising order, then the meta of each, then the link of each. The same input gives the same arrays. Throws
 * if the slots do not suffice.
 */
export function packTries(
  tries: readonly ReadonlyMap<string, number>[],
  tails: UnitPool,
): { array: DoubleArray; firstLevels: number[][] } {
  const roots = tries.map(growTrie);
  const groups = roots.flatMap(groupsBelow).sort(byPlacingOrder);
  const check = new Uint16Array(SLOTS).fill(FREE);
  const bases = placeGroups(groups, check);
  const cell = (node: Node): readonly [meta: number, link: number] => {
    if (!isLeaf(node)) {
      const meta = node.valueId === undefined ? 0 : TERMINAL | node.valueId;
      return [meta, bases.get(node) ?? 0];
    }
    const [tail, valueId] = tailOf(node);
    if (tail.length === 0) return [LEAF | TERMINAL | valueId, 0];
    return [LEAF | valueId, tails.place([tail.length, ...tail])];
  };
  const used = check.findLastIndex((unit) => unit !== FREE) + 1;
  const array = { check, meta: new Uint16Array(used), link: new Uint16Array(used) };
  for (const node of groups) {
    for (const [unit, child] of node.children) {
      const slot = (bases.get(node) ?? 0) + unit;
      [array.meta[slot], array.link[slot]] = cell(child);
    }
  }
  const firstLevels = roots.map((root) => {
    const cells = [...root.children.values()].map(cell);
    return [
      ...stepsBetween([...root.children.keys()]),
      ...cells.map(([meta]) => meta),
      ...cells.map(([, link]) => link),
    ];
  });
  return { array, firstLevels };
}

function growTrie(entries: ReadonlyMap<string, number>): Node {
  const root: Node = { depth: 0, children: new Map(), valueId: undefined, keys: 0 };
  for (const key of [...entries.keys()].sort()) {
    let node = root;
    node.keys += 1;
    for (let i = 0; i < key.length; i += 1) {
      const unit = key.charCodeAt(i);
      let child = node.children.get(unit);
      if (!child) {
        child = { depth: i + 1, children: new Map(), valueId: undefined, keys: 0 };
        node.children.set(unit, child);
      }
      node = child;
      node.keys += 1;
    }
    const valueId = entries.get(key);
    if (valueId === undefined || valueId > VALUE_ID) throw new Error(`value id of ${key}`);
    node.valueId = valueId;
  }
  return root;
}

function isLeaf(node: Node): boolean {
  return node.keys === 1 && (node.depth > 1 || node.children.size === 0);
}

/** The only way down from a leaf: the units of the tail and the id at its end. */
function tailOf(leaf: Node): [number[], number] {
  const units: number[] = [];
  let node = leaf;
  while (node.valueId === undefined) {
    const next = node.children.entries().next().value;
    if (!next) throw new Error('a leaf without a key');
    units.push(next[0]);
    node = next[1];
  }
  return [units, node.valueId];
}

/** Every inner node below the root, breadth first: the order is the tie-break of the placing. */
function groupsBelow(root: Node): Node[] {
  const groups = [root];
  for (let i = 0; i < groups.length; i += 1) {
    for (const child of groups[i]?.children.values() ?? []) {
      if (!isLeaf(child)) groups.push(child);
    }
  }
  return groups.slice(1);
}

/**
 * Widest first, because narrow groups fill gaps; alike groups together, because equal units then
 * stand in neighbouring slots and `check` deflates to two thirds.
 */
function byPlacingOrder(a: Node, b: Node): number {
  if (a.children.size !== b.children.size) return b.children.size - a.children.size;
  const others = b.children.keys();
  for (const unit of a.children.keys()) {
    const difference = unit - (others.next().value ?? 0);
    if (difference !== 0) return difference;
  }
  return 0; // the same units: the sort is stable and keeps the breadth-first order
}

/** First fit; marks the slots it takes in `check`. */
function placeGroups(groups: readonly Node[], check: Uint16Array): Map<Node, number> {
  const bases = new Map<Node, number>();
  const usedBases = new Uint8Array(SLOTS);
  usedBases[0] = 1; // "no children"
  const free = new FreeSlots();
  for (const node of groups) {
    const units = [...node.children.keys()];
    const [first = 0, ...others] = units;
    const fits = (base: number) =>
      usedBases[base] === 0 && others.every((unit) => check[base + unit] === FREE);
    let slot = free.from(first + 1);
    while (!fits(slot - first)) slot = free.from(slot + 1);
    const base = slot - first;
    if (base > 0xffff) throw new Error(`no room for ${units.length} children`);
    usedBases[base] = 1;
    bases.set(node, base);
    for (const unit of units) {
      check[base + unit] = unit;
      free.take(base + unit);
    }
  }
  return bases;
}

/** Finds the next free slot in nearly constant time: runs of taken slots are leapt over. */
class FreeSlots {
  readonly #next = Int32Array.from({ length: SLOTS + 1 }, (_, slot) => slot);

  take(slot: number): void {
    this.#next[slot] = slot + 1;
  }

  /** The first free slot at or after `slot`; SLOTS if there is none. */
  from(slot: number): number {
    let end = slot;
    for (let next = this.#next[end]; next !== undefined && next !== end; next = this.#next[end]) {
      end = next;
    }
    let step = slot;
    while (step !== end) {
      const next = this.#next[step] ?? end;
      this.#next[step] = end;
      step = next;
    }
    return end;
  }
}
