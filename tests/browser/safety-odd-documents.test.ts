import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';
import { useSampleBrowser } from './sample-browser.ts';
import { shareOf } from './share-of.ts';

/** What is no article page gets a sentence in the popup or nothing, and no exception in its console. */

const PROSE = '夜市的燈一盞一盞亮起來,攤主們不看天氣預報,只看雲;雲低了就收,雲散了再擺出來。';
const ARTICLE = `<h1>夜市</h1><p>${PROSE}</p><p>${PROSE.slice(4)}</p><p>${PROSE.slice(8)}</p>`;
/** One white pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);
/** The smallest that a viewer opens: one empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** What Chromium notes of a document by itself: its icon, and a dialog's focus where scripts are off. */
const NOTES = /Failed to load resource|favicon|^Blocked autofocusing/;

interface OddDocument {
  readonly type: string;
  readonly body: string | Buffer;
  readonly status?: number;
  readonly csp?: string;
}

/** Paths of this site; all but the last four are no HTML. */
const DOCUMENTS: ReadonlyMap<string, OddDocument> = new Map<string, OddDocument>([
  ['/paper.pdf', { type: 'application/pdf', body: PDF }],
  [
    '/drawing.svg',
    {
      type: 'image/svg+xml',
      body: `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${PROSE}</text></svg>`,
    },
  ],
  ['/feed.xml', { type: 'application/xml', body: `<feed><entry>${PROSE}</entry></feed>` }],
  ['/data.json', { type: 'application/json', body: JSON.stringify({ text: PROSE }) }],
  ['/novel.txt', { type: 'text/plain; charset=utf-8', body: `${PROSE}\n`.repeat(20) }],
  ['/picture.png', { type: 'image/png', body: PNG }],
  [
    '/page.xhtml',
    {
      type: 'application/xhtml+xml',
      body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>夜市</title></head><body>${ARTICLE}</body></html>`,
    },
  ],
  ['/empty.html', { type: 'text/html; charset=utf-8', body: '' }],
  ['/missing.html', { type: 'text/html; charset=utf-8', status: 404, body: '<h1>找不到</h1>' }],
  [
    '/sandboxed.html',
    {
      type: 'text/html; charset=utf-8',
      csp: 'sandbox',
      body: `<!doctype html><html lang="zh-Hant">${ARTICLE}`,
    },
  ],
  [
    '/frames.html',
    {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><title>夜市</title><iframe sandbox src="/sandboxed.html"></iframe><iframe srcdoc="<p>${PROSE}"></iframe><iframe src="data:text/html,x"></iframe>`,
    },
  ],
]);

const sample = useSampleBrowser();
const folder = mkdtempSync(join(tmpdir(), 'qingdu-odd-'));
let server: Server;
let site = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const found = DOCUMENTS.get(request.url ?? '');
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { type, body, status = 200, csp } = found;
    response.writeHead(status, {
      'content-type': type,
      ...(csp !== undefined && { 'content-security-policy': csp }),
    });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  writeFileSync(join(folder, 'file.html'), `<!doctype html><meta charset="utf-8">${ARTICLE}`);
});

afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the address, asks the popup and presses the keys; what popup and reader said. */
async function visit(url: string) {
  const complaints: string[] = [];
  const page = await sample().driver.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !NOTES.test(message.text())) {
      complaints.push(message.text());
    }
  });
  // error pages and documents without a load event reject or never resolve
  await page.goto(url, { waitUntil: [], timeout: 5_000 }).catch(() => undefined);
  await page.bringToFront();
  const sentence = await sentenceOf(page);
  await sample().driver.pressCommand('toggle-reader');
  // a second look at the popup comes after whatever the keys did
  await sentenceOf(page);
  const isOpen = await readerOf(page)
    .isOpen()
    .catch(() => false);
  await page.close();
  return { sentence, isOpen, complaints };
}

async function sentenceOf(page: Page): Promise<string> {
  const popup = await sample().driver.openPopup(page);
  const said = await waitUntil('the popup to say something', async () => {
    const text = (await popup.text('.summary')) ?? (await popup.text('.sentence'));
    return text !== undefined && !/…$/.test(text) && text.length > 10 ? text : undefined;
  });
  await popup.close();
  return said;
}

describe('no page at all', () => {
  it.each(
    shareOf([
      '/paper.pdf',
      '/drawing.svg',
      '/feed.xml',
      '/data.json',
      '/novel.txt',
      '/picture.png',
    ]),
  )('%s: a sentence, no reader', async (path) => {
    const { sentence, isOpen, complaints } = await visit(site + path);
    expect(sentence.length).toBeGreaterThan(10);
    expect(isOpen).toBe(false);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['view-source:', () => `view-source:${site}/missing.html`],
    ['an error page', () => 'http://127.0.0.1:9/nobody-listens'],
    [
      "the browser's own",
      () => (sample().driver.name === 'chromium' ? 'chrome://version/' : 'about:support'),
    ],
  ])('%s: a sentence, no reader', async (_, url) => {
    const { sentence, isOpen, complaints } = await visit(url());
    expect(sentence.length).toBeGreaterThan(10);
    expect(isOpen).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('a page of our own: a key does nothing, and nobody complains', async () => {
    const { driver } = sample();
    const before = await driver.problems();
    const page = await driver.openExtensionPage('/options.html');
    await page.bringToFront();
    await driver.pressCommand('toggle-reader');
    await new Promise((later) => setTimeout(later, 500));
    expect(await page.$$('[data-qingdu]')).toEqual([]);
    await page.close();
    expect(await driver.problems()).toEqual(before);
  });
});

describe('odd pages', () => {
  it.each(
    shareOf(['/page.xhtml', '/sandboxed.html', '/empty.html', '/missing.html', '/frames.html']),
  )('%s: a reader, with an article or a sentence', async (path) => {
    const { isOpen, complaints } = await visit(site + path);
    expect(isOpen).toBe(true);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['about:blank', () => 'about:blank'],
    ['data:', () => `data:text/html;charset=utf-8,${encodeURIComponent(ARTICLE)}`],
    ['file:', () => pathToFileURL(join(folder, 'file.html')).href],
  ])('%s a sentence, or a reader where the browser lets us in', async (_, url) => {
    const { sentence, complaints } = await visit(url());
    expect(sentence.length).toBeGreaterThan(10);
    expect(complaints).toEqual([]);
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    const problems = await sample().driver.problems();
    expect(problems.filter((problem) => !NOTES.test(problem))).toEqual([]);
  });
});
