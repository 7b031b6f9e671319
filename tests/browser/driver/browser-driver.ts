import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../../../tools/setup/find-browser.ts';

/** How to start a browser with the extension. */
export interface LaunchOptions {
  /** Folder of the built extension; the one of `npm run build` when left out. */
  readonly extensionFolder?: string;
  /** Folder of the browser's profile, which the caller keeps; a new one when left out. */
  readonly profile?: string;
  /** A window on the screen instead of none. */
  readonly headed?: boolean;
  /** Let the browser reach other hosts than 127.0.0.1. Tests never do. */
  readonly online?: boolean;
  /** Leave the first-run page open, which the extension shows after its installation. */
  readonly keepsWelcome?: boolean;
  /** `host:port` of a proxy for every request, those to this machine too. */
  readonly proxy?: string;
  /**
   * Language of the browser's interface and of its requests, where the browser has it: `en-US`
   * unless told, and the user's own with a window.
   */
  readonly language?: string;
}

/**
 * A real browser with the extension in it. Chromium and Firefox do the same things by very
 * different means; tests know only this.
 */
export interface BrowserDriver {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Where the extension's own pages are, without a slash at the end. */
  readonly extensionUrl: string;
  /** Opens a new, empty tab. */
  newPage(): Promise<Page>;
  /** Opens a page of the extension (`/options.html`) in a new tab and waits for its `body`. */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens the toolbar button's popup over this page, as a click on the button does. */
  openPopup(page: Page): Promise<Popup>;
  /** Opens the popup's document in a tab of its own, acting on `page`. */
  openPopupAsTab(page: Page): Promise<Page>;
  /** Does what the keys of a command in the manifest do, in the tab in front. */
  pressCommand(name: string): Promise<void>;
  /** Chooses our item of the context menu, opened on the element of `selector`. */
  chooseMenuItem(menuItemId: string, page: Page, selector: string): Promise<void>;
  /** What the user decides in the browser's own pages: may the extension read every site? */
  setHostAccess(granted: boolean): Promise<void>;
  /** The browser's number of the tab that shows this page. */
  tabId(page: Page): Promise<number>;
  /** Text on the toolbar button for this page; '' for none. */
  badgeText(page: Page): Promise<string>;
  /** Everything in the extension's `storage.local`. */
  storage(): Promise<Readonly<Record<string, unknown>>>;
  /** Warnings and errors that the browser holds against the extension since its start. */
  problems(): Promise<readonly string[]>;
  /** Ends the background at once, as the browser may at any time; the next event wakes it. */
  killBackground(): Promise<void>;
  /** Loads the extension again from its folder, as an update does; open pages stay. */
  reinstall(): Promise<void>;
  close(): Promise<void>;
}

/** The open popup. Functions run inside it, so they may use nothing of their surroundings. */
export interface Popup {
  evaluate<A extends readonly JsonValue[], R>(
    body: (document: Document, ...parameters: A) => R | Promise<R>,
    ...parameters: A
  ): Promise<R>;
  /** Waits until an element matches. */
  waitFor(selector: string): Promise<void>;
  /** The element's text, white space folded; undefined when nothing matches. */
  text(selector: string): Promise<string | undefined>;
  /** Clicks the element, waiting until it is there. */
  click(selector: string): Promise<void>;
  screenshot(path: PngPath): Promise<void>;
  close(): Promise<void>;
}

/** What can cross into a browser: JSON. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** Where a screenshot goes. */
export type PngPath = `${string}.png`;

/** How long anything in a browser may take before it counts as broken, in milliseconds. */
export const PATIENCE_MS = 15_000;
