import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import {
  type BrowserDriver,
  type JsonValue,
  type LaunchOptions,
  PATIENCE_MS,
} from './browser-driver.ts';
import { closeWelcome } from './extension-tab.ts';
import { evaluateInChrome } from './firefox-chrome.ts';
import { openFirefoxPopup } from './firefox-popup.ts';
import { waitUntil } from './wait-until.ts';

/** Fixed beforehand, because Firefox draws the host of an extension's pages by lot. */
const EXTENSION_HOST = '11111111-2222-4333-8444-555555555555';

/** Starts Firefox under WebDriver BiDi, with the extension installed until it closes. */
export async function launchFirefox(
  program: string,
  extensionFolder: string,
  {
    headed = false,
    online = false,
    keepsWelcome = false,
    language = headed ? undefined : 'en-US',
    profile,
    proxy,
  }: LaunchOptions,
): Promise<BrowserDriver> {
  const id = geckoId(extensionFolder);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: !headed,
    ...(profile !== undefined && { userDataDir: profile }),
    defaultViewport: headed ? null : { width: 1280, height: 900 },
    args: ['--remote-allow-system-access'], // moz-extension: pages and privileged code need it
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: EXTENSION_HOST }),
      // With a profile that is kept, an extension loaded anew finds its storage again.
      ...(profile !== undefined && { 'extensions.webextensions.keepStorageOnUninstall': true }),
      ...(language !== undefined && { 'intl.accept_languages': language }),
      ...(online ? {} : OFFLINE),
      ...(proxy !== undefined && throughProxy(proxy)),
    },
  });
  await browser.installExtension(extensionFolder);
  const extensionUrl = `moz-extension://${EXTENSION_HOST}`;
  if (!keepsWelcome) await closeWelcome(browser, extensionUrl);
  const inChrome = (body: string, parameter: JsonValue = null) =>
    evaluateInChrome(browser, `${findExtension(id)} ${body}`, parameter);

  const openExtensionPage = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(extensionUrl + path, { waitUntil: [] }); // its `load` is never reported
    await page.waitForSelector('body', { timeout: PATIENCE_MS });
    return page;
  };
  const tabId = async (page: Page) => {
    await page.bringToFront();
    return Number(await inChrome('return api.tabTracker.getId(gBrowser.selectedTab);'));
  };

  return {
    name: 'firefox',
    browser,
    extensionUrl,
    newPage: () => browser.newPage(),
    openExtensionPage,
    async openPopup(page) {
      await page.bringToFront();
      return openFirefoxPopup(inChrome, extensionUrl);
    },
    openPopupAsTab: async (page) => openExtensionPage(`/popup.html?tab=${await tabId(page)}`),
    async pressCommand(name) {
      await inChrome(PRESS_COMMAND, name);
    },
    async chooseMenuItem(menuItemId, page, selector) {
      await page.bringToFront();
      await page.click(selector, { button: 'right' });
      await waitUntil(`the context menu's item ${menuItemId}`, async () =>
        Boolean(await inChrome(CHOOSE_MENU_ITEM, menuItemId)),
      );
    },
    async setHostAccess(granted) {
      await inChrome(SET_HOST_ACCESS, granted);
    },
    tabId,
    async badgeText(page) {
      const tab = await tabId(page);
      const text = await inChrome(
        'return api.browserActionFor(extension).action.getProperty(api.tabTracker.getTab(parameter), "badgeText");',
        tab,
      );
      return typeof text === 'string' ? text : '';
    },
    async storage() {
      const page = await openExtensionPage('/options.html');
      const stored: unknown = await page.evaluate('browser.storage.local.get(null)');
      await page.close();
      return typeof stored === 'object' && stored !== null ? { ...stored } : {};
    },
    async problems() {
      const found = await inChrome(PROBLEMS, extensionUrl);
      return Array.isArray(found) ? found.map(String) : [];
    },
    async killBackground() {
      await inChrome(
        'await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });',
      );
    },
    async reinstall() {
      await browser.installExtension(extensionFolder);
    },
    close: () => browser.close(),
  };
}

/** Names other than localhost do not resolve, and Firefox's own services stay quiet. */
const OFFLINE = {
  'network.dns.offline-localhost': false,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9, // nobody listens: every other host is refused at once
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
};

function throughProxy(proxy: string) {
  const [host = '', port = ''] = proxy.split(':');
  return {
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/** What every privileged snippet starts from: the extension and Firefox's side of its API. */
const findExtension = (id: string) => `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension;
  const api = ExtensionParent.apiManager.global;`;

const PRESS_COMMAND = `
  const commands = await extension.shortcuts.allCommands();
  const shortcut = commands.find((command) => command.name === parameter)?.shortcut;
  if (!shortcut) throw new Error('no keys are bound to ' + parameter);
  const last = shortcut.split('+').at(-1).toUpperCase();
  const keys = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')];
  keys.find((key) => (key.getAttribute('key') ?? '').toUpperCase() === last).doCommand();`;

const CHOOSE_MENU_ITEM = `
  const menu = document.getElementById('contentAreaContextMenu');
  const item = [...menu.querySelectorAll('menuitem')].find((it) => it.id.endsWith('-menuitem-_' + parameter));
  if (!item) return false;
  item.doCommand();
  menu.hidePopup();
  return true;`;

const SET_HOST_ACCESS = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const hosts = { permissions: [], origins: ['http://*/*', 'https://*/*'] };
  await ExtensionPermissions[parameter ? 'add' : 'remove'](extension.id, hosts, extension);`;

/**
 * Without two notes of Firefox that no extension can prevent: somebody closed a popup that still
 * waited for an answer, and somebody closed a tab while a script ran in it, which Firefox then ends
 * (`dom.ipc.cancel_content_js_when_navigating`). A script of ours that really hung would fail the
 * test that waits for it.
 */
const PROBLEMS = `
  return Services.console.getMessageArray()
    .filter((it) => it instanceof Ci.nsIScriptError && it.sourceName.startsWith(parameter))
    .map((it) => it.errorMessage)
    .filter((message) => !/^Promise (resolved|rejected) after context unloaded/.test(message))
    .filter((message) => !message.startsWith('Script terminated by timeout'));`;

/** The identifier that the manifest gives the extension in Firefox. */
function geckoId(extensionFolder: string): string {
  const manifest: unknown = JSON.parse(
    readFileSync(join(extensionFolder, 'manifest.json'), 'utf8'),
  );
  const id = /"gecko":\{"id":"([^"]+)"/.exec(JSON.stringify(manifest))?.[1];
  if (id === undefined) {
    throw new Error(`${extensionFolder}/manifest.json has no browser_specific_settings.gecko.id.`);
  }
  return id;
}
