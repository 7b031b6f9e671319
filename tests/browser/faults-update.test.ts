import { describe, expect, it } from 'vitest';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';
import { actInPopup, openReader, serialised } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

const isTorture = process.env.QINGDU_TORTURE === '1';
const sample = useSampleBrowser();
const hosts = (page: Awaited<ReturnType<typeof openReader>>['page']) =>
  page.evaluate(() => document.querySelectorAll('[data-qingdu]').length);

describe('the extension is loaded again while something of it is on in a page', () => {
  // Firefox ends the old script without a word: what it converted stays until the page is loaded
  // again. An update from the store waits until nothing is on (defer-update.test.ts).
  it.skipIf(process.env.QINGDU_BROWSER === 'firefox')(
    'the old script steps aside and leaves the page as it was',
    async () => {
      const page = await sample().open('/repost.html');
      const before = await serialised(page);
      await actInPopup(sample(), page, 'script-zh-Hans-CN');
      await actInPopup(sample(), page, 'open-reader');
      await readerOf(page).waitUntilOpen();
      await sample().driver.reinstall();
      await waitUntil('the page as it was', async () => (await serialised(page)) === before);
      await actInPopup(sample(), page, 'script-zh-Hant-HK');
      await waitUntil('the conversion', async () => (await serialised(page)) !== before);
      await actInPopup(sample(), page, 'script-original');
      await waitUntil('the page as it was', async () => (await serialised(page)) === before);
      await page.close();
    },
  );

  it('the new script takes over, once', async () => {
    const { page, reader } = await openReader(sample());
    await sample().driver.reinstall();
    const popup = await sample().driver.openPopupAsTab(page);
    await popup.waitForSelector('[data-action=open-reader]');
    await popup.$eval('[data-action=open-reader]', (button) => (button as HTMLElement).click());
    await popup.waitForSelector('[data-action=close-reader]');
    await page.bringToFront();
    await reader.waitUntilOpen();
    await waitUntil('the terms', async () => (await reader.terms()).includes('party'));
    expect(await hosts(page)).toBe(1);
    await page.keyboard.press('Escape');
    await waitUntil('the reader to go', async () => (await hosts(page)) === 0);
    await popup.close();
    await page.close();
  });
});

describe('a tab is closed in the middle', () => {
  it.each([
    ['the reader opens', { kind: 'open-reader' }],
    ['the page is converted', { kind: 'set-script', script: 'zh-Hans-CN' }],
    ['terms are marked', { kind: 'set-glosses', on: true }],
  ])('while %s, at any moment', async (_name, command) => {
    const { driver } = sample();
    const control = await driver.openExtensionPage('/popup.html?tab=999999');
    for (const patience of isTorture ? [0, 10, 20, 40, 60, 90, 150, 250] : [10, 60]) {
      const page = await sample().open('/repost.html');
      const message = { kind: 'act', tabId: await driver.tabId(page), command };
      const done = control.evaluate(
        (json, milliseconds) => {
          const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
          const request = JSON.parse(json);
          const sent = api.runtime.sendMessage(request).catch(() => undefined);
          return new Promise((closed) => setTimeout(closed, milliseconds))
            .then(() => api.tabs.remove(request.tabId))
            .then(() => sent)
            .then(() => 'answered');
        },
        JSON.stringify(message),
        patience,
      );
      expect(await done).toBe('answered');
    }
    await control.close();
  });
});

describe('messages', () => {
  it('twice, at once and in any order leave the page as the last one says', async () => {
    const { driver } = sample();
    const page = await sample().open('/repost.html');
    const before = await serialised(page);
    const tabId = await driver.tabId(page);
    const control = await driver.openExtensionPage('/popup.html?tab=999999');
    const send = (commands: readonly object[]) =>
      control.evaluate(
        (json) => {
          const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
          const messages: unknown[] = JSON.parse(json);
          return Promise.all(messages.map((message) => api.runtime.sendMessage(message)));
        },
        JSON.stringify(commands.map((command) => ({ kind: 'act', tabId, command }))),
      );
    await page.bringToFront();
    const open = { kind: 'open-reader' };
    const answers = await send([open, open, { kind: 'set-glosses', on: true }, open, open]);
    expect(answers).toHaveLength(5);
    await readerOf(page).waitUntilOpen();
    expect(await hosts(page)).toBe(1);
    const scripts = ['zh-Hans-CN', 'zh-Hant-HK', 'original', 'zh-Hant-TW', 'zh-Hans-CN'];
    await send(scripts.map((script) => ({ kind: 'set-script', script })));
    await send([{ kind: 'set-script', script: 'original' }, { kind: 'close-reader' }]);
    await send([{ kind: 'close-reader' }]);
    await waitUntil('the page as it was', async () => (await serialised(page)) === before);
    await control.close();
    await page.close();
  });

  it('of a wrong shape are answered by nobody and harm nobody', async () => {
    const control = await sample().driver.openExtensionPage('/popup.html?tab=999999');
    const answers = await control.evaluate((json) => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const messages: unknown[] = JSON.parse(json);
      return Promise.all(
        messages.map((message) =>
          Promise.resolve(api.runtime.sendMessage(message)).then(
            (answer) => answer?.ok ?? 'nobody',
            () => 'nobody',
          ),
        ),
      );
    }, JSON.stringify(WRONG));
    expect(answers).toEqual(WRONG.map(() => 'nobody'));
    await control.close();
  });
});

/** One or more for every kind of message, and some of no kind. */
const WRONG = [
  null,
  7,
  'settings',
  [],
  {},
  { kind: '' },
  { kind: '__proto__' },
  { kind: 'hasOwnProperty' },
  { kind: 'detected' },
  { kind: 'detected', readiness: { readable: 'yes' } },
  { kind: 'convert', texts: ['字'], to: 'xx', verdict: 'simplified' },
  { kind: 'convert', texts: [{}], to: 'zh-Hans-CN', verdict: 'simplified' },
  { kind: 'gloss', texts: 'party', variant: 'zh-Hans-CN', repeat: 'first' },
  { kind: 'style', style: '* { display: none }', on: true },
  { kind: 'loadPart', part: '../background' },
  { kind: 'changeSettings', change: { theme: 7 } },
  { kind: 'changeSettings', change: { __proto__: null, later: 1 } },
  { kind: 'addWord', word: { list: 'known', row: ['a'] } },
  { kind: 'status', tabId: 1.5 },
  { kind: 'act', tabId: 1, command: { kind: 'set-script' } },
  { kind: 'state' },
  { kind: 'command', command: { kind: 'open-reader' } },
  { kind: 'settingsChanged', settings: {} },
  { kind: 'wordsChanged', conversions: true },
];

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
