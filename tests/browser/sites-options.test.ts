import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { writeBackup } from '../../src/backup/backup-file.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { NO_WORDS } from '../../src/words/own-words.ts';
import { rule } from '../sites/any-rule.ts';
import { waitUntil } from './driver/wait-until.ts';
import { useSampleBrowser } from './sample-browser.ts';
import { smallTargets, violations } from './ui-judge.ts';

const sample = useSampleBrowser();
const folder = mkdtempSync(join(tmpdir(), 'qingdu-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BACKUP = {
  settings: { ...DEFAULT_SETTINGS, theme: 'sepia' as const },
  sites: [rule('news.example', { reader: true })],
  words: { ...NO_WORDS, known: ['KPI'] },
};

async function openOptions(): Promise<Page> {
  const page = await sample().driver.openExtensionPage('/options.html');
  await page.waitForSelector('.backup');
  return page;
}

const click = (page: Page, action: string) =>
  page.$eval(`[data-action="${action}"]`, (button) => (button as HTMLElement).click());
const textOf = (page: Page, selector: string) =>
  page.$$eval(selector, (found) => found.map((it) => it.textContent).join(' '));
const says = (page: Page, selector: string, words: RegExp) =>
  waitUntil(`${words} in ${selector}`, async () => words.test(await textOf(page, selector)));

async function choose(page: Page, content: string | Uint8Array): Promise<void> {
  const path = join(folder, 'mine.json');
  writeFileSync(path, content);
  const input = (await page.$(
    '[data-action="choose-backup"] input',
  )) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(path);
}

describe('backup', () => {
  it('is restored after a preview, and taken back', async () => {
    const page = await openOptions();
    await choose(page, writeBackup(BACKUP, new Date()));
    await page.waitForSelector('.import');
    expect(await violations(page)).toEqual([]);
    const before = await sample().driver.storage();
    expect(before.sites).toBeUndefined();
    await click(page, 'restore');
    await waitUntil('the rule', async () => 'sites' in (await sample().driver.storage()));
    const after = await sample().driver.storage();
    expect(after).toMatchObject({
      settings: { theme: 'sepia' },
      sites: { rules: [{ host: 'news.example', reader: true }] },
      words: { known: ['KPI'] },
    });
    await says(page, '.rules', /news\.example/);
    await click(page, 'undo');
    await waitUntil('the way back', async () => (await textOf(page, '.rules')) === '');
    expect(Object(await sample().driver.storage()).settings?.theme).toBeUndefined();
    await page.close();
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['no JSON', '<svg onload=alert(1)>', /no backup/],
    ['another JSON', '{"__proto__":{"kind":"qingdu-backup"}}', /no backup/],
    ['of the future', '{"kind":"qingdu-backup","version":99,"settings":{}}', /newer/],
    ['no text', new Uint8Array([0, 1, 2, 255]), /no backup/],
  ])('%s is refused with a sentence and changes nothing', async (_, content, sentence) => {
    const page = await openOptions();
    const before = await sample().driver.storage();
    await choose(page, content);
    await says(page, '.backup .last-change', sentence);
    expect(await sample().driver.storage()).toEqual(before);
    await page.close();
  });
});

describe('the browser’s account', () => {
  it('holds nothing until it is asked to, and gives back what it holds', async () => {
    const page = await openOptions();
    await says(page, '.account .state', /nothing is stored/);
    await click(page, 'store-account');
    await says(page, '.account', /Stored in the browser/);
    await says(page, '.account .state', /Stored there on/);
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await click(page, 'look-account');
    await says(page, '.import', /Nothing would change/);
    await click(page, 'clear-account');
    await says(page, '.account .state', /nothing is stored/);
    await page.close();
  });

  it('says that words are too large for it, and stores the rest', async () => {
    const page = await openOptions();
    const known = Array.from({ length: 9_000 }, (_, index) => `vocabulary${index}`);
    await choose(page, writeBackup({ words: { ...NO_WORDS, known } }, new Date()));
    await page.waitForSelector('.import');
    await click(page, 'restore');
    await says(page, '.backup .last-change', /was restored/);
    await click(page, 'store-account');
    await says(page, '.account', /too large/);
    await says(page, '.account .state', /no words/);
    await click(page, 'clear-account');
    await page.close();
  });
});

describe('the list of sites', () => {
  it('takes a rule by hand, which then holds', async () => {
    const page = await openOptions();
    await click(page, 'add-site');
    const host = await page.waitForSelector('.site-form [name="host"]');
    await host?.type('127.0.0.1');
    await page.click('.site-form [data-action="site-script-zh-Hant-TW"]');
    await click(page, 'save-site');
    await says(page, '.rules', /127\.0\.0\.1/);
    const article = await sample().open('/simplified.html');
    await waitUntil('the script', async () => (await article.title()).includes('樓頂'));
    await article.close();
    await click(page, 'delete-site');
    await waitUntil('the rule to go', async () => (await textOf(page, '.rules')) === '');
    await page.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
