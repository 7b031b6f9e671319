// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings.ts';
import { type OptionStores, showOptionsPage } from '../../src/ui/options/options-page.tsx';
import { NOTHING, storesOf } from './option-stores.ts';
import { translateFrom } from './translate-from-file.ts';

let root: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<div></div>';
  root = document.body.firstElementChild as HTMLElement; // the div of the line above
});

async function show(stores: Partial<OptionStores>) {
  const report = vi.fn<(error: unknown) => void>();
  const all: OptionStores = { ...storesOf(NOTHING).stores, ...stores };
  const keys = { readShortcuts: async () => [] };
  await showOptionsPage(root, all, keys, translateFrom('zh_TW'), report);
  return report;
}

const alerts = () =>
  [...root.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent ?? '');
const control = (action: string) => root.querySelector<HTMLElement>(`[data-action="${action}"]`);

describe('the options page over storage that fails', () => {
  it('says that it shows defaults when nothing can be read', async () => {
    const report = await show({
      loadSettings: async () => ({ settings: DEFAULT_SETTINGS, broken: [], failed: true }),
      loadWords: () => Promise.reject(new Error('no storage')),
    });
    expect(alerts().join()).toContain('預設值');
    expect(report).toHaveBeenCalledOnce();
  });

  it('says that a change was not kept, and shows what is stored', async () => {
    const full = new Error('QUOTA_BYTES quota exceeded');
    const report = await show({ changeSettings: () => Promise.reject(full) });
    const box = control('quotes');
    box?.click();
    await vi.waitFor(() => expect(alerts().join()).toContain('沒有儲存'));
    expect(box?.querySelector('input')).toHaveProperty('checked', false);
    expect(report).toHaveBeenCalledExactlyOnceWith(full);
  });

  it('takes that back when the next change is kept', async () => {
    let fails = true;
    await show({
      changeSettings: async () => {
        if (fails) throw new Error('busy');
      },
    });
    control('quotes')?.click();
    await vi.waitFor(() => expect(alerts()).toHaveLength(1));
    fails = false;
    control('quotes')?.click();
    await vi.waitFor(() => expect(alerts()).toEqual([]));
  });

  it('names what could not be read until the copy of it is deleted', async () => {
    let broken: (keyof Settings)[] = ['theme'];
    await show({
      loadSettings: async () => ({ settings: DEFAULT_SETTINGS, broken, failed: false }),
      forgetBrokenSettings: async () => {
        broken = [];
      },
    });
    expect(alerts().join()).toContain('配色');
    control('forget-broken')?.click();
    await vi.waitFor(() => expect(alerts()).toEqual([]));
  });
});
