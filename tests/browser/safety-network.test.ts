import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleServer, serveSample } from '../../tools/serve-sample.ts';
import type { BrowserDriver } from './driver/browser-driver.ts';
import { browserUnderTest, launchBrowser } from './driver/launch-browser.ts';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';
import { type RecordedRequest, type RecordingProxy, recordingProxy } from './recording-proxy.ts';

/**
 * Every request of the browser goes through a proxy that writes it down. While every control is
 * pressed, nothing is asked for that the page did not ask for by itself, and in the same way.
 */

const HOST = 'news.example';
const PROSE = '夜市的燈一盞一盞亮起來,攤主們不看天氣預報,只看雲;雲低了就收,雲散了再擺出來。';
const article = (head: string) => `<!doctype html><html lang="zh-Hant"><meta charset="utf-8">
  ${head}<title>夜市</title><article><h1>夜市</h1><p>${PROSE}今晚的 party 有 DJ。</p>
  <p><img src="images/street.svg" width="960" height="540"></p><p>${PROSE.slice(4)}</p>
  <p><img src="images/rain.svg" width="960" height="540" referrerpolicy="no-referrer"></p>
  <p>${PROSE.slice(8)}</p><p><a href="http://elsewhere.example/">別處</a>${PROSE.slice(12)}</p></article>`;
const PAGES = new Map([
  ['/article.html', article('')],
  ['/quiet.html', article('<meta name="referrer" content="no-referrer">')],
]);
/**
 * What the browsers ask for of their own accord (updates, safe browsing, captive portals): their
 * makers' hosts. tests/safety/bundles.test.ts shows that our code names no address at all.
 */
const BROWSERS_OWN =
  /^https?:\/\/(?:[\w-]+\.)*(?:google|googleapis|gstatic|gvt1|gvt2|mozilla|firefox|getpocket|mozgcp|digicert|lencr)\.(?:com|net|org)(?::\d+)?(?:\/|$)/;

let server: SampleServer;
let proxy: RecordingProxy;
let driver: BrowserDriver;

beforeAll(async () => {
  server = await serveSample({ pages: PAGES });
  proxy = await recordingProxy(HOST, server.url);
  driver = await launchBrowser(browserUnderTest(), { proxy: proxy.address });
});

afterAll(async () => {
  await driver?.close();
  await proxy?.close();
  await server?.close();
});

async function open(path: string): Promise<Page> {
  const page = await driver.newPage();
  await page.goto(`http://${HOST}${path}`);
  await page.bringToFront();
  return page;
}

const lineOf = ({ url, referer, origin }: RecordedRequest) => `${url} from ${referer} ${origin}`;
/** What was asked for since the `from`-th request, without what browsers ask for themselves. */
const asked = (from: number) =>
  new Set(
    proxy.requests
      .slice(from)
      .filter(({ url }) => !BROWSERS_OWN.test(url) && !url.endsWith('/favicon.ico'))
      .map(lineOf),
  );

/** Presses each control that is there or comes to be there, once; says which. */
async function pressAll(page: Page, place: string, except: RegExp): Promise<readonly string[]> {
  const pressed = new Set<string>();
  for (let round = 0; round < 60; round++) {
    const names = await page.$$eval(`>>> ${place} [data-action]:not([disabled])`, (controls) =>
      controls.map((control) => control.getAttribute('data-action') ?? ''),
    );
    const name = names.find((each) => !pressed.has(each) && !except.test(each));
    if (name === undefined) break;
    pressed.add(name);
    const control = await page.$(`>>> ${place} [data-action="${name}"]`);
    // a select or a slider is no button: the click opens or moves it, which is enough here
    await control?.click().catch(() => undefined);
  }
  return [...pressed];
}

describe('no network', () => {
  it('the record sees what a page asks for', async () => {
    const page = await open('/article.html');
    const from = proxy.requests.length;
    await page.evaluate(() =>
      fetch('http://elsewhere.example/seen', { mode: 'no-cors' }).catch(() => undefined),
    );
    expect([...asked(from)].join()).toContain('http://elsewhere.example/seen');
    await page.close();
  });

  /** What the page asks for without us, three requests, and what it asks for beyond with us. */
  async function compare(path: string, use: (page: Page) => Promise<void>): Promise<string[]> {
    const before = proxy.requests.length;
    const plain = await open(path);
    const own = asked(before);
    expect(own.size).toBe(3);
    await plain.close();
    const from = proxy.requests.length;
    const page = await open(path);
    await use(page);
    await page.close();
    return [...asked(from)].filter((line) => !own.has(line));
  }

  it('every control of popup and reader: nothing but what the page loads by itself', async () => {
    const more = await compare('/article.html', async (page) => {
      const popup = await driver.openPopup(page);
      await popup.waitFor('.summary');
      await popup.click('[data-action="script-zh-Hans-CN"]');
      await popup.click('[data-action="glosses"]');
      await popup.close();
      await page.bringToFront();
      await driver.pressCommand('toggle-reader');
      const reader = readerOf(page);
      await reader.waitUntilOpen();
      await waitUntil('the terms', async () => (await reader.terms()).length > 0);
      await reader.openGloss(0);
      const pressed = await pressAll(page, 'dialog.reader', /^(?:close|options|print)/);
      expect(pressed.length).toBeGreaterThan(10);
      await page.evaluate(() => {
        for (const name of ['beforeprint', 'afterprint']) dispatchEvent(new Event(name));
      });
    });
    expect(more).toEqual([]);
  });

  it('pictures come with the referrer policy of the page', async () => {
    const more = await compare('/quiet.html', async (page) => {
      await driver.pressCommand('toggle-reader');
      await readerOf(page).waitUntilOpen();
      await waitUntil('the pictures', () =>
        page.$$eval('>>> dialog.reader .body img', (images) =>
          images.every((image) => image instanceof HTMLImageElement && image.complete),
        ),
      );
    });
    expect(more).toEqual([]);
  });

  it('the options: nothing at all', async () => {
    const from = proxy.requests.length;
    const options = await driver.openExtensionPage('/options.html');
    await options.waitForSelector('[data-action]');
    const pressed = await options.evaluate(async () => {
      const names = new Set<string>();
      const next = () =>
        [...document.querySelectorAll<HTMLElement>('[data-action]:not([disabled])')].find(
          ({ dataset: { action = '' } }) => !names.has(action) && action !== 'choose-file',
        );
      for (let control = next(); control !== undefined; control = next()) {
        names.add(control.dataset.action ?? '');
        control.click();
        await new Promise((done) => setTimeout(done, 20));
      }
      return names.size;
    });
    expect(pressed).toBeGreaterThan(5);
    await options.close();
    expect([...asked(from)]).toEqual([]);
  });

  it('the browser holds no error against the extension', async () => {
    expect(await driver.problems()).toEqual([]);
  });
});
