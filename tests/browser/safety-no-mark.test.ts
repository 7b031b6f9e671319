import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';
import { actInPopup } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

/**
 * Until the user acts, a page sees exactly what it sees without us; afterwards it never sees an
 * address of ours.
 */

const PROSE = '夜市的燈一盞一盞亮起來,攤主們不看天氣預報,只看雲;雲低了就收,雲散了再擺出來。';

/** Runs before anything of ours and writes down whatever a page can watch. */
const WATCH = `<script>
  const log = [];
  // The browser's own request for an icon comes when it likes.
  const note = (what) => { if (!/favicon/.test(what)) log.push(String(what)); };
  // The parser's own work is over by then; ours has not begun.
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver((records) => records.forEach(({ type, target }) => note('mutation ' + type + ' ' + target.nodeName)))
      .observe(document, { subtree: true, childList: true, characterData: true, attributes: true }));
  for (const name of ['message', 'error', 'unhandledrejection', 'securitypolicyviolation', 'focusin', 'focusout',
    'selectionchange', 'scroll', 'click', 'keydown', 'beforeprint'])
    for (const target of [window, document]) target.addEventListener(name, (event) => note(name + ' ' + (event.blockedURI ?? event.message ?? event.data ?? '')), true);
  new ReportingObserver((reports) => reports.forEach(({ type }) => note('report ' + type)), { buffered: true }).observe?.();
  // A call of any of these from our side would leave its stack.
  for (const [owner, name] of [[Document.prototype, 'querySelector'], [Document.prototype, 'querySelectorAll'],
    [Document.prototype, 'createTreeWalker'], [Document.prototype, 'createElement'], [Element.prototype, 'getAttribute'],
    [Element.prototype, 'attachShadow'], [Node.prototype, 'appendChild'], [EventTarget.prototype, 'addEventListener'],
    [EventTarget.prototype, 'dispatchEvent'], [window, 'postMessage'], [window, 'fetch'], [window, 'getComputedStyle']]) {
    const own = owner[name];
    owner[name] = function (...rest) { note('call ' + name + ' ' + new Error().stack); return Reflect.apply(own, this, rest); };
  }
  for (const [owner, name] of [[Document.prototype, 'documentElement'], [Document.prototype, 'body'], [Document.prototype, 'title'],
    [Node.prototype, 'firstChild'], [Node.prototype, 'parentNode'], [Node.prototype, 'textContent'], [Node.prototype, 'nodeValue'],
    [Element.prototype, 'innerHTML'], [Element.prototype, 'className'], [Element.prototype, 'shadowRoot'], [HTMLElement.prototype, 'innerText']]) {
    const { get, ...rest } = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { ...rest, get() { note('get ' + name + ' ' + new Error().stack); return get.call(this); } });
  }
  Object.prototype.__defineSetter__ && Object.defineProperty(Object.prototype, 'qingdu', { set() { note('set on Object.prototype'); }, configurable: true });
  // Everything reachable from the window: names and kinds of the properties of each object once.
  const shapeOfWorld = () => {
    const shapes = [];
    const met = new Set();
    const visit = (value, path, depth) => {
      if (value === null || (typeof value !== 'object' && typeof value !== 'function') || met.has(value) || depth > 2) return;
      met.add(value);
      // In Firefox the order of keys is the one in which things were first asked for.
      for (const key of Reflect.ownKeys(value).sort((a, b) => String(a) < String(b) ? -1 : 1)) {
        const property = Object.getOwnPropertyDescriptor(value, key);
        shapes.push(path + '.' + String(key) + ' ' + Object.keys(property).join() + ' ' + typeof property.value);
        if ('value' in property) visit(property.value, path + '.' + String(key), depth + 1);
      }
      visit(Object.getPrototypeOf(value), path + '.__proto__', depth);
    };
    visit(window, 'window', 0);
    return shapes;
  };
  window.mark = () => {
    const notes = [...log];
    const at = log.length;
    const result = {
      notes,
      html: document.documentElement.outerHTML,
      world: shapeOfWorld().filter((line) => !/\\.(?:mark|puppeteer|__puppeteer|cdc_)/.test(line)),
      entries: performance.getEntries().map(({ entryType, name }) => entryType + ' ' + name)
        .filter((entry) => !/favicon|^(?:paint|visibility-state|largest|first|layout|longtask|event|element|taskattribution)/.test(entry)),
      styles: document.styleSheets.length + ' ' + document.adoptedStyleSheets.length + ' ' + [...document.fonts].length,
      computed: [...getComputedStyle(document.body)].map((name) => name + ':' + getComputedStyle(document.body).getPropertyValue(name)).join(';'),
      highlights: [...CSS.highlights.keys()].join(),
      elements: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length,
      frames: window.length,
    };
    log.length = at; // what the look itself called
    return JSON.stringify(result);
  };
</script>`;

const page = (csp: string) => `<!doctype html><html lang="zh-Hant"><head><meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${csp}">${WATCH}<title>夜市</title></head><body>
  <article><h1>夜市</h1><p>${PROSE}今晚的 party 有 DJ。</p><p>${PROSE.slice(4)}</p><p>${PROSE.slice(8)}</p>
  <p>${PROSE.slice(12)}</p></article></body></html>`;

const sample = useSampleBrowser(
  new Map([
    ['/watched.html', page("default-src 'self' 'unsafe-inline'")],
    [
      '/strict.html',
      page("default-src 'none'; script-src 'unsafe-inline'; require-trusted-types-for 'script'"),
    ],
    ['/next.html', page("default-src 'self' 'unsafe-inline'")],
  ]),
);

const markOf = async (tab: Page) =>
  JSON.parse(await tab.evaluate(() => Reflect.get(window, 'mark')()));

describe('before any act', () => {
  it.each(['/watched.html', '/strict.html'])('%s sees what it sees without us', async (path) => {
    const { driver } = sample();
    await driver.setHostAccess(false);
    const without = await sample().open(path);
    const plain = await markOf(without);
    expect(await driver.badgeText(without)).toBe('');
    await without.close();
    await driver.setHostAccess(true);
    const tab = await sample().open(path);
    await waitUntil('the badge', async () => (await driver.badgeText(tab)) !== '');
    const marked = await markOf(tab);
    for (const name of Object.keys(plain)) expect(marked[name], name).toEqual(plain[name]);
    expect(plain.notes).toEqual([]);
    await tab.close();
  });

  it('the watch sees a script that leaves marks', async () => {
    const tab = await sample().open('/watched.html');
    await tab.evaluate(() => {
      document.querySelector('h1');
      document.body.append('夜');
      Object.assign(window, { qingduWasHere: 1 });
    });
    const { notes, world } = await markOf(tab);
    expect(notes.join()).toMatch(/call querySelector[\s\S]*get body/);
    expect(world.join()).toContain('qingduWasHere');
    await tab.close();
  });

  it('files of ours can not be asked for', async () => {
    const tab = await sample().open('/watched.html');
    const { extensionUrl } = sample().driver;
    const answers = await tab.evaluate(async (base) => {
      const found: string[] = [];
      for (const path of [
        'manifest.json',
        'icon/128.png',
        'detector.js',
        'popup.html',
        'dictionary/to-simplified.bin',
      ]) {
        const url = `${base}/${path}`;
        await fetch(url).then(
          () => found.push(url),
          () => undefined,
        );
        for (const tag of ['img', 'script', 'iframe', 'link'] as const) {
          const element = document.createElement(tag);
          element.setAttribute(tag === 'link' ? 'href' : 'src', url);
          if (tag === 'link') element.setAttribute('rel', 'stylesheet');
          const loaded = new Promise<boolean>((done) => {
            element.addEventListener('load', () => done(tag !== 'iframe'));
            element.addEventListener('error', () => done(false));
            if (tag === 'iframe') done(false); // an error page loads too
          });
          document.head.append(element);
          if (await loaded) found.push(`${tag} ${url}`);
          element.remove();
        }
      }
      return found;
    }, extensionUrl);
    expect(answers).toEqual([]);
    await tab.close();
  });
});

describe('after acts', () => {
  it('no address of ours stands in page, reader, performance entries or stacks', async () => {
    const tab = await sample().open('/next.html');
    await actInPopup(sample(), tab, 'glosses');
    await sample().driver.pressCommand('toggle-script');
    await sample().driver.pressCommand('toggle-reader');
    const reader = readerOf(tab);
    await reader.waitUntilOpen();
    await waitUntil('the terms', async () => (await reader.terms()).length > 0);
    await reader.openGloss(0);
    const all = await tab.evaluate(() => {
      const texts = [document.documentElement.outerHTML, Reflect.get(window, 'mark')()];
      for (const element of document.querySelectorAll('*')) {
        if (element.shadowRoot) texts.push(element.shadowRoot.innerHTML, element.outerHTML);
      }
      for (const sheet of document.styleSheets) texts.push(String(sheet.href));
      return texts.join('\n');
    });
    expect(all).toContain('qingdu');
    expect(all).not.toMatch(/(?:chrome|moz)-extension:/);
    expect(all).not.toContain(new URL(sample().driver.extensionUrl).host);
    await tab.close();
  });

  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
