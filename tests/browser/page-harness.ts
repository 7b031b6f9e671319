import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';

/** A real browser with a content script made of src/page, and pages of our own to try it on. */
export interface PageHarness {
  readonly name: 'chromium' | 'firefox';
  readonly page: Page;
  /** Shows a page (HTML) as if a server had sent it. */
  show(html: string): Promise<void>;
  /** Has the content script do something; see page-agent.ts for the commands. */
  ask<T>(command: string, argument?: unknown): Promise<T>;
  close(): Promise<void>;
}

/** The browser by `QINGDU_BROWSER` (chromium when it is not set), on no network but 127.0.0.1. */
export async function startPageHarness(): Promise<PageHarness> {
  const name = process.env.QINGDU_BROWSER === 'firefox' ? 'firefox' : 'chromium';
  const folder = mkdtempSync(join(tmpdir(), 'qingdu-page-'));
  await writeExtension(folder);
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const html = pages.get(request.url ?? '');
    if (html === undefined) response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launch(name);
  await browser.installExtension(folder);
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 700 });
  let asked = 0;
  return {
    name,
    page,
    async show(html) {
      const path = `/${pages.size}`;
      pages.set(path, html);
      // Firefox's `load` never comes after a page whose frames came and went: look instead.
      await page.goto(origin + path, { waitUntil: [] });
      const isThere = (wanted: string) =>
        window.location.pathname === wanted &&
        Reflect.get(Document.prototype, 'readyState', document) === 'complete';
      await page.waitForFunction(isThere, {}, path);
    },
    ask: (command, argument) => askAgent(page, `${asked++}`, command, argument),
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One of the two real browsers, headless. */
export function launch(name: 'chromium' | 'firefox'): Promise<Browser> {
  if (name === 'firefox') {
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      headless: true,
    });
  }
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    enableExtensions: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

async function writeExtension(folder: string): Promise<void> {
  const manifest = {
    manifest_version: 3,
    name: 'Page test agent',
    version: '1',
    browser_specific_settings: { gecko: { id: 'page-agent@qingdu.test' } },
    content_scripts: [
      {
        matches: ['http://127.0.0.1/*'],
        js: ['agent.js'],
        css: ['agent.css'],
        run_at: 'document_end',
      },
    ],
  };
  const { requiresCss } = await import('../../src/page/term-highlights.ts');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'agent.css'), requiresCss);
  writeFileSync(join(folder, 'agent.js'), await bundle(join(import.meta.dirname, 'page-agent.ts')));
}

/** A module (absolute path) and all it imports, as one plain script. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'agent' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

async function askAgent<T>(page: Page, id: string, command: string, argument: unknown): Promise<T> {
  const answer = await page.evaluate(
    (detail, name) =>
      new Promise<string>((resolve) => {
        const listen = (event: Event) => resolve(String((event as CustomEvent).detail));
        window.addEventListener(name, listen, { once: true });
        window.dispatchEvent(new CustomEvent('qingdu-ask', { detail }));
      }),
    JSON.stringify({ id, command, argument }),
    `qingdu-answer-${id}`,
  );
  const { value, failure } = JSON.parse(answer) as { value: T; failure?: string };
  if (failure !== undefined) throw new Error(failure);
  return value;
}
