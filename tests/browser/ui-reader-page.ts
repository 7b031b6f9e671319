import type { Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import type { Gallery, ReaderRequest } from './ui-gallery.tsx';
import type { UiHarness } from './ui-harness.ts';

declare const gallery: Gallery;

/** A page with the reader over it, and what a test does with one. Closed when the test is over. */
export class ReaderPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
    onTestFinished(() => page.close());
  }

  /** The gallery's page, as pages are, without the reader. */
  static async bare(harness: UiHarness): Promise<ReaderPage> {
    return new ReaderPage(await harness.open('/page'));
  }

  static async open(harness: UiHarness, request: ReaderRequest = {}): Promise<ReaderPage> {
    const opened = await ReaderPage.bare(harness);
    await opened.show(request);
    return opened;
  }

  async show(request: ReaderRequest = {}): Promise<void> {
    await this.page.evaluate((asked) => gallery.reader(asked), request);
  }

  get isOpen(): Promise<boolean> {
    return this.page.evaluate(() => document.querySelector('[data-qingdu="reader"]') !== null);
  }

  /** Runs in the page with the reader's root, found as any visitor would find it. */
  inReader<T>(read: (root: ShadowRoot) => T): Promise<T> {
    const script = `(${read})(document.querySelector('[data-qingdu="reader"]').shadowRoot)`;
    return this.page.evaluate(script) as Promise<T>; // the result of a string is untyped
  }

  /** Waits until something holds in the reader; fails after 3 s. */
  async until(condition: (root: ShadowRoot) => boolean): Promise<void> {
    const script = `(${condition})(document.querySelector('[data-qingdu="reader"]').shadowRoot)`;
    await this.page.waitForFunction(script, { timeout: 3000 });
  }

  /** Where an element of the reader is, for real clicks and taps. */
  middleOf(selector: string): Promise<{ x: number; y: number }> {
    return this.page.evaluate((wanted) => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      const found = root?.querySelector(wanted);
      if (!found) throw new Error(`The reader has no ${wanted}`);
      found.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = found.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, selector);
  }

  async click(selector: string): Promise<void> {
    const { x, y } = await this.middleOf(selector);
    await this.page.mouse.click(x, y);
  }

  /** The words of the open gloss, or null. */
  gloss(): Promise<string | null> {
    return this.inReader(
      (root) => root.querySelector('.qingdu-tooltip .gloss')?.textContent ?? null,
    );
  }

  async untilGloss(text: string | null): Promise<void> {
    await this.page.waitForFunction(
      (expected) => {
        const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
        return (root?.querySelector('.qingdu-tooltip .gloss')?.textContent ?? null) === expected;
      },
      { timeout: 3000 },
      text,
    );
  }
}
