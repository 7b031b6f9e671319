import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import {
  type BrowserDriver,
  type LaunchOptions,
  PATIENCE_MS,
  type PngPath,
  type Popup,
} from './browser-driver.ts';
import { closeWelcome } from './extension-tab.ts';
import { waitUntil } from './wait-until.ts';

/** Starts Chromium (or a Chrome) through its debugging pipe, with the extension installed. */
export async function launchChromium(
  program: string,
  extensionFolder: string,
  options: LaunchOptions,
): Promise<BrowserDriver> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'qingdu-chromium-'));
  const browser = await startChromium(program, profile, options);
  await turnOnDeveloperMode(browser);
  const id = await browser.installExtension(extensionFolder);
  const extensionUrl = `chrome-extension://${id}`;
  if (options.keepsWelcome !== true) await closeWelcome(browser, extensionUrl);

  const extension = async () => {
    const found = (await browser.extensions()).get(id);
    if (found === undefined) throw new Error(`Chromium no longer has the extension ${id}.`);
    return found;
  };
  const openExtensionPage = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(extensionUrl + path);
    return page;
  };
  /** Evaluates an expression in the service worker, waking it when it sleeps. */
  const inWorker = async (expression: string): Promise<unknown> => {
    const answer = await evaluateInWorker(browser, extensionUrl, expression).catch(() => undefined);
    if (answer !== undefined) return answer.value;
    await wakeWorker(browser, extensionUrl);
    return (await evaluateInWorker(browser, extensionUrl, expression))?.value;
  };
  const inExtensionsPage = async (expression: string): Promise<unknown> => {
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    const answer: unknown = await page.evaluate(expression);
    await page.close();
    return answer;
  };
  const tabId = async (page: Page) => {
    await page.bringToFront();
    return Number(await inWorker(`(async () => (await ${ACTIVE_TAB}).id)()`));
  };

  return {
    name: 'chromium',
    browser,
    extensionUrl,
    newPage: () => browser.newPage(),
    openExtensionPage,
    async openPopup(page) {
      await page.bringToFront();
      await (await extension()).triggerAction(page);
      const target = await browser.waitForTarget(
        (candidate) => candidate.url().startsWith(`${extensionUrl}/popup.html`),
        { timeout: PATIENCE_MS },
      );
      return popupOf(await target.asPage());
    },
    openPopupAsTab: async (page) => openExtensionPage(`/popup.html?tab=${await tabId(page)}`),
    // Headless Chromium delivers no accelerators, so the worker's own listeners are called.
    async pressCommand(name) {
      await inWorker(
        `(async () => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, await ${ACTIVE_TAB}))()`,
      );
    },
    // Nor does it show native menus.
    async chooseMenuItem(menuItemId, page) {
      await page.bringToFront();
      await inWorker(`(async () => {
        const tab = await ${ACTIVE_TAB};
        const click = { menuItemId: ${JSON.stringify(menuItemId)}, editable: false, pageUrl: tab.url };
        chrome.contextMenus.onClicked.dispatch(click, tab);
      })()`);
    },
    async setHostAccess(granted) {
      const hostAccess = granted ? 'ON_ALL_SITES' : 'ON_CLICK';
      await inExtensionsPage(
        `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess: '${hostAccess}' })`,
      );
    },
    tabId,
    async badgeText(page) {
      const tab = await tabId(page);
      return String(await inWorker(`chrome.action.getBadgeText({ tabId: ${tab} })`));
    },
    async storage() {
      const stored = await inWorker('chrome.storage.local.get(null)');
      return typeof stored === 'object' && stored !== null ? { ...stored } : {};
    },
    async problems() {
      const found = await inExtensionsPage(`(async () => {
        const info = await chrome.developerPrivate.getExtensionInfo('${id}');
        const errors = [...info.manifestErrors, ...info.runtimeErrors];
        return [...(info.installWarnings ?? []), ...errors.map((error) => error.message)];
      })()`);
      return Array.isArray(found) ? found.map(String) : [];
    },
    async killBackground() {
      // From a page's session: a worker that is closed through its own target lives on as a target.
      const page = await openExtensionPage('/popup.html?tab=999999');
      const session = await page.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    async reinstall() {
      await browser.installExtension(extensionFolder);
    },
    async close() {
      await browser.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

const ACTIVE_TAB =
  'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab)';

async function startChromium(
  program: string,
  profile: string,
  { headed = false, online = false, language = headed ? undefined : 'en-US', proxy }: LaunchOptions,
): Promise<Browser> {
  const start = (sandboxed: boolean) =>
    puppeteer.launch({
      executablePath: program,
      headless: !headed,
      pipe: true, // only over the pipe may extensions be installed
      enableExtensions: true,
      userDataDir: profile,
      defaultViewport: headed ? null : { width: 1280, height: 900 },
      env: { ...process.env, ...(language !== undefined && { LANGUAGE: language }) },
      args: [
        ...(sandboxed ? [] : ['--no-sandbox']),
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(language === undefined ? [] : [`--lang=${language}`]),
        ...(online ? [] : ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']),
        ...(proxy === undefined
          ? []
          : [`--proxy-server=http://${proxy}`, '--proxy-bypass-list=<-loopback>']),
      ],
    });
  if (process.getuid?.() === 0) return start(false); // Chromium refuses its sandbox to root
  try {
    return await start(true);
  } catch {
    // Containers often forbid what the sandbox is made of, and over the pipe Chromium cannot say
    // so. A start that failed for another reason fails again.
    process.stderr.write('Chromium did not start with its sandbox; trying without.\n');
    return start(false);
  }
}

/** Without it chrome://extensions collects no errors; it must be on before the extension comes. */
async function turnOnDeveloperMode(browser: Browser): Promise<void> {
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto('chrome://extensions');
  await page.evaluate(
    'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })',
  );
  await page.goto('about:blank');
}

function workerTarget(browser: Browser, extensionUrl: string) {
  return browser
    .targets()
    .find((it) => it.type() === 'service_worker' && it.url().startsWith(extensionUrl));
}

/**
 * In a session of its own each time: Puppeteer's belongs to a worker that may have been killed and
 * have come back under the same target. Undefined when there is none, or it says nothing.
 */
async function evaluateInWorker(browser: Browser, extensionUrl: string, expression: string) {
  const session = await workerTarget(browser, extensionUrl)?.createCDPSession();
  if (session === undefined) return undefined;
  const parameters = { expression, awaitPromise: true, returnByValue: true };
  const silence = new Promise<undefined>((done) => setTimeout(done, ANSWER_MS, undefined));
  const answer = await Promise.race([session.send('Runtime.evaluate', parameters), silence]);
  session.detach().catch(() => undefined); // it goes with its worker
  if (answer?.exceptionDetails !== undefined) {
    throw new Error(`In the worker: ${answer.exceptionDetails.exception?.description}`);
  }
  return answer && { value: answer.result.value as unknown };
}

/** Milliseconds after which a worker that does not answer counts as dead. */
const ANSWER_MS = 3_000;

/** Starts the service worker by a message from one of the extension's pages. */
async function wakeWorker(browser: Browser, extensionUrl: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${extensionUrl}/options.html`);
  await page.evaluate('chrome.runtime.sendMessage({}).catch(() => undefined)');
  await waitUntil('the service worker to wake up', async () =>
    evaluateInWorker(browser, extensionUrl, '1').catch(() => undefined),
  );
  await page.close();
}

function popupOf(page: Page): Popup {
  return {
    evaluate: async (body, ...parameters) => {
      const call = `(${body})(document, ...${JSON.stringify(parameters)})`;
      // The cast: what JSON brings back is what the function returned.
      return (await page.evaluate(call)) as Awaited<ReturnType<typeof body>>;
    },
    async waitFor(selector) {
      await page.waitForSelector(selector, { timeout: PATIENCE_MS });
    },
    text: async (selector) =>
      (await page.$(selector))?.evaluate((element) =>
        (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
      ),
    async click(selector) {
      const button = await page.waitForSelector(selector, { timeout: PATIENCE_MS });
      await button?.click();
    },
    async screenshot(path: PngPath) {
      await page.screenshot({ path });
    },
    async close() {
      if (!page.isClosed()) await page.close();
    },
  };
}
