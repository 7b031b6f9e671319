import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, isSettingValue, SETTING_NAMES, storedForm } from '../../src/settings.ts';
import { type SampleServer, serveSample } from '../../tools/serve-sample.ts';
import { corruptedBlobs } from '../platform/corrupted-blobs.ts';
import { randomSource } from '../safety/random-source.ts';
import type { BrowserDriver } from './driver/browser-driver.ts';
import { browserUnderTest, launchBrowser } from './driver/launch-browser.ts';
import { waitUntil } from './driver/wait-until.ts';
import { addWriter, storageExtension } from './storage-extension.ts';

/** The stores in real browsers: damaged, written by three contexts at once, killed while writing. */

const isTorture = process.env.QINGDU_TORTURE === '1';
const BLOBS = isTorture ? 1_000 : 50;
const KILLS = isTorture ? 50 : 3;
const SEED = Number(process.env.QINGDU_SEED ?? 20260103);

let folder: string;
let server: SampleServer;
beforeAll(async () => {
  folder = await storageExtension();
  server = await serveSample();
});
afterAll(async () => {
  await server?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

describe('one browser', () => {
  let driver: BrowserDriver;
  beforeAll(async () => {
    driver = await launchBrowser(browserUnderTest(), { extensionFolder: folder });
  });
  afterAll(() => driver?.close());

  it(`takes ${BLOBS} damaged settings for what is left of them (seed ${SEED})`, async () => {
    const good = storedForm({ ...DEFAULT_SETTINGS, theme: 'sepia', fontSize: 28, quotes: true });
    const blobs = corruptedBlobs(good, BLOBS, SEED);
    const control = await driver.openExtensionPage('/popup.html?tab=999999');
    const answers = await control.evaluate(
      async (json) => {
        const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        const found: unknown[] = [];
        for (const settings of JSON.parse(json)) {
          await api.storage.local.set({ settings });
          found.push(await api.runtime.sendMessage({ kind: 'settings' }));
        }
        await api.storage.local.clear();
        return found;
      },
      JSON.stringify(blobs.map(({ stored }) => stored)),
    );
    for (const [index, { name, stored }] of blobs.entries()) {
      const { ok, value } = Object(answers[index]);
      expect(ok, name).toBe(true);
      const held = new Map(Object.entries(Object(stored)));
      for (const setting of SETTING_NAMES) {
        const isGood = held.has(setting) && isSettingValue(setting, held.get(setting));
        const expected = isGood ? held.get(setting) : DEFAULT_SETTINGS[setting];
        expect(value[setting], `${name}: ${setting}`).toBe(expected);
      }
    }
    await control.close();
  });

  it('names what could not be read until the user has it deleted', async () => {
    const options = await driver.openExtensionPage('/options.html');
    await set(options, { settings: { version: 1, theme: 'pink', fontSize: 24, fontStyle: 7 } });
    await options.reload({ waitUntil: [] }).catch(() => undefined);
    const notice = await options.waitForSelector('.notice');
    const text = (await notice?.evaluate((element) => element.textContent)) ?? '';
    expect(text).toMatch(/Theme|Colou?r/);
    expect(text).toMatch(/Font|Type/);
    await options.$eval('[data-action=indent]', (box) => box.closest('label')?.click());
    await waitUntil('the copy', async () => 'settings-broken' in (await stored(options)));
    expect(await options.$('.notice')).not.toBeNull();
    await options.$eval('[data-action=forget-broken]', (it) => (it as HTMLElement).click());
    await waitUntil('the notice to go', async () => (await options.$('.notice')) === null);
    const { settings, ...rest } = await stored(options);
    expect(settings).toEqual({ version: 1, fontSize: 24, indent: true });
    expect(rest).toEqual({});
    await options.close();
  });

  it('keeps 180 of 180 words that three contexts write at once', async () => {
    const popup = await driver.openExtensionPage('/popup.html?tab=999999');
    const options = await driver.openExtensionPage('/options.html');
    await Promise.all([addWriter(popup), addWriter(options)]);
    const page = await driver.newPage();
    await page.goto(`${server.url}/repost.html`);
    await page.evaluate(() =>
      window.dispatchEvent(new CustomEvent('qingdu-write', { detail: 60 })),
    );
    await Promise.all([
      popup.evaluate('writeWords("popup", 60)'),
      options.evaluate('writeWords("options", 60)'),
      page.waitForSelector('[data-written=all]'),
    ]);
    const { words } = await stored(options);
    const known: unknown[] = Object(words).known;
    expect(new Set(known).size).toBe(180);
    for (const page of ['popup', 'options', 'page']) {
      for (let index = 0; index < 60; index++) expect(known).toContain(`${page}${index}`);
    }
    for (const each of [popup, options, page]) await each.close();
  });

  it('has nothing to complain of', async () => {
    expect(await driver.problems()).toEqual([]);
  });
});

it(`the browser is killed ${KILLS} times while it writes: nothing is torn (seed ${SEED})`, async () => {
  const profile = mkdtempSync(join(tmpdir(), 'qingdu-killed-'));
  const random = randomSource(SEED);
  const name = browserUnderTest();
  let confirmed: string[] = [];
  try {
    for (let kill = 0; kill <= KILLS; kill++) {
      // Puppeteer tidies up after the killed one meanwhile, and may take a file from the next. The
      // first-run page opens at the first start only.
      const launch = { extensionFolder: folder, profile, keepsWelcome: true };
      const driver = await waitUntil(
        'the browser to start',
        () => launchBrowser(name, launch).catch(() => undefined),
        60_000,
      );
      const options = await driver.openExtensionPage('/options.html');
      const found = await stored(options);
      const known = knownIn(found.words);
      const before = knownIn(found['words-last-good']);
      // Whole: one word (the newest is first) more than the copy from before, and all confirmed ones.
      if (kill > 0) expect(known, `after kill ${kill}`).toEqual([known[0], ...before]);
      expect(known, `after kill ${kill}`).toEqual(expect.arrayContaining(confirmed));
      if (kill === KILLS) {
        await driver.close();
        break;
      }
      await addWriter(options);
      options.evaluate(`writeWords("k${kill}n", 5000)`).catch(() => undefined);
      const written = () => options.evaluate('wordsWriter.written').then(Number);
      await waitUntil('the first words', async () => (await written()) > 0);
      await pause(random.below(300));
      const count = await written();
      confirmed = [...known, ...Array.from({ length: count }, (_, n) => `k${kill}n${n}`)];
      driver.browser.process()?.kill('SIGKILL');
      await waitUntil('the browser to die', async () => {
        const { exitCode, signalCode } = driver.browser.process() ?? { exitCode: 0 };
        return exitCode !== null || signalCode !== null;
      });
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}, 1_200_000);

function knownIn(words: unknown): string[] {
  const known: unknown = Object(words).known;
  return Array.isArray(known) ? known.map(String) : [];
}

async function set(page: Page, items: object): Promise<void> {
  await page.evaluate(async (json) => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await api.storage.local.clear();
    await api.storage.local.set(JSON.parse(json));
  }, JSON.stringify(items));
}

async function stored(page: Page): Promise<Record<string, unknown>> {
  const items: unknown = await page.evaluate(() => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return api.storage.local.get(null);
  });
  return { ...Object(items) };
}
