/**
 * The binary layout that `tools/compile-dictionary.ts` writes and `dictionary.ts` views.
 *
 * Little endian. A header of 32-bit words, then sections of 16-bit units, each aligned to 4 bytes.
 * All tries of a family lie in one double array over UTF-16 units: the child of a node with base
 * `b` by unit `u` is slot `b + u`, and it is that child if `check` of the slot is `u`. No two nodes
 * share a base, so the unit alone proves the parent. A node that leads to exactly one key is a
 * leaf, and the rest of the key is a tail, compared unit by unit. The first level of each trie is
 * a list of its own, from which tables by unit are made when a configuration is first used.
 */

/** "QDDC" read as a little-endian word: Qingdu dictionary, compiled. */
export const MAGIC = 0x43444451;

/** Raised whenever the layout changes in a way an older reader would misread. */
export const LAYOUT_VERSION = 3;

/** Words of the header before the section table: magic, version, byte length, checksum. */
export const HEADER_WORDS = 4;

/**
 * The sections, in file order; the header holds (byte offset, length in units) for each.
 * - check, meta, link: the double array. `link` is the base of a node's children, or for a leaf
 *   the place of its tail (0: the key ends here). `check` has every slot that a base and a unit
 *   can name, the other two end at the last one used.
 * - firstLevels: for each trie its units in rising order, each as the step from the one before,
 *   then their metas, then their links.
 * - tails: the rest of a key that has no sibling: its length, then its units.
 * - values: what keys become: length, then units, 0 for "as the character map has it".
 * - valueTables: for each table, by value id, the place of the value in `values`.
 * - characters: for each map the units in rising order, likewise, then what they become.
 * - barriers: 65,536 bits: units that stand in no key and no character map of this family, so
 *   that a text may be cut there. Surrogates are none.
 * - records: stages and configurations, see {@link STAGE_UNITS} and {@link CONFIGURATION_UNITS}.
 */
export const SECTIONS = [
  'check',
  'meta',
  'link',
  'firstLevels',
  'tails',
  'values',
  'valueTables',
  'characters',
  'barriers',
  'records',
] as const;

/** The name of one of the {@link SECTIONS}. */
export type Section = (typeof SECTIONS)[number];

/** Slots of the double array: any base of 16 bits plus any unit. */
export const SLOTS = 0x20000;

/** `check` of a free slot. Also a unit, but no key holds it; readers must not match it. */
export const FREE = 0xffff;

/** `meta` bit: the node has no children, and unless TERMINAL is set too `link` is its tail. */
export const LEAF = 0x8000;

/** `meta` bit: a key ends here. */
export const TERMINAL = 0x4000;

/** `meta` mask: the value id, 0 when every character follows the character map. */
export const VALUE_ID = 0x3fff;

/** No value of a key has more units; checked when compiling. */
export const LONGEST_VALUE = 32;

/** No value of a key has more units for each unit of the key; checked when compiling. */
export const GREATEST_GROWTH = 4;

/** Absent stage in a configuration record. */
export const NONE = 0xffff;

/**
 * Units of a stage record: phrases (place in firstLevels, number of units, value table), odd
 * characters (the same three; those outside the plane or with longer values), character map
 * (place in characters, number of units).
 */
export const STAGE_UNITS = 8;

/**
 * Units of a configuration record: index in CONFIGURATIONS, normalising stage, first stage,
 * second stage or NONE, the matched phrases (place in firstLevels, number of units, value table
 * through the whole chain). `records` starts with the number of stages and of configurations; then come
 * the records of both.
 */
export const CONFIGURATION_UNITS = 7;

/** Checksum of everything behind the header's first four words: FNV-1a over 32-bit words. */
export function checksum(words: Uint32Array): number {
  const { length } = words;
  let hash = 0x811c9dc5;
  for (let i = HEADER_WORDS; i < length; i += 1) {
    // Inside by the loop. A check would be paid 200,000 times before this is compiled.
    hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  }
  return hash >>> 0;
}
