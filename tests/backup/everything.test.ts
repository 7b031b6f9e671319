import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readBackup, readBackupFile, writeBackup } from '../../src/backup/backup-file.ts';
import {
  differenceOf,
  type Everything,
  isNoDifference,
  restore,
  undoRestore,
} from '../../src/backup/everything.ts';
import { DEFAULT_SETTINGS, THEMES } from '../../src/settings.ts';
import { inOrder } from '../../src/sites/stored-sites.ts';
import { NO_WORDS } from '../../src/words/own-words.ts';
import { anyRules, rule } from '../sites/any-rule.ts';
import { anyWords } from '../words/any-words.ts';

const NOW = new Date('2026-01-02T03:04:05Z');
const NOTHING: Everything = { settings: DEFAULT_SETTINGS, sites: [], words: NO_WORDS };

const anything: fc.Arbitrary<Everything> = fc.record({
  settings: fc
    .record({ theme: fc.constantFrom(...THEMES), glosses: fc.boolean(), indent: fc.boolean() })
    .map((some) => ({ ...DEFAULT_SETTINGS, ...some })),
  sites: anyRules.map((rules) => inOrder(rules)),
  words: anyWords,
});

describe('a backup', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(anything, (all) => {
        expect(readBackup(writeBackup(all, NOW))).toEqual({
          ok: true,
          backup: all,
          savedAt: NOW.toISOString(),
          brokenSettings: [],
          brokenRows: 0,
        });
      }),
    );
  });

  it('of some parts leaves the others alone', () => {
    const all: Everything = { ...NOTHING, sites: [rule('a.example', { never: true })] };
    const reading = readBackup(writeBackup({ settings: DEFAULT_SETTINGS }, NOW));
    expect(reading.ok && restore(reading.backup, 'replace')(all)).toEqual(all);
  });

  test.each<[string, string]>([
    ['', 'shape'],
    ['[]', 'shape'],
    ['{}', 'shape'],
    ['null', 'shape'],
    ['{"kind":"qingdu-backup"}', 'shape'],
    ['{"kind":"qingdu-backup","version":"1"}', 'shape'],
    ['{"kind":"qingdu-backup","version":0}', 'shape'],
    ['{"kind":"qingdu-backup","version":2,"settings":{}}', 'newer'],
    ['{"kind":"qingdu-backup","version":1}', 'nothing'],
    ['{"kind":"qingdu-backup","version":1,"settings":{},"more":1}', 'shape'],
    ['{"kind":"qingdu-backup","version":1,"__proto__":{"theme":"dark"},"settings":{}}', 'shape'],
    ['{"kind":"qingdu-backup","version":1,"constructor":1,"settings":{}}', 'shape'],
    [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'shape'],
  ])('refused: %.60s → %s', (text, reason) => {
    expect(readBackup(text)).toEqual({ ok: false, reason });
  });

  test.each<[string, Uint8Array, string]>([
    ['too large', new Uint8Array(5_000_001), 'size'],
    ['no text', new Uint8Array([0xff, 0xfe, 0x00]), 'encoding'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'encoding'],
  ])('refused: %s', (_, bytes, reason) => {
    expect(readBackupFile(bytes)).toEqual({ ok: false, reason });
  });

  it('with broken parts says how many, and keeps the good ones', () => {
    const text = JSON.stringify({
      kind: 'qingdu-backup',
      version: 1,
      savedAt: '<img src=x>',
      settings: { version: 1, theme: 'pink', indent: true },
      sites: { version: 1, rules: [{ host: 'a.example', never: true }, { host: '<b>' }] },
      words: { version: 1, known: ['KPI', 7], terms: 'x' },
    });
    expect(readBackup(text)).toEqual({
      ok: true,
      backup: {
        settings: { ...DEFAULT_SETTINGS, indent: true },
        sites: [rule('a.example', { never: true })],
        words: { ...NO_WORDS, known: ['KPI'] },
      },
      savedAt: '',
      brokenSettings: ['theme'],
      brokenRows: 3,
    });
  });

  it('too many words for storage are refused', () => {
    const known = Array.from({ length: 50_001 }, (_, index) => `word${index}`);
    const text = JSON.stringify({
      kind: 'qingdu-backup',
      version: 1,
      words: { version: 1, known },
    });
    expect(readBackup(text)).toEqual({ ok: false, reason: 'too-much' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.json(), fc.anything(), (json, any) => {
        readBackup(json);
        readBackup(
          JSON.stringify({ kind: 'qingdu-backup', version: 1, settings: any, sites: any }) ?? '',
        );
      }),
    );
  });
});

describe('restoring', () => {
  it('to replace gives exactly the backup; the preview is empty then', () => {
    fc.assert(
      fc.property(anything, anything, (mine, theirs) => {
        const after = restore(theirs, 'replace')(mine);
        expect(after).toEqual(theirs);
        expect(isNoDifference(differenceOf(after, theirs))).toBe(true);
      }),
    );
  });

  it('to add removes nothing', () => {
    fc.assert(
      fc.property(anything, anything, (mine, theirs) => {
        const after = restore(theirs, 'add')(mine);
        const { sites, words } = differenceOf(mine, after);
        expect([sites.removed, words.removed]).toEqual([0, 0]);
        const again = differenceOf(after, restore(theirs, 'add')(after));
        expect(isNoDifference(again)).toBe(true);
      }),
    );
  });

  it('can be taken back', () => {
    fc.assert(
      fc.property(anything, anything, fc.constantFrom('add', 'replace'), (mine, theirs, way) => {
        const after = restore(theirs, way)(mine);
        expect(undoRestore(mine, after)(after)).toEqual(mine);
      }),
    );
  });

  it('taken back leaves alone what was changed since', () => {
    const theirs = { ...NOTHING, settings: { ...DEFAULT_SETTINGS, theme: 'dark' as const } };
    const after = restore(theirs, 'add')(NOTHING);
    const now = { ...after, settings: { ...after.settings, theme: 'black' as const } };
    expect(undoRestore(NOTHING, after)(now)).toEqual(now);
  });

  it('is counted', () => {
    const mine: Everything = {
      settings: { ...DEFAULT_SETTINGS, theme: 'dark' },
      sites: [rule('a.example', { never: true }), rule('b.example', { reader: true })],
      words: { ...NO_WORDS, known: ['KPI'], terms: [{ term: 'EDM', gloss: '電子樂' }] },
    };
    const theirs: Everything = {
      settings: DEFAULT_SETTINGS,
      sites: [rule('a.example', { reader: true }), rule('c.example', { glosses: false })],
      words: { ...NO_WORDS, terms: [{ term: 'EDM', gloss: '電子舞曲' }] },
    };
    expect(differenceOf(mine, theirs)).toEqual({
      settings: ['theme'],
      sites: { added: 1, changed: 1, removed: 1 },
      words: { added: 0, changed: 1, removed: 1 },
    });
  });
});
