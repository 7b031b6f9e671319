import { describe, expect, it } from 'vitest';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';
import { openReader } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

const sample = useSampleBrowser();

describe('the popup', () => {
  it('acts on the named tab when it is opened as a page', async () => {
    const page = await sample().open('/repost.html');
    const popup = await sample().driver.openPopupAsTab(page);
    await popup.waitForSelector('[data-action=open-reader]');
    await popup.click('[data-action=open-reader]');
    await readerOf(page).waitUntilOpen();
    await popup.waitForSelector('[data-action=close-reader]');
    await popup.close();
    await page.close();
  });

  it('says a sentence where nothing can run', async () => {
    const page = await sample().driver.openExtensionPage('/popup.html?tab=999999');
    await page.waitForSelector('.sentence');
    await waitUntil(
      'the sentence',
      async () => (await page.$eval('.sentence', (it) => it.textContent ?? '')).length > 20,
    );
    expect(await page.$$('[data-action]:not([data-action=options])')).toHaveLength(0);
    await page.close();
  });
});

describe('settings', () => {
  it('takes nonsense in storage for defaults and keeps it aside', async () => {
    const { driver } = sample();
    const page = await driver.openExtensionPage('/options.html');
    await page.waitForSelector('h1');
    const nonsense = { version: 1, theme: 'pink', fontSize: 24 };
    await page.evaluate(async (stored) => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await api.storage.local.set({ settings: stored });
    }, nonsense);
    await page.reload({ waitUntil: [] }).catch(() => undefined);
    await page.waitForSelector('.notice');
    await page.close();
    const opened = await openReader(sample());
    await opened.reader.click('theme');
    await waitUntil('the change', async () => 'settings-broken' in (await driver.storage()));
    const stored = await driver.storage();
    expect(stored.settings).toMatchObject({ fontSize: 24 });
    expect(stored['settings-broken']).toEqual(nonsense);
    await opened.page.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
