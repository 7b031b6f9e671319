import { FONT_SIZES, type FontSize } from '../settings.ts';

/** The next size up (`1`) or down (`-1`), or undefined at the end of the scale. */
export function stepFontSize(size: FontSize, direction: 1 | -1): FontSize | undefined {
  return FONT_SIZES[FONT_SIZES.indexOf(size) + direction];
}
