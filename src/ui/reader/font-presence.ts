/** Letters whose widths differ between any two fonts. */
const SAMPLE = 'mmMWil10@&';

/**
 * Whether this device has one of the named fonts of a list like `"Kaiti TC", "BiauKai", serif`.
 * A named font that is missing falls back, so the sample is as wide as in the fallback alone;
 * `document.fonts.check` says true for fonts that are not there.
 */
export function hasFont(document: Document, list: string): boolean {
  const context = document.createElement('canvas').getContext('2d');
  const names = list.match(/"[^"]+"/g) ?? [];
  if (context === null || names.length === 0) return true; // nothing was asked for, or can be told
  const width = (family: string) => {
    context.font = `32px ${family}`;
    return context.measureText(SAMPLE).width;
  };
  return names.some((name) =>
    ['monospace', 'serif'].some((base) => width(`${name}, ${base}`) !== width(base)),
  );
}
