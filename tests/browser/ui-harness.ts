import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type Viewport } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';

/** A browser with the gallery of surfaces (ui-gallery.tsx) on a server of its own. */
export interface UiHarness {
  readonly browserName: 'chromium' | 'firefox';
  readonly browser: Browser;
  /** Opens a page of the gallery: `page` is a made-up article page, `surface` an empty one. */
  open(path: '/page' | '/surface', size?: Viewport): Promise<Page>;
  /** Writes `.output/screenshots/<name>-<browser>.png`. */
  screenshot(page: Page, name: string): Promise<void>;
  /** The bundle with reader, popup and options, minified: for size figures. */
  readonly script: string;
  close(): Promise<void>;
}

const SCREENSHOTS = resolve('.output/screenshots');

/** Builds the gallery and starts a browser: the one named by `QINGDU_BROWSER` unless told. */
export async function startUiHarness(
  browserName: UiHarness['browserName'] = process.env.QINGDU_BROWSER === 'firefox'
    ? 'firefox'
    : 'chromium',
): Promise<UiHarness> {
  const { script, styles } = await bundle();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const [type, content] = answer(path, script, styles);
    response.writeHead(content === '' ? 404 : 200, { 'content-type': type });
    response.end(content);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  const browser = await launch(browserName);
  await mkdir(SCREENSHOTS, { recursive: true });
  return {
    browserName,
    browser,
    script,
    async open(path, size = { width: 1280, height: 860 }) {
      const page = await browser.newPage();
      await page.setViewport(size);
      await page.goto(`http://127.0.0.1:${port}${path}`);
      await page.waitForFunction('window.gallery !== undefined');
      return page;
    },
    async screenshot(page, name) {
      await page.screenshot({ path: `${SCREENSHOTS}/${name}-${browserName}.png` });
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function launch(name: 'chromium' | 'firefox'): Promise<Browser> {
  if (name === 'firefox') {
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      headless: true,
    });
  }
  const isRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []), // Chromium refuses to sandbox root
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', // never reach an outside host
    ],
  });
}

async function bundle(): Promise<{ script: string; styles: string }> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: resolve('.'),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      lib: {
        entry: resolve('tests/browser/ui-gallery.tsx'),
        formats: ['iife'],
        name: 'galleryBundle',
        fileName: 'gallery',
        cssFileName: 'gallery',
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[]; // not watching
  let script = '';
  let styles = '';
  for (const file of outputs.flatMap(({ output }) => output)) {
    if (file.type === 'chunk') script += file.code;
    else if (file.fileName.endsWith('.css')) styles += String(file.source);
  }
  return { script, styles };
}

function answer(path: string, script: string, styles: string): readonly [string, string] {
  switch (path) {
    case '/gallery.js':
      return ['text/javascript; charset=utf-8', script];
    case '/gallery.css':
      return ['text/css; charset=utf-8', styles];
    case '/figure.svg':
      return ['image/svg+xml', FIGURE];
    case '/page':
      return ['text/html; charset=utf-8', PAGE];
    case '/surface':
      return ['text/html; charset=utf-8', SURFACE];
    default:
      return ['text/plain', ''];
  }
}

const HEAD = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">';

/** A page as pages are: styles that leak, a focused field, keys of its own, long enough to scroll. */
const PAGE = `<!doctype html><html lang="zh-CN"><head>${HEAD}<title>巷口新聞網</title>
<style>body{font:16px sans-serif;margin:2rem} html>div{display:none!important;opacity:0!important;transform:scale(.5)!important;visibility:hidden!important}
div{outline:3px solid red!important;direction:rtl!important}
button,dialog{background:hotpink!important} h1{color:red!important} dialog{display:none!important}</style></head>
<body><input id="field" value="搜尋"><button id="button">登入</button>
<p id="first">這是一頁普通的網頁，裡面有 <mark>deadline</mark> 也有 <mark>vibe</mark>。</p>
${'<p>原來的頁面還在下面，往下捲動會看到更多文字。</p>'.repeat(80)}
<script>window.pageKeys=[];addEventListener('keydown',(e)=>pageKeys.push(e.key));document.addEventListener('keydown',(e)=>pageKeys.push(e.key))</script>
<script src="/gallery.js"></script></body></html>`;

const SURFACE = `<!doctype html><html lang="en"><head>${HEAD}<title>Qingdu</title>
<link rel="stylesheet" href="/gallery.css"></head>
<body><div id="surface"></div><script src="/gallery.js"></script></body></html>`;

/** A drawn picture of our own: a lamp over a stall at dawn. */
const FIGURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 640" width="1200" height="640">
<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#27435a"/><stop offset=".7" stop-color="#d99a6c"/><stop offset="1" stop-color="#f1cf9f"/></linearGradient></defs>
<rect width="1200" height="640" fill="url(#s)"/><circle cx="860" cy="400" r="70" fill="#fbe7c0"/>
<path d="M0 470l180-90 160 60 220-120 240 130 180-70 220 90v170H0z" fill="#1f3440"/>
<rect x="150" y="470" width="420" height="170" fill="#16262f"/><path d="M120 470h480l-40-60H160z" fill="#0c6560"/>
<g fill="#f6d27a"><circle cx="220" cy="500" r="14"/><circle cx="360" cy="500" r="14"/><circle cx="500" cy="500" r="14"/></g></svg>`;
