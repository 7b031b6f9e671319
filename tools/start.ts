import { parseArgs } from 'node:util';
import type { BrowserDriver } from '../tests/browser/driver/browser-driver.ts';
import { launchBrowser } from '../tests/browser/driver/launch-browser.ts';
import { buildExtension } from './build.ts';
import { demonstrate } from './demonstrate.ts';
import { serveSample } from './serve-sample.ts';
import { expectBrowsers } from './setup/expect-browsers.ts';
import { BROWSERS } from './setup/find-browser.ts';
import { watchSources } from './watch-sources.ts';

const USAGE = `npm start [-- OPTIONS]      npm run dev [-- OPTIONS]
  --browser chromium|firefox   which browser (chromium)
  --url URL                    another page than the sample
  --headless                   no window, even where there is a display`;

/** `npm start` and, with --watch, `npm run dev`. */
async function start(): Promise<void> {
  const { browser, url, headless, watch } = readOptions();
  const headed = !headless && hasDisplay();
  await expectBrowsers([browser]);
  await buildExtension(browser);
  const server = await serveSample();
  try {
    const target = url ?? `${server.url}/repost.html`;
    const driver = await launchBrowser(browser, {
      headed,
      online: headed || url !== undefined,
      keepsWelcome: headed,
    });
    try {
      if (headed) await stayOpen(driver, target, watch);
      else if (watch) await rebuildOnly(driver);
      else await demonstrate(driver, target);
    } finally {
      await driver.close();
    }
  } finally {
    await server.close();
  }
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      url: { type: 'string' },
      headless: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
    },
  });
  const browser = BROWSERS.find((name) => name === values.browser);
  if (browser === undefined) {
    throw new Error(`There is no browser "${values.browser}" here: chromium or firefox.\n${USAGE}`);
  }
  if (values.url !== undefined && !/^https?:\/\//.test(values.url)) {
    throw new Error(`"${values.url}" is no web address: it must begin with http:// or https://.`);
  }
  return { ...values, browser };
}

/** Linux says where its screen is; other systems have one. */
function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/** A window for a person, until it is closed. */
async function stayOpen(driver: BrowserDriver, url: string, watch: boolean): Promise<void> {
  const [page = await driver.newPage()] = await driver.browser.pages();
  await page.goto(url);
  console.log(`\n${url} is open with the extension.`);
  console.log(
    'Click the toolbar button 清讀 (in Chromium behind the puzzle piece), or press Alt+Q.',
  );
  console.log('Close the window, or press Ctrl-C here, to end.');
  const closed = new Promise<void>((done) => driver.browser.once('disconnected', () => done()));
  await (watch ? watchAndReload(driver, closed) : untilInterrupted(closed));
}

/** `npm run dev` where there is no display: the build is kept fresh, and errors are shown. */
async function rebuildOnly(driver: BrowserDriver): Promise<void> {
  console.log('No display: the extension is rebuilt and reloaded without a window. Ctrl-C ends.');
  await watchAndReload(driver, new Promise(() => undefined));
}

async function watchAndReload(driver: BrowserDriver, closed: Promise<void>): Promise<void> {
  const watcher = watchSources(async (file) => {
    console.log(`\n${file} changed.`);
    try {
      await buildExtension(driver.name);
      await driver.reinstall();
      console.log('Reloaded. Pages that were open need a reload of their own.');
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  });
  await untilInterrupted(closed);
  watcher.stop();
}

function untilInterrupted(closed: Promise<void>): Promise<void> {
  return Promise.race([
    closed,
    new Promise<void>((done) => {
      process.once('SIGINT', () => done());
      process.once('SIGTERM', () => done());
    }),
  ]);
}

function isUnknownOption(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error;
}

start().then(
  () => process.exit(0), // nothing that was left open may keep the command alive
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`\n${message}${isUnknownOption(error) ? `\n${USAGE}` : ''}`);
    process.exit(1);
  },
);
