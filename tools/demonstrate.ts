import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserDriver } from '../tests/browser/driver/browser-driver.ts';
import { readerOf } from '../tests/browser/driver/reader-view.ts';
import { waitUntil } from '../tests/browser/driver/wait-until.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = '.output/screenshots';

/** The scripts that the demonstration converts to, by the names of the switch's segments. */
const SCRIPTS = ['zh-Hans-CN', 'zh-Hant-HK', 'zh-Hant-TW'];

/**
 * Does the main job end to end in a browser without a window, as a person would: looks at the
 * page, opens the reader from the popup, switches the script, opens a gloss, closes. Prints what
 * happened and keeps pictures.
 *
 * @throws Error with a plain sentence when a step does not work.
 */
export async function demonstrate(driver: BrowserDriver, url: string): Promise<void> {
  mkdirSync(join(ROOT, FOLDER), { recursive: true });
  const pictures = pictureTaker(driver);
  const page = await driver.newPage();
  const reader = readerOf(page);
  say(`\n清讀 in ${await driver.browser.version()}, without a window\n`);

  say(`Page       ${url}`);
  await page.goto(url);
  await step('The toolbar button did not light up: no Chinese article was found.', () =>
    waitUntil('the badge', async () => (await driver.badgeText(page)) !== ''),
  );
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const pageText = await page.evaluate(() => document.body.innerText);
  await pictures.take(page, 'before');

  await step('The popup did not open the reader.', async () => {
    const popup = await driver.openPopup(page);
    await popup.waitFor('[data-action=open-reader]');
    await popup.waitFor('.summary .kind');
    const lines = await popup.evaluate((document) =>
      [...document.querySelectorAll('.summary p')].map((line) => line.textContent ?? ''),
    );
    say(`Popup      ${lines.join('\n           ')}`);
    await popup.screenshot(pictures.path('popup'));
    await popup.click('[data-action=open-reader]');
    await reader.waitUntilOpen();
    await popup.close();
  });
  await page.bringToFront();
  const blocks = await reader.blocks();
  const [longest = ''] = [...blocks].sort((a, b) => b.length - a.length);
  say(`Reader     ${await reader.title()}`);
  say(
    `           ${blocks.length} blocks; the longest stands ${count(pageText, longest)} times in the page, ${count(blocks.join('\n'), longest)} time here`,
  );
  await pictures.take(page, 'reader');

  const { summary, rows } = await reader.receipt();
  say(`\nRemoved    ${summary === '' ? 'nothing' : summary}`);
  for (const { kind, text } of rows) say(`           − ${kind}: ${shorten(text, 48)}`);

  const versions = new Map([['original', blocks]]);
  for (const script of SCRIPTS) {
    await step(`The page could not be switched to ${script}.`, async () => {
      const popup = await driver.openPopup(page);
      await popup.click(`[data-action="script-${script}"]`);
      await popup.waitFor(`[data-action="script-${script}"][aria-pressed="true"]`);
      await reader.waitForScript(script);
      await waitUntil(`the text in ${script}`, async () => {
        return (await reader.language()) === script;
      });
      await popup.close();
    });
    await page.bringToFront();
    versions.set(script, await reader.blocks());
    await pictures.take(page, script);
  }
  say(`\nConverted  ${tellingSentence(versions).join('\n           ')}`);

  const terms = await reader.terms();
  say(`\nGlosses    ${terms.length}: ${[...new Set(terms)].join(', ')}`);
  if (terms.length > 0) {
    const index = Math.min(2, terms.length - 1);
    await step('The gloss did not open.', async () => {
      say(`           opened: ${await reader.openGloss(index)}`);
    });
    await pictures.take(page, 'gloss');
  }

  await step('The reader did not close.', async () => {
    await reader.click('close');
    await reader.waitUntilClosed();
  });
  await step('The page could not be put back.', async () => {
    const popup = await driver.openPopup(page);
    await popup.click('[data-action=script-original]');
    await popup.waitFor('[data-action=script-original][aria-pressed=true]');
    await popup.close();
    await waitUntil('the page as it was', async () => {
      return (await page.evaluate(() => document.documentElement.outerHTML)) === before;
    });
  });
  say('Afterwards the page is as it was, byte for byte.');

  const problems = await driver.problems();
  if (problems.length > 0) throw new Error(`The browser reports: ${problems.join('; ')}`);
  say(`\nPictures   ${pictures.taken().join('\n           ')}\n`);
}

/** Runs a step; when it fails, says in words what did not work, and then why. */
async function step<T>(failure: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${failure}\n(${why})\nThe pictures so far are in ${FOLDER}.`, {
      cause: error,
    });
  }
}

function pictureTaker(driver: BrowserDriver) {
  const taken: string[] = [];
  const path = (name: string): `${string}.png` => {
    const file: `${string}.png` = `${FOLDER}/start-${driver.name}-${taken.length + 1}-${name}.png`;
    taken.push(file);
    return `${ROOT}/${file}`;
  };
  return {
    path,
    async take(page: Page, name: string) {
      await page.evaluate(waitForMotion);
      await page.screenshot({ path: path(name) });
    },
    taken: () => taken,
  };
}

/** Runs in the page: a tooltip that fades in would be taken half way. */
async function waitForMotion(): Promise<void> {
  const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
  // what is cancelled meanwhile has ended, too
  await Promise.allSettled((root?.getAnimations() ?? []).map(({ finished }) => finished));
}

function say(line: string): void {
  console.log(line);
}

/** One sentence in each script: the first of those that differ most between them. */
function tellingSentence(versions: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const sentences = [...versions].map(([script, blocks]) => ({
    script,
    list: blocks.flatMap((block) => block.match(/[^。\uff01\uff1f]+[。\uff01\uff1f]?/gu) ?? []),
  }));
  const [original] = sentences;
  const indexes = [...(original?.list ?? []).keys()];
  const kinds = (index: number) => new Set(sentences.map(({ list }) => list[index])).size;
  const [best = 0] = indexes.sort((a, b) => kinds(b) - kinds(a));
  return sentences.map(({ script, list }) => `${script.padEnd(12)}${list[best] ?? ''}`);
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

/** How often `part` stands in `text`, white space aside. */
function count(text: string, part: string): number {
  const folded = (it: string) => it.replace(/\s+/g, '');
  return part === '' ? 0 : folded(text).split(folded(part)).length - 1;
}
