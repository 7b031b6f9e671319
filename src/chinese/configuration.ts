/**
 * The conversions of OpenCC that are compiled, by OpenCC's own names: `s` Simplified, `t` OpenCC's
 * standard Traditional, `tw` and `hk` the regional forms, a final `p` also regional words. The
 * order is part of the binary layout: append only.
 */
export const CONFIGURATIONS = [
  's2t',
  's2tw',
  's2twp',
  's2hk',
  's2hkp',
  't2tw',
  't2hk',
  'tw2t',
  'hk2t',
  't2s',
  'tw2s',
  'tw2sp',
  'hk2s',
  'hk2sp',
] as const;

/** The name of one of the {@link CONFIGURATIONS}. */
export type Configuration = (typeof CONFIGURATIONS)[number];

/** The two binaries: one for everything that ends in Traditional, one for Simplified. */
export type DictionaryFamily = 'to-traditional' | 'to-simplified';

/** Both families, in the order in which they are built. */
export const DICTIONARY_FAMILIES: readonly DictionaryFamily[] = ['to-traditional', 'to-simplified'];

/** The binary that holds a configuration. */
export function familyOf(configuration: Configuration): DictionaryFamily {
  return /2sp?$/.test(configuration) ? 'to-simplified' : 'to-traditional';
}
