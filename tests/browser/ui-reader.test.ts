import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gallery } from './ui-gallery.tsx';
import { startUiHarness, type UiHarness } from './ui-harness.ts';
import { ReaderPage } from './ui-reader-page.ts';

declare const gallery: Gallery;

let harness: UiHarness;

beforeAll(async () => {
  harness = await startUiHarness();
});

afterAll(() => harness?.close());

describe('copying', () => {
  it('works on pages that have no clipboard, as those that came over http', async () => {
    const reader = await ReaderPage.open(harness);
    await reader.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      const button = root?.querySelector('[data-action="take-away"]');
      button?.addEventListener('click', () => gallery.copy('凌晨四點'), { once: true });
    });
    await reader.click('[data-action="take-away"]');
    await reader.page.evaluate(() => gallery.closeReader());
    await reader.page.$eval('#field', (field) => (field as HTMLInputElement).select());
    await reader.page.keyboard.down('Control');
    await reader.page.keyboard.press('v');
    await reader.page.keyboard.up('Control');
    const pasted = await reader.page.$eval('#field', (field) => (field as HTMLInputElement).value);
    expect(pasted).toBe('凌晨四點');
  });
});

describe('the reader over a page with hostile styles', () => {
  it('covers the window and makes the page inert', async () => {
    const reader = await ReaderPage.open(harness);
    const state = await reader.page.evaluate(() => {
      const host = document.querySelector('[data-qingdu="reader"]');
      const dialog = host?.shadowRoot?.querySelector('dialog');
      const { width, height } = dialog?.getBoundingClientRect() ?? { width: 0, height: 0 };
      document.querySelector<HTMLElement>('#button')?.focus();
      return {
        modal: dialog?.matches(':modal'),
        covers: width >= document.documentElement.clientWidth && height === innerHeight,
        pageFocus: document.activeElement?.id,
        under: document.elementFromPoint(innerWidth / 2, innerHeight / 2) === host,
        display: dialog && getComputedStyle(dialog).display,
      };
    });
    expect(state).toEqual({
      modal: true,
      covers: true,
      pageFocus: '',
      under: true,
      display: 'flex',
    });
  });

  it('Escape closes it; focus, scroll and every byte of the page are as before', async () => {
    const reader = await ReaderPage.bare(harness);
    const look = () =>
      reader.page.evaluate(() => ({
        html: document.documentElement.outerHTML,
        focus: document.activeElement?.id,
        scroll: scrollY,
        value: document.querySelector('input')?.value,
      }));
    await reader.page.evaluate(() => {
      // Firefox scrolls to what gets the focus, and does so later
      document.querySelector<HTMLElement>('#field')?.focus({ preventScroll: true });
      scrollTo(0, 700);
    });
    const before = await look();
    expect(before.scroll).toBe(700);
    await reader.show();
    await reader.page.keyboard.press('PageDown');
    await reader.page.keyboard.press('Escape');
    await reader.page.waitForFunction(() => document.querySelector('[data-qingdu]') === null);
    expect(await look()).toEqual(before);
    expect(await reader.page.evaluate(() => gallery.calls)).toEqual(['onClose']);
  });

  it('has a close button for pages that swallow Escape', async () => {
    const reader = await ReaderPage.open(harness);
    await reader.page.evaluate(() => {
      // as good as a listener that was there first: it sees the key before the reader does
      addEventListener(
        'keydown',
        (event) => {
          event.stopImmediatePropagation();
          event.preventDefault();
        },
        true,
      );
    });
    await reader.page.keyboard.press('Escape');
    expect(await reader.isOpen).toBe(true);
    await reader.click('[data-action="close"]');
    expect(await reader.isOpen).toBe(false);
  });

  it('scrolls by keyboard at once', async () => {
    const reader = await ReaderPage.open(harness);
    await reader.page.keyboard.press('PageDown');
    await reader.page.waitForFunction(() => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      return (root?.querySelector('.scroller')?.scrollTop ?? 0) > 100;
    });
    expect(await reader.page.evaluate(() => scrollY)).toBe(0);
  });

  it('is worked by keyboard alone: every control is reached by Tab, in reading order', async () => {
    const reader = await ReaderPage.open(harness);
    await reader.page.evaluate(() => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      root?.querySelector<HTMLElement>('[data-action="close"]')?.focus();
    });
    const reached: string[] = ['close'];
    for (let presses = 0; presses < 30 && reached.at(-1) !== 'end'; presses++) {
      await reader.page.keyboard.press('Tab');
      reached.push(
        await reader.inReader((root) => {
          const active = root.activeElement;
          if (active?.matches('summary')) return 'end';
          return active?.getAttribute('data-action') ?? active?.classList[0] ?? 'nothing';
        }),
      );
    }
    expect(reached.slice(0, 14)).toEqual([
      'close',
      'contents',
      'terms',
      'script-original',
      'script-zh-Hans-CN',
      'script-zh-Hant-TW',
      'script-zh-Hant-HK',
      'glosses',
      'size-smaller',
      'size-larger',
      'theme',
      'aloud',
      'take-away',
      'appearance',
    ]);
    expect(reached).toContain('qingdu-term');
    expect(reached.at(-1)).toBe('end');
  });

  it('changes its looks at once by the panel', async () => {
    const reader = await ReaderPage.open(harness, { settings: { theme: 'light' } });
    await reader.click('[data-action="appearance"]');
    await reader.click('[data-action="theme-black"]');
    await reader.click('[data-action="indent"]');
    const looks = await reader.inReader((root) => {
      const dialog = root.querySelector('dialog');
      const paragraph = root.querySelector('.body p');
      if (!dialog || !paragraph) throw new Error('no reader');
      return {
        background: getComputedStyle(dialog).backgroundColor,
        indent: getComputedStyle(paragraph).textIndent,
      };
    });
    expect(looks).toEqual({ background: 'rgb(0, 0, 0)', indent: '40px' });
    await reader.page.keyboard.press('Escape');
    expect(await reader.isOpen).toBe(true);
    expect(await reader.inReader((root) => root.querySelector('.panel') === null)).toBe(true);
  });

  it('a press beside the panel closes it', async () => {
    const reader = await ReaderPage.open(harness);
    await reader.click('[data-action="appearance"]');
    await reader.page.mouse.click(200, 600);
    await reader.page.waitForFunction(() => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      return root?.querySelector('.panel') === null;
    });
  });

  it('puts a removed block back and scrolls to it, and takes it out again', async () => {
    const reader = await ReaderPage.open(harness);
    const body = () => reader.inReader((root) => root.querySelector('.body')?.innerHTML);
    await reader.until((root) => root.querySelector('.qingdu-zoomable') !== null);
    const before = await body();
    await reader.click('[data-action="receipt"]');
    await reader.click('[data-rule="share-qr"] button');
    const seen = await reader.inReader((root) => {
      const box = root.querySelector('.qingdu-restored')?.getBoundingClientRect();
      return box !== undefined && box.top > 0 && box.bottom < innerHeight;
    });
    expect(seen).toBe(true);
    await reader.click('[data-rule="share-qr"] button');
    expect(await body()).toBe(before);
  });

  it('copies text without glosses, gaps or interface', async () => {
    const reader = await ReaderPage.open(harness);
    const copied = await reader.inReader((root) => {
      const paragraph = root.querySelectorAll('.body p')[2];
      const selection = getSelection();
      if (!paragraph || !selection) throw new Error('no paragraph');
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      selection.removeAllRanges();
      selection.addRange(range);
      return selection.toString();
    });
    expect(copied).toContain('也沒有 deadline，只有一個信念：');
  });

  it('moves the article out of the dialog to print, and back to where it was', async () => {
    const reader = await ReaderPage.open(harness);
    await reader.until((root) => root.querySelector('.qingdu-zoomable') !== null);
    const before = await reader.inReader((root) => {
      const scroller = root.querySelector('.scroller');
      if (scroller) scroller.scrollTop = 500;
      return root.querySelector('dialog')?.innerHTML;
    });
    const printed = await reader.page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      return root?.querySelector('.print > .article .body')?.childElementCount;
    });
    expect(printed).toBeGreaterThan(10);
    await reader.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await reader.inReader((root) => root.querySelector('dialog')?.innerHTML)).toBe(before);
    expect(await reader.inReader((root) => root.querySelector('.scroller')?.scrollTop)).toBe(500);
    expect(await reader.inReader((root) => root.querySelector('.print')?.childElementCount)).toBe(
      0,
    );
  });

  it('respects reduced motion', async () => {
    const reader = await ReaderPage.bare(harness);
    await reader.page
      .emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
      .catch(
        () => undefined, // Firefox's protocol has no media emulation
      );
    const reduced = await reader.page.evaluate(
      () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    );
    await reader.show();
    await reader.click('[data-action="appearance"]');
    const duration = await reader.inReader((root) => {
      const panel = root.querySelector('.panel');
      return panel && getComputedStyle(panel).animationDuration;
    });
    expect(duration).toBe(reduced ? '0s' : '0.14s');
  });
});
