// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { GlossTooltip } from '../../src/ui/tooltip/gloss-tooltip.ts';
import { readWordsFile } from '../../src/words/words-file.ts';
import { HOSTILE_NAMES, HOSTILE_STRINGS } from './hostile-strings.ts';

/** Hostile text that comes in by a file or by storage is text, and stays text where it is shown. */

/** A cell holds this much; longer ones are refused before they are rows. */
const ALL = [...HOSTILE_STRINGS, ...HOSTILE_NAMES].filter((text) => text.length <= 200);
const anchorRect = { left: 0, top: 0, right: 9, bottom: 9, width: 9, height: 9 };
let tooltip: GlossTooltip | undefined;
afterEach(() => tooltip?.destroy());

describe('a list of terms from a file', () => {
  const terms = ALL.map((gloss, index) => ({ term: `word${index}`, gloss }));
  const file = JSON.stringify({ version: 1, terms });
  const reading = readWordsFile(new TextEncoder().encode(file), 'terms');

  it('is read as it was written', () => {
    if (!reading.ok) throw new Error(`The file was refused: ${reading.reason}.`);
    const rows = reading.words.terms;
    expect(rows.length).toBeGreaterThan(ALL.length / 2);
    // white space at the ends and inside a cell may be folded; markup may not change
    const squeeze = (text: string) => text.replace(/\s+/g, '');
    const written = new Set(ALL.map(squeeze));
    expect(rows.filter(({ gloss }) => !written.has(squeeze(gloss)))).toEqual([]);
  });

  it('is text in the tooltip', () => {
    tooltip = new GlossTooltip({ document, translate: (key) => key, offersWords: true });
    for (const text of ALL) {
      const match = {
        start: 0,
        end: 1,
        text,
        gloss: text,
        key: 'x',
        kind: 'own' as const,
        level: 'everyday' as const,
      };
      tooltip.show({ match, anchorRect, lang: 'zh-Hant' });
      const { box } = tooltip;
      const names = [...(box?.querySelectorAll('*') ?? [])].map(({ localName }) => localName);
      expect(
        names.filter((name) => !/^(?:div|p|span|button)$/.test(name)),
        text,
      ).toEqual([]);
      expect(box?.querySelector('.gloss')?.textContent).toBe(text);
    }
  });
});

it('settings that are hostile text are defaults', () => {
  const names = Object.keys(readSettings(undefined).settings);
  const plain = readSettings(undefined).settings;
  for (const text of ALL) {
    const stored = { version: 1, ...Object.fromEntries(names.map((name) => [name, text])) };
    expect(readSettings(stored).settings).toEqual(plain);
  }
});
