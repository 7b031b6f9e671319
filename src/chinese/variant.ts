/** The two scripts in which Chinese is written (ISO 15924). */
export type Script = 'Hans' | 'Hant';

/**
 * A written form of Chinese that text can be converted to, as a BCP 47 tag. `zh-Hant` is
 * OpenCC's own standard Traditional: Traditional of no particular region.
 */
export type Variant = 'zh-Hans-CN' | 'zh-Hant-TW' | 'zh-Hant-HK' | 'zh-Hant';

/** Every {@link Variant}, for validation and for tables of tests. */
export const VARIANTS: readonly Variant[] = ['zh-Hans-CN', 'zh-Hant-TW', 'zh-Hant-HK', 'zh-Hant'];

/** Whether a value from outside (a message, a setting, a command line) names a variant. */
export function isVariant(value: unknown): value is Variant {
  return VARIANTS.some((variant) => variant === value);
}

/** The script in which a variant is written. */
export function scriptOf(variant: Variant): Script {
  return variant === 'zh-Hans-CN' ? 'Hans' : 'Hant';
}
