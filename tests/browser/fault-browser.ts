import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type SampleServer, serveSample } from '../../tools/serve-sample.ts';
import type { BrowserDriver, JsonValue } from './driver/browser-driver.ts';
import { browserUnderTest, launchBrowser } from './driver/launch-browser.ts';
import { waitUntil } from './driver/wait-until.ts';

/** A browser with a copy of the extension whose background halts where a test tells it to. */
export interface FaultBrowser {
  readonly driver: BrowserDriver;
  url(path: string): string;
  open(path: string): Promise<Page>;
  /**
   * Has the background halt for good when it comes to a step for the `nth` time from now on:
   * `KIND:before` and `KIND:after` of every message it answers, and of {@link WRAPPED}.
   */
  haltAt(step: string, nth?: number): Promise<void>;
  /** Waits until it has halted, and kills it there; it lives on as if nothing had been planned. */
  killWhereHalted(): Promise<void>;
  /** Calls a function of the extension's API (`storage.local.get`) from one of its own pages. */
  callApi(name: string, ...parameters: readonly JsonValue[]): Promise<unknown>;
}

/** Calls of the browser's API before and after which the background can halt. */
const WRAPPED = [
  'scripting.executeScript',
  'scripting.insertCSS',
  'storage.local.get',
  'storage.local.set',
  'action.setBadgeText',
  'runtime.openOptionsPage',
];

/** For the length of a test file; `pages` are bodies of further HTML pages by path. */
export function useFaultBrowser(
  pages: ReadonlyMap<string, string> = new Map(),
): () => FaultBrowser {
  const folder = mkdtempSync(join(tmpdir(), 'qingdu-fault-'));
  let started: FaultBrowser | undefined;
  let server: SampleServer | undefined;
  beforeAll(async () => {
    const name = browserUnderTest();
    const built = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
    cpSync(join(import.meta.dirname, '../../.output', built), folder, { recursive: true });
    const background = join(folder, 'background.js');
    writeFileSync(background, `${INSTRUMENT}\n${readFileSync(background, 'utf8')}`);
    server = await serveSample({ pages });
    started = await start(await launchBrowser(name, { extensionFolder: folder }), server);
  });
  afterAll(async () => {
    await started?.driver.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (started === undefined) throw new Error('The browser is started by the first test.');
    return started;
  };
}

async function start(driver: BrowserDriver, server: SampleServer): Promise<FaultBrowser> {
  const control = await driver.openExtensionPage('/popup.html?tab=999999');
  const url = (path: string) => new URL(path, server.url).href;
  const callApi = (name: string, ...parameters: readonly JsonValue[]) =>
    control.evaluate(
      (path, json) => {
        const api: unknown =
          Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        const names = path.split('.');
        const last = names.pop() ?? '';
        let owner = Object(api);
        for (const each of names) owner = owner[each];
        return owner[last](...JSON.parse(json));
      },
      name,
      JSON.stringify(parameters),
    );
  return {
    driver,
    url,
    callApi,
    async open(path) {
      const page = await driver.newPage();
      await page.goto(url(path));
      await page.bringToFront();
      return page;
    },
    async haltAt(step, nth = 1) {
      await callApi('storage.session.set', { haltAt: { step, nth }, halted: false });
    },
    async killWhereHalted() {
      await waitUntil('the background to halt', async () => {
        const state = Object(await callApi('storage.session.get', 'halted'));
        return state.halted === true;
      });
      await driver.killBackground();
    },
  };
}

/** Runs before the background's own code, in its world. What is planned outlives it. */
const INSTRUMENT = `{
  const api = globalThis.browser ?? globalThis.chrome;
  const session = api.storage.session;
  let turn = Promise.resolve();
  const step = (name) => {
    const done = turn.then(async () => {
      const { haltAt } = await session.get('haltAt');
      if (haltAt?.step !== name) return true;
      if (haltAt.nth > 1) {
        await session.set({ haltAt: { ...haltAt, nth: haltAt.nth - 1 } });
        return true;
      }
      await session.remove('haltAt');
      await session.set({ halted: true });
      return false;
    });
    turn = done.catch(() => undefined);
    // Chromium answers a call of a background that it is killing with "No SW": that one goes no further.
    const halted = () => new Promise(() => undefined);
    return done.then((goesOn) => goesOn || halted(), halted);
  };
  for (const name of ${JSON.stringify(WRAPPED)}) {
    const names = name.split('.');
    const last = names.pop();
    let owner = api;
    for (const each of names) owner = owner[each];
    const original = owner[last].bind(owner);
    owner[last] = async (...parameters) => {
      await step(name + ':before');
      const value = await original(...parameters);
      await step(name + ':after');
      return value;
    };
  }
  const add = api.runtime.onMessage.addListener.bind(api.runtime.onMessage);
  api.runtime.onMessage.addListener = (listener) =>
    add((message, sender, reply) => {
      const kind = message?.kind;
      step(kind + ':before').then(() => {
        const answers = listener(message, sender, (value) => {
          step(kind + ':after').then(() => reply(value));
        });
        if (answers !== true) reply(undefined);
      });
      return true;
    });
}`;
