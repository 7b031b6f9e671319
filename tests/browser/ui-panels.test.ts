import type { Page, Viewport } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PopupStatus, SiteStatus } from '../../src/ui/popup/popup-status.ts';
import type { Locale } from '../ui/translate-from-file.ts';
import { ARTICLE, FULL, JAPANESE, LIST, LONG_SITE, NEVER, SITE, VIEW } from './panel-states.ts';
import { shareOf } from './share-of.ts';
import type { Gallery, OptionsRequest } from './ui-gallery.tsx';
import { startUiHarness, type UiHarness } from './ui-harness.ts';
import { judge } from './ui-judge.ts';

declare const gallery: Gallery;

const PHONE: Viewport = { width: 390, height: 844 };
const TALL: Viewport = { width: 1280, height: 3200 };

let harness: UiHarness;

beforeAll(async () => {
  harness = await startUiHarness();
});

afterAll(() => harness?.close());

describe('popup', () => {
  const bubble: Viewport = { width: 320, height: 420 };

  it.each(
    shareOf<[string, Viewport, PopupStatus, Locale]>([
      ['article', bubble, ARTICLE, 'zh_TW'],
      [
        'reader-open',
        { width: 320, height: 480 },
        { ...ARTICLE, view: { ...VIEW, reader: true }, progress: 0.4 },
        'zh_CN',
      ],
      ['english', bubble, ARTICLE, 'en'],
      [
        'converted',
        { width: 320, height: 480 },
        { ...ARTICLE, view: { ...VIEW, script: 'zh-Hans-CN', originals: true } },
        'zh_HK',
      ],
      ['loading', bubble, { kind: 'loading' }, 'zh_HK'],
      ['browser-page', bubble, { kind: 'unsupported', reason: 'browser-page' }, 'zh_TW'],
      ['no-access', bubble, { kind: 'unsupported', reason: 'no-access' }, 'en'],
      ['unknown', bubble, { ...ARTICLE, readiness: null }, 'zh_TW'],
      ['list', bubble, LIST, 'zh_HK'],
      ['other-language', bubble, JAPANESE, 'zh_CN'],
      ['failed', bubble, { kind: 'failed' }, 'zh_TW'],
      ['tab', PHONE, ARTICLE, 'zh_TW'],
    ]),
  )('%s', (name, size, status, locale) =>
    judge(harness, `popup-${name}`, '/surface', size, (page) =>
      page.evaluate((asked, language) => gallery.popup(asked, language), status, locale),
    ),
  );

  it('take-away', () =>
    judge(harness, 'popup-take-away', '/surface', { width: 320, height: 640 }, async (page) => {
      const status: PopupStatus = { ...ARTICLE, view: { ...VIEW, reader: true } };
      await page.evaluate((asked) => gallery.popup(asked, 'zh_TW'), status);
      await page.click('[data-action="take-away"]');
      await page.click('[data-action="copy-text"]');
    }));

  it.each(
    shareOf<[string, Viewport, SiteStatus, Locale]>([
      ['site', { width: 320, height: 780 }, SITE, 'zh_TW'],
      ['site-english', { width: 320, height: 860 }, { ...SITE, access: false }, 'en'],
      ['site-never', { width: 320, height: 780 }, { ...SITE, rules: [NEVER] }, 'zh_CN'],
      ['site-long', { width: 320, height: 780 }, LONG_SITE, 'zh_HK'],
      ['site-tab', PHONE, SITE, 'zh_HK'],
    ]),
  )('%s', (name, size, site, locale) =>
    judge(harness, `popup-${name}`, '/surface', size, async (page) => {
      const status: PopupStatus = { ...ARTICLE, site };
      await page.evaluate((asked, language) => gallery.popup(asked, language), status, locale);
      await page.click('[data-action="site"]');
    }),
  );
});

describe('options', () => {
  it.each(
    shareOf<[string, Viewport, OptionsRequest, string[]?]>([
      ['desk', TALL, { ...FULL, settings: { theme: 'light' } }],
      ['english', TALL, { ...FULL, settings: { theme: 'sepia' }, locale: 'en' }],
      ['empty', TALL, { locale: 'zh_CN' }, ['add-site', 'save-site']],
      ['edit', TALL, FULL, ['edit-site']],
      ['deleted', TALL, { ...FULL, locale: 'zh_HK' }, ['delete-site']],
      ['restore', TALL, { ...FULL, locale: 'en' }, ['look-account']],
      [
        'phone',
        { width: 390, height: 4200 },
        { ...FULL, settings: { theme: 'black' }, locale: 'zh_HK', broken: ['theme'] },
        ['edit-site', 'look-account'],
      ],
    ]),
  )('%s', (name, size, request, actions = []) =>
    judge(harness, `options-${name}`, '/surface', size, async (page) => {
      await page.evaluate((asked) => gallery.options(asked), request);
      for (const action of actions) {
        await page.click(`[data-action="${action}"]`);
        await page.evaluate(() => new Promise((drawn) => setTimeout(drawn)));
      }
    }),
  );
});

describe('the first-run page', () => {
  it.each(
    shareOf<[string, Viewport, Locale]>([
      ['desk', { width: 1100, height: 1300 }, 'zh_TW'],
      ['english', { width: 1100, height: 1300 }, 'en'],
      ['phone', { width: 390, height: 2200 }, 'zh_CN'],
    ]),
  )('%s', (name, size, locale) =>
    judge(harness, `welcome-${name}`, '/surface', size, (page) =>
      page.evaluate((language) => gallery.welcome(language), locale),
    ),
  );
});

describe('by the keyboard alone', () => {
  const focused = (page: Page) =>
    page.evaluate(() =>
      document.activeElement?.closest('[data-action]')?.getAttribute('data-action'),
    );

  it('a rule is made in the popup', async () => {
    const page = await harness.open('/surface', { width: 320, height: 800 });
    await page.evaluate((status) => gallery.popup(status), ARTICLE);
    const seen: (string | null | undefined)[] = [];
    for (let step = 0; step < 20 && seen.at(-1) !== 'site'; step++) {
      await page.keyboard.press('Tab');
      seen.push(await focused(page));
    }
    expect(seen).toContain('open-reader');
    await page.keyboard.press('Enter');
    while (seen.length < 30 && seen.at(-1) !== 'site-reader') {
      await page.keyboard.press('Tab');
      seen.push(await focused(page));
    }
    await page.keyboard.press(' ');
    const calls = await page.evaluate(() => gallery.calls);
    expect(calls.at(-1)).toContain('"host":"news.example","path":"/","reader":true');
    await page.close();
  });
});
