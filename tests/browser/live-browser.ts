import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { Command } from '../../src/page/view.ts';
import type { LiveFixture } from '../live/live-fixture.ts';
import type { BrowserDriver } from './driver/browser-driver.ts';
import { browserUnderTest, launchBrowser } from './driver/launch-browser.ts';
import { waitUntil } from './driver/wait-until.ts';
import { type LiveServer, startLiveServer } from './live-server.ts';
import { pageState } from './page-state.ts';

/** A browser with one tab for live pages. */
export interface LiveBrowser {
  readonly driver: BrowserDriver;
  readonly page: Page;
  /** Loads a page, prepares it, and remembers every node of it. */
  open(fixture: LiveFixture): Promise<void>;
  /** Everything that must stay: nodes, values, selection, focus, places, and what the page says. */
  state(fixture: LiveFixture): Promise<Record<string, unknown>>;
  /** The page does what it does. */
  act(): Promise<void>;
  /** As the popup does. */
  command(request: Command): Promise<void>;
  /** Resolves when the page shows it. */
  convert(script: 'zh-Hant-TW' | 'original'): Promise<void>;
  /** Waits until the reader is there, or has given up on a page that throws it out. */
  expectReader(fixture: LiveFixture): Promise<void>;
}

/** Starts browser and server before the first test of the file and ends them after the last. */
export function useLiveBrowser(): () => LiveBrowser {
  let started: LiveBrowser | undefined;
  let server: LiveServer | undefined;
  beforeAll(async () => {
    server = await startLiveServer();
    started = await start(await launchBrowser(browserUnderTest()), server);
  });
  afterAll(async () => {
    await started?.driver.close();
    await server?.close();
  });
  return () => {
    if (started === undefined) throw new Error('The browser is started by the first test.');
    return started;
  };
}

async function start(driver: BrowserDriver, server: LiveServer): Promise<LiveBrowser> {
  const control = await driver.openExtensionPage('/popup.html?tab=999999');
  const page = await driver.newPage();
  const tabId = await driver.tabId(page);
  const tell = (to: 'runtime' | 'tabs', message: object): Promise<unknown> =>
    control.evaluate(
      (way, tab, json) => {
        const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        const request: unknown = JSON.parse(json);
        return way === 'tabs'
          ? api.tabs.sendMessage(tab, request)
          : api.runtime.sendMessage(request);
      },
      to,
      tabId,
      JSON.stringify(message),
    );
  const command = async (request: Command) => {
    const answer = await tell('runtime', { kind: 'act', tabId, command: request });
    const { ok, value } = Object(answer);
    if (ok !== true || value?.kind !== 'page') throw new Error(JSON.stringify(answer));
  };
  return {
    driver,
    page,
    command,
    async open(fixture) {
      const url = server.show(fixture);
      // Firefox's `load` never comes after a page whose frames came and went: look instead.
      await page.goto(url, { waitUntil: [] });
      await page.waitForFunction(
        (wanted) => location.href === wanted && document.readyState === 'complete',
        {},
        url,
      );
      if (fixture.click !== undefined) await page.click(fixture.click);
      await page.evaluate(prepareAndRemember);
    },
    async state({ makesNewNodes = false }) {
      const seen = await page.evaluate(pageState);
      const more = await page.evaluate(async () => ({
        probe: await (window as Hooks).probe?.(),
        hearing: (window as Hooks).hearing?.(),
        scroll: [Math.round(scrollX), Math.round(scrollY)],
      }));
      return { ...seen, ...more, ...(makesNewNodes && { identities: '' }) };
    },
    async act() {
      await page.evaluate(() => (window as Hooks).act?.());
    },
    async convert(script) {
      await command({ kind: 'set-script', script });
      await waitUntil('the conversion to end', async () => {
        const answer = Object(await tell('tabs', { kind: 'state' }));
        return answer.value?.progress === null && answer.value.view.script === script;
      });
    },
    async expectReader({ throwsOut = false }) {
      await waitUntil(throwsOut ? 'the reader to give up' : 'the reader', async () => {
        const isThere = (await page.$('>>> dialog.reader[open]')) !== null;
        const { value } = Object(await tell('tabs', { kind: 'state' }));
        return isThere === value?.view.reader && isThere !== throwsOut;
      });
    },
  };
}

/** Runs in the page. */
async function prepareAndRemember(): Promise<void> {
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
}

interface Hooks extends Window {
  prepare?: () => unknown;
  act?: () => unknown;
  probe?: () => unknown;
  hearing?: () => number;
  foundNodes?: Node[];
}
