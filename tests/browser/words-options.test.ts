import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { accessibilityFindings } from './accessibility.ts';
import { waitUntil } from './driver/wait-until.ts';
import { actInPopup } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

const sample = useSampleBrowser();
const folder = mkdtempSync(join(tmpdir(), 'qingdu-words-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function openOptions(): Promise<Page> {
  const page = await sample().driver.openExtensionPage('/options.html');
  await page.waitForSelector('.own-words');
  return page;
}

const click = (page: Page, action: string) =>
  page.$eval(`[data-action="${action}"]`, (button) => (button as HTMLElement).click());

const textOf = (page: Page, selector: string) =>
  page.$$eval(selector, (found) => found.map((it) => it.textContent).join(' '));

async function type(page: Page, ...cells: readonly string[]) {
  const fields = await page.$$('.word-form input');
  for (const [index, cell] of cells.entries()) await fields[index]?.type(cell);
  await click(page, 'add-word');
}

async function choose(page: Page, name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(path);
}

const stored = async () => JSON.stringify((await sample().driver.storage()).words ?? null);

describe('the lists in the options', () => {
  it('take a conversion, and pages are converted by it', async () => {
    const options = await openOptions();
    await type(options, '番茄', '蕃茄');
    await waitUntil('the row', async () => (await textOf(options, 'table.words')).includes('蕃茄'));
    const page = await sample().open('/simplified.html');
    await actInPopup(sample(), page, 'script-zh-Hant-TW');
    await waitUntil('the word', async () => (await page.title()).includes('樓頂上的蕃茄'));
    await options.bringToFront();
    await click(options, 'delete-word');
    await waitUntil('the word to go', async () => (await page.title()).includes('樓頂上的番茄'));
    await page.close();
    await click(options, 'undo-words');
    await waitUntil('the row', async () => (await textOf(options, 'table.words')).includes('蕃茄'));
    await options.close();
  });

  it('take a gloss of the own and show it first', async () => {
    const options = await openOptions();
    await click(options, 'word-list-terms');
    await type(options, 'brunch', '睡到自然醒的那一餐');
    await waitUntil('the row', async () =>
      (await textOf(options, 'table.words')).includes('brunch'),
    );
    await options.close();
    const page = await sample().open('/simplified.html');
    await actInPopup(sample(), page, 'open-reader');
    const term = await page.waitForSelector('>>> button.qingdu-term');
    expect(term).not.toBeNull();
    const words = await page.$$eval('>>> button.qingdu-term', (all) =>
      all.map((it) => it.textContent),
    );
    const button = (await page.$$('>>> button.qingdu-term'))[words.indexOf('brunch')];
    await button?.hover();
    const gloss = await page.waitForSelector('>>> .qingdu-tooltip[data-kind=own] .gloss');
    expect(await gloss?.evaluate((it) => it.textContent)).toBe('睡到自然醒的那一餐');
    await page.close();
  });

  it('change and search rows', async () => {
    const options = await openOptions();
    await click(options, 'word-list-known');
    for (const word of ['KPI', 'app', 'offer']) {
      await type(options, word);
      await waitUntil(word, async () => (await textOf(options, 'table.words')).includes(word));
    }
    await options.type('[data-action=search-words]', 'OFF');
    await waitUntil('one row', async () => (await options.$$('table.words tbody tr')).length === 1);
    expect(await accessibilityFindings(options, '.own-words')).toEqual([]);
    await click(options, 'edit-word');
    const field = await options.waitForSelector('table.words input');
    await waitUntil('the focus', () =>
      options.evaluate(() => document.activeElement?.closest('table.words') !== null),
    );
    expect(field).not.toBeNull();
    expect(await accessibilityFindings(options, '.own-words')).toEqual([]);
    await options.keyboard.type('offline');
    await options.keyboard.press('Enter');
    await waitUntil('the change', async () => (await stored()).includes('"offline"'));
    await options.close();
  });

  it('import a file after a look, with its conflicts, and take it back', async () => {
    const before = await stored();
    const options = await openOptions();
    await choose(options, 'words.csv', 'term,gloss\r\nbrunch,早午餐\r\nvibe,氣氛\r\nbroken\r\n');
    await options.waitForSelector('.import');
    expect(await stored()).toBe(before);
    const preview = await textOf(options, '.import');
    expect(preview).toContain('睡到自然醒的那一餐');
    expect(preview).toContain('早午餐');
    expect(await accessibilityFindings(options, '.own-words')).toEqual([]);
    expect(await textOf(options, '.import li')).toMatch(/1\D+1\D+1/);
    await click(options, 'winner-file');
    await click(options, 'import-words');
    await waitUntil('the import', async () => (await stored()).includes('["brunch","早午餐"]'));
    await click(options, 'undo-words');
    await waitUntil('the way back', async () => (await stored()) === before);
    await options.close();
  });

  it('take the three kinds of file, in Unicode of either width', async () => {
    const before = await stored();
    const options = await openOptions();
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('term\tgloss\r\nsundowner\t黃昏一杯\r\n', 'utf16le'),
    ]);
    for (const [name, content, word] of [
      ['words.json', '{"terms":[["sunupper","日出一杯"]]}', 'sunupper'],
      ['words.tsv', 'term\tgloss\nmooner\t月下一杯\n', 'mooner'],
      ['wide.tsv', utf16, 'sundowner'],
    ] as const) {
      await choose(options, name, content);
      await options.waitForSelector('.import');
      await click(options, 'import-words');
      await waitUntil(name, async () => (await stored()).includes(word));
      await click(options, 'undo-words');
      await waitUntil('the way back', async () => (await stored()) === before);
    }
    await options.close();
  });

  it('are saved as files that can be read again', async () => {
    const options = await openOptions();
    await options.evaluate(() => {
      const saved: string[] = [];
      Object.assign(window, { saved });
      // the policy of extension pages lets nothing be fetched, a blob neither
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        blob.text().then((text) => saved.push(text));
        return make.call(URL, blob);
      };
      addEventListener('click', (event) => {
        if (event.composedPath()[0] instanceof HTMLAnchorElement) event.preventDefault();
      });
    });
    await click(options, 'export-json');
    const saved = () => options.evaluate(() => Reflect.get(window, 'saved') as string[]);
    await waitUntil('the file', async () => (await saved()).length === 1);
    const [file = ''] = await saved();
    expect(JSON.parse(file)).toMatchObject({ terms: [['brunch', '睡到自然醒的那一餐']] });
    await options.close();
  });

  it('refuse hostile files with a sentence and change nothing', async () => {
    const before = await stored();
    const options = await openOptions();
    for (const [name, content] of [
      ['formula.csv', "a,b\n=cmd|' /C calc'!A0,c\n"],
      ['prototype.json', '{"__proto__":{"known":["x"]}}'],
      ['line.tsv', 'x'.repeat(4_000_000)],
      ['large.csv', new Uint8Array(10_000_000).fill(97)],
      ['gbk.csv', Uint8Array.from([0xd4, 0xe7, 0x2c, 0xce, 0xe7])],
    ] as const) {
      const earlier = await textOf(options, '.word-files [role=alert]');
      await choose(options, name, content);
      const sentence = await waitUntil(name, async () => {
        const now = await textOf(options, '.word-files [role=alert]');
        return now !== '' && now !== earlier ? now : undefined;
      });
      expect(sentence.length, name).toBeGreaterThan(12);
      expect(await options.$('.import')).toBeNull();
    }
    expect(await accessibilityFindings(options, '.own-words')).toEqual([]);
    expect(await stored()).toBe(before);
    await options.close();
  });

  it('hold 40,000 rows without a wait that is felt', async () => {
    const options = await openOptions();
    const rows = Array.from({ length: 40_000 }, (_, at) => `词语${at},詞語${at}`).join('\n');
    await choose(options, 'many.csv', `simplified,traditional\n${rows}`);
    await options.waitForSelector('.import');
    await click(options, 'import-words');
    await waitUntil('the import', async () => (await stored()).includes('词语39999'));
    await waitUntil('the list', async () =>
      (await textOf(options, '.own-words')).includes('40001'),
    );
    const started = Date.now();
    await options.type('[data-action=search-words]', '39999');
    await waitUntil('one row', async () => (await options.$$('table.words tbody tr')).length === 1);
    expect(Date.now() - started).toBeLessThan(5_000);
    const page = await sample().open('/simplified.html');
    await actInPopup(sample(), page, 'script-zh-Hant-TW');
    await waitUntil('the page', async () => (await page.title()).includes('樓頂上的蕃茄'));
    await page.close();
    await options.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
