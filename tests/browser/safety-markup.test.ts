import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ElementFacts, faultOf } from '../safety/article-allowlist.ts';
import { HOSTILE_NAMES, HOSTILE_STRINGS } from '../safety/hostile-strings.ts';
import { STRICT_OPTIONS } from '../safety/strict-purify.ts';
import { readerOf } from './driver/reader-view.ts';
import { useSampleBrowser } from './sample-browser.ts';
import { shareOf } from './share-of.ts';

/** Hostile strings in a live page, read by the built extension. */

const PROSE = '夜市的燈一盞一盞亮起來,攤主們不看天氣預報,只看雲;雲低了就收,雲散了再擺出來。';
const SHARED = join(process.env.QINGDU_SHARED ?? '../shared', 'attacks/markup-vectors.json');
const DOMPURIFY = readFileSync('node_modules/dompurify/dist/purify.min.js', 'utf8');

/**
 * `event` is unset while an event's target is in a shadow tree, and in code without an event: what
 * runs by itself in the page's own tree, or in a frame of it, is the page's affair and is not counted.
 */
const COUNT_RUNS = `<script>
  window.runs = 0;
  for (const name of ['hit', 'alert', 'confirm', 'prompt', 'print']) {
    window[name] = (frame) => { if (window.event === undefined && !frame?.parent) window.runs += 1; };
  }
</script>`;
const page = (head: string) => `<!doctype html><html lang="zh-Hant"><meta charset="utf-8">${head}
  <title>夜市</title><article><h1>夜市</h1><p>${PROSE}</p><p>${PROSE.slice(4)}</p>
  <div id="pieces"></div><p>${PROSE.slice(8)}</p><p>${PROSE.slice(12)}</p></article>`;

const sample = useSampleBrowser(
  new Map([
    ['/hostile.html', page(COUNT_RUNS)],
    // Strings of others do more than run once: here the page keeps them from running at all.
    [
      '/disarmed.html',
      page(`<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`),
    ],
    ...HOSTILE_NAMES.map((name, index): [string, string] => [`/name-${index}.html`, named(name)]),
  ]),
);

function named(name: string): string {
  const text = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<!doctype html><html lang="zh-Hant"><meta charset="utf-8">${COUNT_RUNS}<title>${text}</title>
    <meta name="author" content="${text}"><meta property="og:site_name" content="${text}">
    <article><h1>${text}</h1><p>文|${text}</p><p>${PROSE}</p><p>${PROSE.slice(4)}</p>
    <p>${PROSE.slice(8)}</p><p>來源:${text}</p></article>`;
}

beforeAll(async () => {
  // Glosses put our own buttons between the words; here every element has to be the article's.
  const options = await sample().driver.openExtensionPage('/options.html');
  await options.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await api.storage.local.set({ settings: { version: 1, glosses: false } });
  });
  await options.close();
});

/** Loads a page with the pieces in its article and opens the reader; says whether there was one. */
async function read(path: string, pieces: readonly string[]) {
  const tab = await sample().open(path);
  // Before the pieces, which stand in for properties of the document.
  await tab.evaluate(DOMPURIFY);
  await tab.evaluate(async (markup) => {
    const { navigation } = window;
    navigation.addEventListener('navigate', (event) => event.cancelable && event.preventDefault());
    const place = document.querySelector('#pieces');
    const boxes = markup.map(() => document.createElement('section'));
    for (const [index, box] of boxes.entries()) {
      box.innerHTML = markup[index] ?? '';
      place?.append(box);
    }
    // Two frames and a turn of the loop: what fires at once has fired.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    Reflect.set(window, 'runs', 0);
  }, pieces);
  await sample().driver.pressCommand('toggle-reader');
  await readerOf(tab).waitUntilOpen();
  return tab;
}

/** Every element of the article as it stands in the reader. */
async function elementsOf(tab: Page): Promise<readonly ElementFacts[]> {
  const found = await tab.$$eval('>>> dialog.reader .body *', (elements) =>
    elements
      // what the reader puts in the place of a picture that was refused, and the button that copies
      // code; no class of a page is kept
      .filter((element) => element.closest('.qingdu-picture, .qingdu-code > button') === null)
      .map(({ namespaceURI, localName, attributes }) => ({
        namespaceURI,
        localName,
        attributes: [...attributes].map(({ name, value }) => ({ name, value })),
      })),
  );
  // The reader's own: a tab stop on what scrolls sideways, words that could have a gloss, the span
  // that keeps a word and its punctuation on one line, upright digits, headings, boxes of code.
  const classes = ['plain', 'gloss', 'digits', 'heading', 'code', 'zoomable'];
  const own = ['tabindex=0', 'translate=no', ...classes.map((name) => `class=qingdu-${name}`)];
  return found.map(({ attributes, ...rest }) => ({
    ...rest,
    attributes: attributes.filter(({ name, value }) => !own.includes(`${name}=${value}`)),
  }));
}

/** What DOMPurify would change in the article, with our allowlist as its only one. */
function purified(tab: Page): Promise<{ before: string; after: string }> {
  return tab.evaluate((options) => {
    // A piece may call itself our host; ours is the root's own child.
    const host = Document.prototype.querySelector.call(document, 'html > [data-qingdu=reader]');
    const inert = new DOMParser().parseFromString('', 'text/html');
    const box = inert.createElement('div');
    for (const each of host?.shadowRoot?.querySelector('.body')?.children ?? []) {
      box.append(inert.importNode(each, true));
    }
    for (const each of box.querySelectorAll('.qingdu-picture, .qingdu-code > button'))
      each.remove();
    for (const each of box.querySelectorAll('[tabindex]')) each.removeAttribute('tabindex');
    for (const each of box.querySelectorAll('[class^="qingdu-"]')) {
      each.removeAttribute('translate');
      each.removeAttribute('class');
    }
    // Its own parse first: what the parser alone rearranges is no finding.
    box.innerHTML = `${box.innerHTML}`;
    const before = box.innerHTML;
    const after: unknown = Reflect.get(window, 'DOMPurify').sanitize(before, options);
    return { before, after: String(after) };
  }, STRICT_OPTIONS);
}

const chunks = (pieces: readonly string[], size: number) =>
  Array.from({ length: Math.ceil(pieces.length / size) }, (_, index) =>
    pieces.slice(index * size, (index + 1) * size),
  );
const runsIn = (tab: Page) => tab.evaluate(() => Number(Reflect.get(window, 'runs')));

describe('hostile strings in an article', () => {
  it.each(
    shareOf(
      chunks(HOSTILE_STRINGS, 60).map(
        (pieces, index) => [`${index * 60 + 1} to ${index * 60 + pieces.length}`, pieces] as const,
      ),
    ),
  )('our own, %s: nothing runs, nothing is left', async (_, pieces) => {
    const tab = await read('/hostile.html', pieces);
    const elements = await elementsOf(tab);
    expect(elements.length).toBeGreaterThan(3);
    expect(elements.flatMap((facts) => faultOf(facts) ?? [])).toEqual([]);
    const { before, after } = await purified(tab);
    expect(after).toBe(before);
    // A frame and its loads: images of the article that fail would have told by now.
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 200)));
    expect(await runsIn(tab)).toBe(0);
    await tab.close();
  });

  it('the count sees a handler that runs in the reader', async () => {
    const tab = await read('/hostile.html', []);
    await tab.evaluate(async () => {
      const root = document.querySelector('[data-qingdu=reader]')?.shadowRoot;
      const image = document.createElement('img');
      image.setAttribute('onerror', 'hit()');
      image.src = 'data:image/png;base64,AAAA';
      root?.querySelector('.body')?.append(image);
      await new Promise((done) => setTimeout(done, 200));
    });
    expect(await runsIn(tab)).toBe(1);
    await tab.close();
  });

  it.skipIf(!existsSync(SHARED))(
    '3,665 of three collections (needs ../shared)',
    { timeout: 300_000 },
    async () => {
      const stored: unknown = JSON.parse(readFileSync(SHARED, 'utf8'));
      const all = Object.values(stored ?? {}).flatMap((part) =>
        Array.isArray(part) ? part.filter((piece) => typeof piece === 'string') : [],
      );
      expect(all.length).toBeGreaterThan(3000);
      const faults: string[] = [];
      for (const pieces of chunks(all, 400)) {
        const tab = await read('/disarmed.html', pieces);
        faults.push(...(await elementsOf(tab)).flatMap((facts) => faultOf(facts) ?? []));
        await tab.close();
      }
      expect(faults).toEqual([]);
    },
  );
});

describe('hostile names', () => {
  it(`${HOSTILE_NAMES.length} of them stay text in title, author's line and source`, async () => {
    for (const [index, name] of shareOf([...HOSTILE_NAMES.entries()])) {
      const tab = await read(`/name-${index}.html`, []);
      const names = await tab.$$eval('>>> dialog.reader .head *', (elements) =>
        elements.map(({ localName }) => localName),
      );
      expect(
        names.filter((each) => !/^(?:p|h1|span|a|time)$/.test(each)),
        name,
      ).toEqual(['button']); // the reader's own: how long the article takes
      expect(await runsIn(tab), name).toBe(0);
      await tab.close();
    }
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
