import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../src/page/view.ts';
import { APP_PAGES } from '../live/app-pages.ts';
import type { LiveFixture } from '../live/live-fixture.ts';
import { STATE_PAGES } from '../live/state-pages.ts';
import type { BrowserDriver } from './driver/browser-driver.ts';
import { browserUnderTest, launchBrowser } from './driver/launch-browser.ts';
import { waitUntil } from './driver/wait-until.ts';
import { type LiveServer, startLiveServer } from './live-server.ts';
import { pageState } from './page-state.ts';

/**
 * The reader opened and closed, the conversion switched on and off, over pages with a life of their
 * own: every node, value, caret, focus, place, sound and listener is as before.
 */

const PAGES = [...APP_PAGES, ...STATE_PAGES];

let driver: BrowserDriver;
let server: LiveServer;
let control: Page;
let page: Page;
let tabId: number;

beforeAll(async () => {
  server = await startLiveServer();
  driver = await launchBrowser(browserUnderTest());
  control = await driver.openExtensionPage('/popup.html?tab=999999');
  page = await driver.newPage();
  tabId = await driver.tabId(page);
});
afterAll(async () => {
  await driver?.close();
  await server?.close();
});

describe('a page is as it was after', () => {
  it.each(PAGES)('the reader and the conversion: $name', async (fixture) => {
    await open(fixture);
    const found = await state();

    await command({ kind: 'open-reader' });
    await act();
    await command({ kind: 'close-reader' });
    expect(await state()).toEqual(found);

    await convert('zh-Hant-TW');
    if (!fixture.isLeftAlone) expect((await state()).trees).not.toEqual(found.trees);
    await command({ kind: 'open-reader' });
    await act();
    await command({ kind: 'close-reader' });
    await convert('original');
    expect(await state()).toEqual(found);
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await driver.problems()).toEqual([]);
  });
});

async function open(fixture: LiveFixture): Promise<void> {
  // Firefox's `load` never comes after a page whose frames came and went: look instead.
  const url = server.show(fixture);
  await page.goto(url, { waitUntil: [] });
  await page.waitForFunction(
    (wanted) => location.href === wanted && document.readyState === 'complete',
    {},
    url,
  );
  if (fixture.click !== undefined) await page.click(fixture.click);
  await page.evaluate(async () => {
    await (window as Hooks).prepare?.();
    const nodes: Node[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      const walker = Document.prototype.createTreeWalker.call(document, root, 0xffffffff);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        nodes.push(node);
        const shadow = node.nodeType === 1 && Reflect.get(Element.prototype, 'shadowRoot', node);
        if (shadow) roots.push(shadow as ShadowRoot);
        const inner = node.nodeName === 'IFRAME' && (node as HTMLIFrameElement).contentDocument;
        if (inner) roots.push(inner);
      }
    }
    (window as Hooks).foundNodes = nodes;
  });
}

async function state(): Promise<Record<string, unknown>> {
  const seen = await page.evaluate(pageState);
  const more = await page.evaluate(async () => ({
    probe: await (window as Hooks).probe?.(),
    hearing: (window as Hooks).hearing?.(),
    scroll: [Math.round(scrollX), Math.round(scrollY)],
  }));
  return { ...seen, ...more };
}

async function act(): Promise<void> {
  await page.evaluate(() => (window as Hooks).act?.());
}

/** As the popup does. */
async function command(request: Command): Promise<void> {
  const answer = await tell('runtime', { kind: 'act', tabId, command: request });
  expect(answer).toMatchObject({ ok: true, value: { kind: 'page' } });
}

async function convert(script: 'zh-Hant-TW' | 'original'): Promise<void> {
  await command({ kind: 'set-script', script });
  await waitUntil('the conversion to end', async () => {
    const answer = Object(await tell('tabs', { kind: 'state' }));
    return answer.value?.progress === null && answer.value.view.script === script;
  });
}

function tell(to: 'runtime' | 'tabs', message: object): Promise<unknown> {
  return control.evaluate(
    (way, tab, json) => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const request: unknown = JSON.parse(json);
      return way === 'tabs' ? api.tabs.sendMessage(tab, request) : api.runtime.sendMessage(request);
    },
    to,
    tabId,
    JSON.stringify(message),
  );
}

interface Hooks extends Window {
  prepare?: () => unknown;
  act?: () => unknown;
  probe?: () => unknown;
  hearing?: () => number;
  foundNodes?: Node[];
}
