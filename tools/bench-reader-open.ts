/**
 * How long it takes from the user's act to a painted reader: `npm run bench -- reader-open [--json]`.
 *
 * On the sample page, in both browsers, by the keyboard command; in Firefox its own Reader View on
 * the same page in the same run, by its own command. Each run loads the page anew, so that every
 * first opening pays for the scripts; `again` is the second opening in the same page. All figures
 * are in milliseconds, from just before the command is given (the driver's way to the browser
 * counts for both) to the first frame with the article in it. `controls`: to the toolbar.
 */
import type { Page } from 'puppeteer-core';
import { evaluateInChrome } from '../tests/browser/driver/firefox-chrome.ts';
import { launchBrowser } from '../tests/browser/driver/launch-browser.ts';
import { waitUntil } from '../tests/browser/driver/wait-until.ts';
import { serveSample } from './serve-sample.ts';
import type { BrowserName } from './setup/find-browser.ts';

/** Openings of each kind; figures are medians and worsts of these. */
const RUNS = 9;

/** What a page noted: clock times in milliseconds, 0 until then. */
interface Seen {
  readonly article: number;
  readonly controls: number;
}

/** Watches every frame until the article and the toolbar are there, and notes when each was painted. */
function watch(articleIn: string, controlsIn: string): void {
  const seen = { article: 0, controls: 0 };
  Object.assign(window, { benchSeen: seen });
  const painted = (note: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = note;
    port2.postMessage(null);
  };
  const now = () => performance.timeOrigin + performance.now();
  const look = () => {
    const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot ?? document;
    const find = (selector: string) => root.querySelector<HTMLElement>(selector);
    if (seen.article === 0 && (find(articleIn)?.offsetHeight ?? 0) > 0) {
      painted(() => {
        seen.article ||= now();
      });
    }
    if (seen.controls === 0 && find(controlsIn) !== null) {
      painted(() => {
        seen.controls ||= now();
      });
    }
    if (seen.article === 0 || seen.controls === 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function seenBy(page: Page): Promise<Seen> {
  let seen: Seen | undefined;
  await waitUntil('the reader to be painted', async () => {
    // while a page goes away there is nothing to ask
    const value: unknown = await page.evaluate('window.benchSeen').catch(() => undefined);
    seen = isSeen(value) ? value : undefined;
    return seen !== undefined && seen.article > 0 && seen.controls > 0;
  });
  if (seen === undefined) throw new Error('nothing was seen');
  return seen;
}

function isSeen(value: unknown): value is Seen {
  return typeof value === 'object' && value !== null && 'article' in value && 'controls' in value;
}

/** What its key does; it works too where Firefox does not offer it, as on the sample. */
const OPEN_READER_VIEW = `document.getElementById('View:ReaderView').doCommand();`;

const OURS = ['dialog[open] .body p', '[data-action="appearance"]'] as const;
const READER_VIEW = ['#moz-reader-content p, .moz-reader-content p', '.toolbar button'] as const;

const median = (values: readonly number[]) =>
  Math.round(values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN);

const server = await serveSample();
const url = `${server.url}/repost.html`;
const figures: Record<string, number> = { runs: RUNS };

const note = (name: string, values: readonly number[]) => {
  figures[`${name}Ms`] = median(values);
  figures[`${name}WorstMs`] = Math.round(Math.max(...values));
};

for (const name of ['chromium', 'firefox'] satisfies BrowserName[]) {
  const driver = await launchBrowser(name);
  const first: number[] = [];
  const controls: number[] = [];
  const again: number[] = [];
  const readerView: number[] = [];
  const open = async (page: Page) => {
    await page.evaluate(watch, ...OURS);
    const began = Date.now();
    await driver.pressCommand('toggle-reader');
    const seen = await seenBy(page);
    return { article: seen.article - began, controls: seen.controls - began };
  };
  for (let run = -1; run < RUNS; run++) {
    const page = await driver.newPage();
    await page.goto(url);
    await page.bringToFront();
    const opened = await open(page);
    await driver.pressCommand('toggle-reader');
    await page.waitForFunction(() => document.querySelector('[data-qingdu]') === null);
    const reopened = await open(page);
    await page.close();
    // the browser's own first time is nobody's
    if (run < 0) continue;
    first.push(opened.article);
    controls.push(opened.controls);
    again.push(reopened.article);
  }
  note(`${name}Open`, first);
  note(`${name}Controls`, controls);
  note(`${name}Again`, again);
  for (let run = -1; name === 'firefox' && run < RUNS; run++) {
    const page = await driver.newPage();
    await page.evaluateOnNewDocument(watch, ...READER_VIEW);
    await page.goto(url);
    await page.bringToFront();
    const began = Date.now();
    await evaluateInChrome(driver.browser, OPEN_READER_VIEW, null);
    const seen = await seenBy(page);
    await page.close();
    if (run >= 0) readerView.push(seen.article - began);
  }
  if (name === 'firefox') note('firefoxReaderView', readerView);
  await driver.close();
}
await server.close();
figures.shareOfReaderView = Number(
  ((figures.firefoxOpenMs ?? Number.NaN) / (figures.firefoxReaderViewMs ?? Number.NaN)).toFixed(2),
);

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ name: 'reader-open', figures }));
} else {
  console.table(figures);
}
