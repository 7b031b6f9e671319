import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page, Viewport } from 'puppeteer-core';
import { THEMES } from '../src/settings.ts';
import {
  ARTICLE,
  FULL,
  JAPANESE,
  LIST,
  LONG_SITE,
  SITE,
  VIEW,
} from '../tests/browser/panel-states.ts';
import type { Gallery } from '../tests/browser/ui-gallery.tsx';
import { startUiHarness, type UiHarness } from '../tests/browser/ui-harness.ts';
import type { Locale } from '../tests/ui/translate-from-file.ts';
import { contactSheet, type Shot } from './screenshots/contact-sheet.ts';

declare const gallery: Gallery;

/*
 * npm run screenshots [-- --browser chromium] [--surface popup] [--quick]
 *
 * Every surface × theme × script × width × browser into .output/screenshots/all, with an
 * index.html to look through them. The interface stands on a bare page (tests/browser/ui-gallery);
 * pictures of the whole extension over real pages are taken by npm start.
 */
const { values: asked } = parseArgs({
  options: {
    browser: { type: 'string' },
    surface: { type: 'string' },
    /** Every fifth picture only. */
    quick: { type: 'boolean', default: false },
  },
});

const FOLDER = join(import.meta.dirname, '../.output/screenshots/all');
const WIDTHS = { desk: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } } as const;

/**
 * Nothing moves longer than this (tokens.css). Waiting for the animations themselves made Firefox
 * ESR 153 crash after a change of the theme.
 */
const MOTION_MS = 250;

/** Scripts that the reader shows, the article that stands for each, and the interface around it. */
const SCRIPTS = [
  ['original', 'traditional', 'en'],
  ['zh-Hans-CN', 'simplified', 'zh_CN'],
  ['zh-Hant-TW', 'traditional', 'zh_TW'],
  ['zh-Hant-HK', 'traditional', 'zh_HK'],
] as const;
const LOCALES: readonly Locale[] = ['zh_TW', 'zh_HK', 'zh_CN', 'en'];

/** What is pressed in an open reader before its picture is taken. */
const READER_STATES: Readonly<Record<string, readonly string[]>> = {
  top: [],
  appearance: ['appearance'],
  contents: ['contents'],
  terms: ['terms'],
  receipt: ['receipt'],
  help: ['help'],
};

const POPUPS = {
  article: ARTICLE,
  converting: { ...ARTICLE, view: { ...VIEW, reader: true }, progress: 0.4 },
  site: { ...ARTICLE, site: SITE },
  'long-names': { ...ARTICLE, site: LONG_SITE },
  list: LIST,
  'other-language': JAPANESE,
  loading: { kind: 'loading' },
  failed: { kind: 'failed' },
  'no-access': { kind: 'unsupported', reason: 'no-access' },
  'browser-page': { kind: 'unsupported', reason: 'browser-page' },
} as const;

/** A picture to take. */
interface Plan extends Shot {
  readonly path: '/page' | '/surface';
  readonly size: Viewport;
  readonly show: (page: Page) => Promise<void>;
}

function readerPlans(): Plan[] {
  return Object.entries(READER_STATES).flatMap(([state, actions]) =>
    THEMES.flatMap((theme) =>
      SCRIPTS.flatMap(([script, article, locale]) =>
        Object.entries(WIDTHS).map(
          ([width, size]): Plan => ({
            surface: `reader-${state}`,
            facets: [theme, script, width],
            path: '/page',
            size,
            async show(page) {
              const request = { article, script, locale, settings: { theme } };
              await page.evaluate((it) => gallery.reader(it), request);
              await pressInReader(page, actions);
            },
          }),
        ),
      ),
    ),
  );
}

function panelPlans(): Plan[] {
  const panels: Record<
    string,
    { size: Viewport; show: (page: Page, locale: Locale) => Promise<void> }
  > = {};
  for (const [state, status] of Object.entries(POPUPS)) {
    panels[`popup-${state}`] = {
      size: { width: 320, height: 800 },
      async show(page, locale) {
        await page.evaluate((it, language) => gallery.popup(it, language), status, locale);
        if (state === 'site' || state === 'long-names') await page.click('[data-action="site"]');
      },
    };
  }
  panels.options = {
    size: { width: 1280, height: 3400 },
    show: (page, locale) => page.evaluate((it) => gallery.options(it), { ...FULL, locale }),
  };
  panels.welcome = {
    size: { width: 1100, height: 1300 },
    show: (page, locale) => page.evaluate((language) => gallery.welcome(language), locale),
  };
  const phone = { width: 390, height: 4200 };
  return Object.entries(panels).flatMap(([surface, { size, show }]) =>
    LOCALES.flatMap((locale) =>
      (['light', 'dark'] as const).flatMap((theme) =>
        [size, ...(size.width > 320 ? [phone] : [])].map(
          (viewport): Plan => ({
            surface,
            facets: [theme, locale, String(viewport.width)],
            path: '/surface',
            size: viewport,
            async show(page) {
              await show(page, locale);
              // Firefox lets nobody emulate the system's choice; the tokens are the same.
              await page.$eval(
                '[data-theme]',
                (it, name) => it.setAttribute('data-theme', name),
                theme,
              );
            },
          }),
        ),
      ),
    ),
  );
}

async function pressInReader(page: Page, actions: readonly string[]): Promise<void> {
  await page.evaluate((names) => {
    const root = document.querySelector('[data-qingdu]')?.shadowRoot;
    for (const name of names) {
      const control = root?.querySelector<HTMLElement>(`[data-action="${name}"]`);
      control?.click();
      control?.scrollIntoView({ block: 'center' });
    }
  }, actions);
}

async function take(harness: UiHarness, plans: readonly Plan[]): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const { surface, facets, path, size, show } of plans) {
    const page = await harness.open(path, size);
    await show(page);
    await pause(MOTION_MS);
    const shot = { surface, facets: [...facets, harness.browserName] };
    const name = [surface, ...shot.facets].join('_');
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    await page.close();
    shots.push(shot);
    process.stdout.write(`\r${harness.browserName} ${shots.length}/${plans.length} `);
  }
  process.stdout.write('\n');
  return shots;
}

const browsers = (['chromium', 'firefox'] as const).filter(
  (name) => asked.browser === undefined || asked.browser === name,
);
const plans = [...panelPlans(), ...readerPlans()]
  .filter(({ surface }) => asked.surface === undefined || surface.startsWith(asked.surface))
  .filter((_, index) => !asked.quick || index % 5 === 0);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const shots: Shot[] = [];
for (const browser of browsers) {
  const harness = await startUiHarness(browser);
  try {
    shots.push(...(await take(harness, plans)));
  } finally {
    await harness.close();
  }
}
writeFileSync(join(FOLDER, 'index.html'), contactSheet(shots));
process.stdout.write(
  `${shots.length} pictures: ${join('.output/screenshots/all', 'index.html')}\n`,
);
