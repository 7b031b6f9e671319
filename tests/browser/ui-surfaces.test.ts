import type { Page, Viewport } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareOf } from './share-of.ts';
import type { Gallery, ReaderRequest } from './ui-gallery.tsx';
import { startUiHarness, type UiHarness } from './ui-harness.ts';
import {
  judge,
  openNote,
  openPicture,
  openTerm,
  press,
  reader,
  resume,
  scrollLeft,
  scrollTo,
  settled,
} from './ui-judge.ts';

declare const gallery: Gallery;

const DESK: Viewport = { width: 1280, height: 860 };
const PHONE: Viewport = { width: 390, height: 844 };

let harness: UiHarness;

beforeAll(async () => {
  harness = await startUiHarness();
});

afterAll(() => harness?.close());

describe('reader', () => {
  it.each(
    shareOf<[string, Viewport, ReaderRequest, ((page: Page) => Promise<void>)?]>([
      ['light', DESK, { settings: { theme: 'light' } }],
      ['sepia', DESK, { settings: { theme: 'sepia', indent: true }, script: 'zh-Hant-TW' }],
      ['dark', DESK, { settings: { theme: 'dark' }, script: 'zh-Hant-HK' }],
      ['black', DESK, { settings: { theme: 'black' }, glosses: false }],
      ['system', DESK, { settings: { theme: 'system', fontStyle: 'sans', justify: false } }],
      ['vertical', DESK, { settings: { theme: 'light', vertical: true }, script: 'zh-Hant-TW' }],
      ['vertical-middle', DESK, { settings: { theme: 'sepia', vertical: true } }, scrollLeft(0.35)],
      ['vertical-table', DESK, { settings: { theme: 'sepia', vertical: true } }, scrollLeft(0.6)],
      ['vertical-end', DESK, { settings: { theme: 'dark', vertical: true } }, scrollLeft(1)],
      ['vertical-gloss', DESK, { settings: { theme: 'light', vertical: true } }, openTerm],
      ['phone-vertical', PHONE, { settings: { theme: 'light', vertical: true } }],
      ['middle', DESK, { settings: { theme: 'light' } }, scrollTo(0.3)],
      ['table', DESK, { settings: { theme: 'dark' } }, scrollTo(0.5)],
      ['end', DESK, { settings: { theme: 'light' } }, scrollTo(1)],
      ['receipt', DESK, { settings: { theme: 'light' } }, scrollTo(1, press('receipt'))],
      ['receipt-dark', DESK, { settings: { theme: 'dark' } }, scrollTo(1, press('receipt'))],
      ['restored', DESK, { settings: { theme: 'sepia' } }, press('receipt', 'put-back')],
      ['panel', DESK, { settings: { theme: 'light' } }, press('appearance')],
      ['panel-dark', DESK, { settings: { theme: 'dark' } }, press('appearance')],
      ['take-away', DESK, { settings: { theme: 'light' } }, press('take-away')],
      [
        'take-away-dark',
        DESK,
        { settings: { theme: 'dark' }, locale: 'en' },
        press('take-away', 'copy-text'),
      ],
      [
        'thread',
        DESK,
        { article: 'thread', settings: { theme: 'light' }, locale: 'zh_CN' },
        scrollTo(1),
      ],
      ['phone-take-away', PHONE, { settings: { theme: 'sepia' } }, press('take-away', 'copy-text')],
      ['phone-thread', PHONE, { article: 'thread', settings: { theme: 'black' } }, scrollTo(1)],
      ['contents', DESK, { settings: { theme: 'sepia' } }, press('contents')],
      ['converting', DESK, { settings: { theme: 'light' }, progress: 0.4, locale: 'en' }],
      ['simplified', DESK, { article: 'simplified', script: 'zh-Hans-CN', locale: 'zh_CN' }],
      ['gloss', DESK, { settings: { theme: 'light' } }, openTerm],
      ['gloss-black', DESK, { settings: { theme: 'black' } }, openTerm],
      ['note', DESK, { article: 'annotated', settings: { theme: 'light' } }, openNote],
      [
        'note-sepia',
        DESK,
        { article: 'annotated', settings: { theme: 'sepia', vertical: true } },
        openNote,
      ],
      ['phone-note', PHONE, { article: 'annotated', settings: { theme: 'dark' } }, openNote],
      ['picture', DESK, { article: 'annotated', settings: { theme: 'light' } }, openPicture],
      ['phone-picture', PHONE, { article: 'annotated', settings: { theme: 'black' } }, openPicture],
      [
        'help',
        DESK,
        { article: 'annotated', settings: { theme: 'light' } },
        press('appearance', 'open-help'),
      ],
      [
        'phone-help',
        PHONE,
        { settings: { theme: 'dark' }, locale: 'en' },
        press('appearance', 'open-help'),
      ],
      ['code', DESK, { article: 'annotated', settings: { theme: 'light' } }, scrollTo(1)],
      [
        'code-contrast',
        DESK,
        { article: 'annotated', settings: { theme: 'contrast' } },
        scrollTo(1),
      ],
      [
        'contrast',
        DESK,
        { settings: { theme: 'contrast', fontStyle: 'kai' } },
        press('appearance'),
      ],
      [
        'pseudo-headings',
        DESK,
        { article: 'annotated', settings: { theme: 'sepia', indent: true } },
        press('contents'),
      ],
      ['resumed', DESK, { settings: { theme: 'light' } }, resume],
      ['phone-resumed', PHONE, { settings: { theme: 'dark' } }, resume],
      ['no-article', DESK, { failure: 'no-article', hasSelection: true }],
      ['broken-dark', DESK, { failure: 'broken', settings: { theme: 'dark' }, locale: 'zh_HK' }],
      ['phone', PHONE, { settings: { theme: 'light' } }],
      ['phone-en', PHONE, { settings: { theme: 'sepia' }, locale: 'en' }, scrollTo(0.4)],
      ['phone-panel', PHONE, { settings: { theme: 'dark' } }, press('appearance')],
      ['phone-contents', PHONE, { settings: { theme: 'light' } }, press('contents')],
      ['phone-receipt', PHONE, { settings: { theme: 'light' } }, scrollTo(1, press('receipt'))],
      ['phone-gloss', PHONE, { settings: { theme: 'black' } }, openTerm],
      ['phone-large', PHONE, { settings: { theme: 'light', fontSize: 32 } }],
      ['phone-no-article', PHONE, { failure: 'empty', settings: { theme: 'sepia' } }],
      ['phone-narrow', { width: 320, height: 640 }, { settings: { theme: 'light' }, locale: 'en' }],
    ]),
  )('%s', (name, size, request, act) =>
    judge(harness, `reader-${name}`, '/page', size, reader(request, act)),
  );
});

describe('what the system asks for', () => {
  it('forced colours: every state can be told apart without our colours', async () => {
    if (harness.browserName === 'firefox') return; // its protocol cannot emulate them
    const page = await harness.open('/page', DESK);
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await reader({ settings: { theme: 'sepia' } }, press('appearance'))(page);
    await settled(page);
    await harness.screenshot(page, 'reader-forced-colours');
    const seen = await page.evaluate(() => {
      const root = document.querySelector('[data-qingdu]')?.shadowRoot;
      const style = (selector: string) => {
        const found = root?.querySelector(selector);
        if (!found) throw new Error(`no ${selector}`);
        return getComputedStyle(found);
      };
      return {
        pressed: style('[data-action="script-original"]').backgroundColor,
        notPressed: style('[data-action="script-zh-Hans-CN"]').backgroundColor,
        chosen: style('[data-action="theme-sepia"]').backgroundColor,
        notChosen: style('[data-action="theme-dark"]').backgroundColor,
        underline: style('.qingdu-term').textDecorationColor,
        ink: style('.body').color,
      };
    });
    expect(seen.pressed).not.toBe(seen.notPressed);
    expect(seen.chosen).not.toBe(seen.notChosen);
    expect(seen.underline).not.toBe(seen.ink);
    await page.close();
  });

  it('touch: every control of the reader is at least 44 px', async () => {
    if (harness.browserName === 'firefox') return; // its protocol cannot emulate touch
    const page = await harness.open('/page', { ...PHONE, hasTouch: true, isMobile: true });
    await reader({ settings: { theme: 'light' } }, press('appearance'))(page);
    const small = await page.evaluate(() => {
      const root = document.querySelector('[data-qingdu]')?.shadowRoot;
      return [...(root?.querySelectorAll('.chrome [data-action]') ?? [])]
        .map((control) => ({
          name: control.getAttribute('data-action'),
          box: control.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 0 && (box.height < 38 || box.width < 38))
        .map(({ name, box }) => `${name} ${box.width}×${box.height}`);
    });
    expect(small).toEqual([]);
    await page.close();
  });

  it('touch: a tap opens a gloss as a sheet, a tap beside it closes it', async () => {
    if (harness.browserName === 'firefox') return; // its protocol cannot emulate touch
    const page = await harness.open('/page', { ...PHONE, hasTouch: true, isMobile: true });
    await reader({ settings: { theme: 'light' } })(page);
    const term = await page.evaluate(() => {
      const root = document.querySelector('[data-qingdu]')?.shadowRoot;
      const box = root?.querySelector('.qingdu-term')?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
    });
    await page.touchscreen.tap(term.x, term.y);
    await page.waitForFunction(() => {
      const root = document.querySelector('[data-qingdu]')?.shadowRoot;
      const box = root?.querySelector('.qingdu-tooltip')?.getBoundingClientRect();
      return box !== undefined && box.bottom === innerHeight && box.width === innerWidth;
    });
    await new Promise((done) => setTimeout(done, 200)); // the sheet slides in
    await harness.screenshot(page, 'reader-phone-sheet');
    await page.touchscreen.tap(200, 60);
    await page.waitForFunction(() => {
      const root = document.querySelector('[data-qingdu]')?.shadowRoot;
      return root?.querySelector('.qingdu-tooltip') === null;
    });
    await page.close();
  });
});
