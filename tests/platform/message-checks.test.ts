import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isBackgroundMessage,
  isPageMessage,
  MAX_MESSAGE_UNITS,
} from '../../src/platform/message-checks.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';

const readiness = { readable: true, language: 'zh', script: 'Hant', copies: 2, clutter: 3 };

describe('isBackgroundMessage', () => {
  it.each([
    { kind: 'detected', readiness, fresh: true },
    {
      kind: 'detected',
      readiness: { ...readiness, readable: false, script: null, copies: 0 },
      fresh: false,
    },
    { kind: 'convert', texts: ['關註'], to: 'zh-Hans-CN', verdict: 'traditional' },
    { kind: 'convert', texts: [], to: 'zh-Hant-HK', verdict: 'other' },
    { kind: 'gloss', texts: ['a'], variant: 'zh-Hans-CN', repeat: 'first', sectionStarts: [] },
    { kind: 'gloss', texts: ['a', 'b'], variant: 'zh-Hant', repeat: 'all', sectionStarts: [1] },
    { kind: 'style', style: 'reader', on: true },
    { kind: 'loadPart', part: 'reader' },
    { kind: 'settings' },
    { kind: 'changeSettings', change: { theme: 'dark', fontSize: 24 } },
    { kind: 'changeSettings', change: {} },
    { kind: 'openOptions' },
    { kind: 'addWord', word: { list: 'known', row: 'deadline' } },
    { kind: 'addWord', word: { list: 'terms', row: { term: 'KPI', gloss: '關鍵績效指標' } } },
    { kind: 'status', tabId: 7 },
    { kind: 'act', tabId: 7, command: { kind: 'open-reader' } },
  ])('takes %j', (message) => {
    expect(isBackgroundMessage(message)).toBe(true);
  });

  it.each([
    undefined,
    null,
    'settings',
    [],
    ['settings'],
    {},
    { kind: 'unknown' },
    { kind: 'toString' },
    { kind: '__proto__' },
    { kind: 'constructor' },
    { kind: 'detected' },
    { kind: 'detected', readiness: { ...readiness, copies: -1 } },
    { kind: 'detected', readiness: { ...readiness, language: 'en' } },
    { kind: 'detected', readiness: { ...readiness, script: 'Hani' } },
    { kind: 'convert', texts: 'text', to: 'zh-Hans-CN', verdict: 'mixed' },
    { kind: 'convert', texts: [1], to: 'zh-Hans-CN', verdict: 'mixed' },
    { kind: 'convert', texts: ['a'], to: 'zh-TW', verdict: 'mixed' },
    { kind: 'convert', texts: ['a'], to: 'zh-Hans-CN', verdict: 'chinese' },
    { kind: 'gloss', texts: ['a'], variant: 'Hant', repeat: 'all', sectionStarts: [] },
    { kind: 'gloss', texts: ['a'], variant: 'zh-Hant', repeat: 1, sectionStarts: [] },
    { kind: 'gloss', texts: ['a'], variant: 'zh-Hant', repeat: 'all' },
    { kind: 'gloss', texts: ['a'], variant: 'zh-Hant', repeat: 'all', sectionStarts: [1] },
    { kind: 'gloss', texts: ['a'], variant: 'zh-Hant', repeat: 'all', sectionStarts: [0.5] },
    { kind: 'gloss', texts: ['a'], variant: 'zh-Hant', repeat: 'all', sectionStarts: [0, 0] },
    { kind: 'style', style: 'evil', on: true },
    { kind: 'loadPart', part: 'background' },
    { kind: 'loadPart' },
    { kind: 'style', style: 'reader', on: 1 },
    { kind: 'changeSettings', change: { theme: 'pink' } },
    { kind: 'changeSettings', change: { nonsense: true } },
    { kind: 'changeSettings' },
    { kind: 'addWord', word: { list: 'known', row: ' ' } },
    { kind: 'addWord', word: { list: 'terms', row: ['KPI', 'x'] } },
    { kind: 'addWord', word: { list: 'terms', row: { term: 'x'.repeat(9999), gloss: 'x' } } },
    { kind: 'addWord', word: { list: 'conversions', row: { simplified: 'a', traditional: 'b' } } },
    { kind: 'status' },
    { kind: 'status', tabId: '7' },
    { kind: 'act', tabId: 7, command: { kind: 'explode' } },
  ])('refuses %j', (message) => {
    expect(isBackgroundMessage(message)).toBe(false);
  });

  it('refuses more text than a page can hold', () => {
    const texts = ['字'.repeat(MAX_MESSAGE_UNITS), '多'];
    const fields = { kind: 'gloss', variant: 'zh-Hant-HK', repeat: 'all', sectionStarts: [] };
    expect(isBackgroundMessage({ ...fields, texts: ['字'] })).toBe(true);
    expect(isBackgroundMessage({ ...fields, texts })).toBe(false);
  });

  it('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof isBackgroundMessage(value)).toBe('boolean');
        expect(typeof isPageMessage(value)).toBe('boolean');
      }),
    );
  });
});

describe('isPageMessage', () => {
  it.each([
    { kind: 'state' },
    { kind: 'command', command: { kind: 'set-glosses', on: false } },
    { kind: 'settingsChanged', settings: DEFAULT_SETTINGS },
  ])('takes %j', (message) => {
    expect(isPageMessage(message)).toBe(true);
  });

  it.each([
    { kind: 'command' },
    { kind: 'command', command: { kind: 'set-script', script: 'en' } },
    { kind: 'settingsChanged', settings: { ...DEFAULT_SETTINGS, fontSize: 1000 } },
    { kind: 'convert', texts: [], to: 'zh-Hans-CN', verdict: 'other' },
  ])('refuses %j', (message) => {
    expect(isPageMessage(message)).toBe(false);
  });
});
