import type { ElementHandle, Page } from 'puppeteer-core';
import { PATIENCE_MS } from './browser-driver.ts';
import { waitUntil } from './wait-until.ts';

/** The open reader in a page, looked at from outside, through its open shadow root. */
export interface ReaderView {
  /** Waits until the reader is open and holds an article or says that there is none. */
  waitUntilOpen(): Promise<void>;
  waitUntilClosed(): Promise<void>;
  isOpen(): Promise<boolean>;
  /** Clicks the control with this `data-action`. */
  click(action: string): Promise<void>;
  title(): Promise<string>;
  /** Texts of the blocks of the article's body, white space folded, empty ones left out. */
  blocks(): Promise<readonly string[]>;
  /** Waits until the reader's switch says that it shows this script (`original`, `zh-Hans-CN` …). */
  waitForScript(script: string): Promise<void>;
  /** `lang` of the article. */
  language(): Promise<string>;
  receipt(): Promise<Receipt>;
  /** The words that carry a gloss, in order. */
  terms(): Promise<readonly string[]>;
  /** Opens the gloss of the `index`-th term with the mouse; returns the parts of the tooltip, joined by ·. */
  openGloss(index: number): Promise<string>;
}

/** The reader's account of what it took out. */
export interface Receipt {
  /** '' when nothing was taken out. */
  readonly summary: string;
  readonly rows: readonly ReceiptRow[];
}

/** One block that was taken out. */
interface ReceiptRow {
  readonly rule: string;
  /** What it was, in the interface's words. */
  readonly kind: string;
  /** What it said. */
  readonly text: string;
}

/** The reader of this page. `>>>` is Puppeteer's way through open shadow roots. */
export function readerOf(page: Page): ReaderView {
  const query = (selector: string) => page.$(`>>> ${selector}`);
  const texts = (selector: string) => page.$$eval(`>>> ${selector}`, foldedTexts);
  const expectOne = async (selector: string): Promise<ElementHandle> => {
    const found = await page.waitForSelector(`>>> ${selector}`, { timeout: PATIENCE_MS });
    if (found === null) throw new Error(`Nothing in the reader matches ${selector}.`);
    return found;
  };
  const isOpen = async () => (await query('dialog.reader[open]')) !== null;

  return {
    async waitUntilOpen() {
      await waitUntil('the reader to open', isOpen);
      await waitUntil('the reader to show something', async () =>
        (await texts('dialog.reader .article')).some((text) => text !== ''),
      );
    },
    async waitUntilClosed() {
      await waitUntil('the reader to close', async () => !(await isOpen()));
    },
    isOpen,
    async click(action) {
      await (await expectOne(`dialog.reader [data-action="${action}"]`)).click();
    },
    title: async () => (await texts('#qingdu-title')).join(' '),
    blocks: () => texts(BLOCKS),
    async waitForScript(script) {
      await expectOne(`dialog.reader [data-action="script-${script}"][aria-pressed="true"]`);
    },
    async language() {
      const [language = ''] = await page.$$eval('>>> dialog.reader .body', (bodies) =>
        bodies.map((body) => body.closest('[lang]')?.getAttribute('lang') ?? ''),
      );
      return language;
    },
    async receipt() {
      const [summary = ''] = await texts('.receipt summary');
      const rows = await page.$$eval('>>> .receipt li[data-rule]', (items) =>
        items.map((item) => ({
          rule: item.getAttribute('data-rule') ?? '',
          kind: (item.querySelector('.kind')?.textContent ?? '').trim(),
          text: (item.querySelector('.what p')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
        })),
      );
      return { summary, rows };
    },
    terms: () => texts('button.qingdu-term'),
    async openGloss(index) {
      const term = (await page.$$('>>> button.qingdu-term'))[index];
      if (term === undefined) throw new Error(`The reader has no gloss number ${index}.`);
      await term.scrollIntoView();
      await term.click();
      await expectOne('.qingdu-tooltip');
      return (await texts('.qingdu-tooltip [role="tooltip"] :is(span, .gloss)')).join(' · ');
    },
  };
}

/** Blocks of text as the article's allowlist has them, innermost only. */
const BLOCKS = ['p', 'h2', 'h3', 'h4', 'li:not(:has(p))', 'figcaption', 'pre', 'td']
  .map((block) => `dialog.reader .body ${block}`)
  .join(', ');

function foldedTexts(elements: readonly Element[]): string[] {
  return elements
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}
