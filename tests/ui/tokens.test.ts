import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Rgb = readonly [number, number, number];

const CSS = readFileSync('assets/styles/tokens.css', 'utf8');

type ThemeName = 'light' | 'dark' | 'sepia' | 'black' | 'contrast light' | 'contrast dark';

/** The colours of a theme: its own block over the system block's light or dark half. */
function themeColours(name: ThemeName): ReadonlyMap<string, Rgb> {
  const half = ['light', 'sepia', 'contrast light'].includes(name) ? 0 : 1;
  const [theme] = name.split(' ');
  const colours = new Map<string, Rgb>();
  for (const block of [blockOf('[data-theme]'), blockOf(`[data-theme="${theme}"]`)]) {
    for (const [, name = '', value = ''] of block.matchAll(/--([a-z-]+):\s*([^;]+);/g)) {
      const hexes = [...value.matchAll(/#([0-9a-f]{6})\b/g)].map(([, hex = '']) => hex);
      const hex = hexes[half] ?? hexes[0];
      if (hex !== undefined) colours.set(name, toRgb(hex));
    }
  }
  return colours;
}

function blockOf(selector: string): string {
  const start = CSS.indexOf(`\n${selector} {`);
  return CSS.slice(start, CSS.indexOf('\n}', start));
}

function toRgb(hex: string): Rgb {
  const at = (index: number) => Number.parseInt(hex.slice(index, index + 2), 16);
  return [at(0), at(2), at(4)];
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

describe.each(['light', 'dark', 'sepia', 'black', 'contrast light', 'contrast dark'] as const)(
  'the theme %s',
  (theme) => {
    const colours = themeColours(theme);
    const colour = (name: string): Rgb => {
      const found = colours.get(name);
      if (found === undefined) throw new Error(`${theme} has no --${name}`);
      return found;
    };

    it.each([
      ['ink', 'paper', 10],
      ['ink', 'raised', 10],
      ['ink', 'chosen', 4.5],
      ['ink', 'tint', 4.5],
      ['muted', 'paper', 4.5],
      ['muted', 'raised', 4.5],
      ['accent', 'paper', 4.5],
      ['accent', 'raised', 4.5],
      ['accent', 'tint', 4.5],
      ['on-accent', 'accent', 4.5],
      ['ink', 'selection', 4.5],
      ['edge', 'paper', 3],
      ['edge', 'raised', 3],
      ['term', 'paper', 3],
      ['term', 'tint', 3],
    ])('--%s stands out from --%s by %d:1', (front, back, ratio) => {
      expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(ratio);
    });
  },
);
