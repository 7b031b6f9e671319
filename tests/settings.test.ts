import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VARIANTS } from '../src/chinese/variant.ts';
import {
  DEFAULT_SETTINGS,
  FONT_SIZES,
  FONT_STYLES,
  GLOSS_LEVELS,
  isSettingValue,
  LINE_HEIGHTS,
  PARAGRAPH_GAPS,
  readSettings,
  SETTING_NAMES,
  type Settings,
  storedForm,
  TEXT_WIDTHS,
  THEMES,
} from '../src/settings.ts';

const anySettings: fc.Arbitrary<Settings> = fc.record({
  variant: fc.constantFrom(...VARIANTS),
  regionalWords: fc.boolean(),
  quotes: fc.boolean(),
  repair: fc.boolean(),
  glosses: fc.boolean(),
  glossLevel: fc.constantFrom(...GLOSS_LEVELS),
  theme: fc.constantFrom(...THEMES),
  fontSize: fc.constantFrom(...FONT_SIZES),
  fontStyle: fc.constantFrom(...FONT_STYLES),
  lineHeight: fc.constantFrom(...LINE_HEIGHTS),
  paragraphGap: fc.constantFrom(...PARAGRAPH_GAPS),
  textWidth: fc.constantFrom(...TEXT_WIDTHS),
  indent: fc.boolean(),
  justify: fc.boolean(),
  vertical: fc.boolean(),
  readerKeys: fc.boolean(),
  ruby: fc.constantFrom('off', 'pinyin', 'zhuyin'),
  speechRate: fc.constantFrom(0.7, 0.85, 1, 1.25, 1.5, 2),
});

describe('settings', () => {
  it('come back from their stored form as they were', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(readSettings(JSON.parse(JSON.stringify(storedForm(settings))))).toEqual({
          settings,
          broken: [],
        });
      }),
    );
  });

  it('store nothing but the version while nothing was changed', () => {
    expect(storedForm(DEFAULT_SETTINGS)).toEqual({ version: 1 });
  });

  it('store only what differs from the defaults', () => {
    expect(
      storedForm({ ...DEFAULT_SETTINGS, theme: 'sepia', indent: !DEFAULT_SETTINGS.indent }),
    ).toEqual({ version: 1, theme: 'sepia', indent: !DEFAULT_SETTINGS.indent });
  });

  it('are the defaults, unbroken, when nothing is stored', () => {
    for (const nothing of [undefined, null, {}]) {
      expect(readSettings(nothing)).toEqual({ settings: DEFAULT_SETTINGS, broken: [] });
    }
  });

  it.each([42, 'theme', true])('are the defaults, all broken, when storage holds %j', (stored) => {
    expect(readSettings(stored)).toEqual({ settings: DEFAULT_SETTINGS, broken: SETTING_NAMES });
  });

  it('replace a bad field by its default, name it, and keep the good ones', () => {
    const reading = readSettings({ theme: 'plaid', fontSize: 17, variant: 'zh-Hans-CN' });
    expect(reading.broken).toEqual(['theme', 'fontSize']);
    expect(reading.settings).toEqual({ ...DEFAULT_SETTINGS, variant: 'zh-Hans-CN' });
  });

  it('survive whatever storage holds', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { settings } = readSettings(stored);
        for (const name of SETTING_NAMES) expect(isSettingValue(name, settings[name])).toBe(true);
      }),
    );
  });

  it('have a name each, once', () => {
    expect([...SETTING_NAMES].sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  });
});
