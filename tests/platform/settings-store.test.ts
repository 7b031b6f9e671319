import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changeSettings,
  forgetBrokenSettings,
  loadSettings,
} from '../../src/platform/settings-store.ts';
import {
  DEFAULT_SETTINGS,
  isSettingValue,
  readSettings,
  SETTING_NAMES,
  type Settings,
  storedForm,
} from '../../src/settings.ts';
import { corruptedBlobs } from './corrupted-blobs.ts';
import { FakeStorage } from './fake-storage.ts';

const area = vi.hoisted(() => ({ local: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({ browser: { storage: area } }));

let storage: FakeStorage;
beforeEach(() => {
  storage = new FakeStorage();
  area.local = storage;
});

/** Everything that can be chosen, and none of it a default. */
const CHOSEN: Settings = {
  ...DEFAULT_SETTINGS,
  variant: 'zh-Hans-CN',
  regionalWords: true,
  quotes: true,
  repair: false,
  glosses: false,
  glossLevel: 'specialist',
  theme: 'sepia',
  fontSize: 28,
  fontStyle: 'kai',
  lineHeight: 2.2,
  textWidth: 46,
  indent: true,
  justify: false,
  vertical: true,
};
const SEED = 20260101;

describe('settings that are damaged in storage', () => {
  const blobs = corruptedBlobs(storedForm(CHOSEN), 1_000, SEED);

  it(`gives defaults for what is broken and keeps the rest (1,000 blobs, seed ${SEED})`, async () => {
    for (const { name, stored } of blobs) {
      storage.items = { settings: stored };
      const { settings, broken, failed } = await loadSettings();
      expect(failed, name).toBe(false);
      const held = new Map(
        typeof stored === 'object' && stored !== null ? Object.entries(stored) : [],
      );
      for (const setting of SETTING_NAMES) {
        const value: unknown = held.get(setting);
        const isGood = held.has(setting) && isSettingValue(setting, value);
        expect(settings[setting], `${name}: ${setting}`).toBe(
          isGood ? value : DEFAULT_SETTINGS[setting],
        );
        if (held.has(setting))
          expect(broken.includes(setting), `${name}: ${setting}`).toBe(!isGood);
      }
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('keeps what it can not use aside, and goes on naming it', async () => {
    let kept = 0;
    for (const { name, stored } of blobs) {
      storage.items = { settings: structuredClone(stored) };
      const before = await loadSettings();
      const after = await changeSettings({ theme: 'dark' });
      expect(after, name).toEqual({ ...before.settings, theme: 'dark' });
      expect(storage.items.settings, name).toEqual(storedForm(after));
      const { settings, broken } = await loadSettings();
      expect(settings, name).toEqual(after);
      expect(broken, name).toEqual(before.broken);
      if (before.broken.length > 0) expect(storage.items['settings-broken'], name).toEqual(stored);
      if ('settings-broken' in storage.items) kept += 1;

      await forgetBrokenSettings();
      expect(storage.items, name).toEqual({ settings: storedForm(after) });
      expect((await loadSettings()).broken, name).toEqual([]);
    }
    expect(kept).toBeGreaterThan(500);
  });

  it('takes a list for nonsense', async () => {
    storage.items = { settings: [storedForm(CHOSEN)] };
    expect((await loadSettings()).broken).toEqual(SETTING_NAMES);
  });

  it('keeps what only a newer version understands', async () => {
    const newer = { ...storedForm(CHOSEN), version: 2, speech: 'slow' };
    storage.items = { settings: newer };
    expect(await loadSettings()).toEqual({ settings: CHOSEN, broken: [], failed: false });
    await changeSettings({ theme: 'black' });
    expect(storage.items['settings-broken']).toEqual(newer);
  });
});

describe('storage that does not do as it should', () => {
  it('gives defaults and says so when it fails', async () => {
    storage.mood = 'failing';
    expect(await loadSettings()).toEqual({ settings: DEFAULT_SETTINGS, broken: [], failed: true });
    await expect(changeSettings({ theme: 'dark' })).rejects.toThrow('unexpected');
  });

  it('changes nothing when it is full', async () => {
    await changeSettings({ fontSize: 24 });
    const before = structuredClone(storage.items);
    storage.mood = 'full';
    await expect(changeSettings({ theme: 'dark' })).rejects.toThrow('quota');
    expect(storage.items).toEqual(before);
    storage.mood = 'well';
    expect((await changeSettings({ theme: 'dark' })).fontSize).toBe(24);
  });

  it('loses no change when it is slow: 60 writers at once', async () => {
    storage.mood = 'slow';
    const names = ['quotes', 'regionalWords', 'indent', 'vertical'] as const;
    await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const name = names[index % names.length] ?? 'quotes';
        return changeSettings({ [name]: index >= 30 });
      }),
    );
    const { settings } = readSettings(storage.items.settings);
    for (const name of names) expect(settings[name]).toBe(true);
    expect(storage.writes).toBe(60);
  });

  it('lets the next writer in after one that failed', async () => {
    storage.mood = 'failing';
    await expect(changeSettings({ theme: 'dark' })).rejects.toThrow();
    storage.mood = 'well';
    expect((await changeSettings({ theme: 'dark' })).theme).toBe('dark');
  });
});
