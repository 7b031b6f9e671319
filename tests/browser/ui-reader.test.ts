import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Gallery, ReaderRequest } from './ui-gallery.tsx';
import { startUiHarness, type UiHarness } from './ui-harness.ts';

declare const gallery: Gallery;

let harness: UiHarness;
let page: Page;

beforeAll(async () => {
  harness = await startUiHarness();
});

afterAll(() => harness?.close());

afterEach(() => page?.close());

async function openReader(request: ReaderRequest = {}): Promise<void> {
  page = await harness.open('/page');
  await page.evaluate((asked) => gallery.reader(asked), request);
}

/** Runs in the page: the reader's root, found as any visitor would find it. */
const inReader = <T>(read: (root: ShadowRoot) => T): Promise<T> =>
  page.evaluate(
    `(${read})(document.querySelector('[data-qingdu="reader"]').shadowRoot)`,
  ) as Promise<T>; // evaluate of a string is untyped

const calls = () => page.evaluate(() => gallery.calls);

/** Where an element of the reader is, for real clicks and taps. */
async function middleOf(selector: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
    const found = root?.querySelector(wanted);
    if (!found) throw new Error(`The reader has no ${wanted}`);
    found.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = found.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
}

async function click(selector: string): Promise<void> {
  const { x, y } = await middleOf(selector);
  await page.mouse.click(x, y);
}

describe('the reader over a page with hostile styles', () => {
  it('covers the window and makes the page inert', async () => {
    await openReader();
    const state = await page.evaluate(() => {
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
    page = await harness.open('/page');
    const look = () =>
      page.evaluate(() => ({
        html: document.documentElement.outerHTML,
        focus: document.activeElement?.id,
        scroll: scrollY,
        value: document.querySelector('input')?.value,
      }));
    await page.evaluate(() => {
      // Firefox scrolls to what gets the focus, and does so later
      document.querySelector<HTMLElement>('#field')?.focus({ preventScroll: true });
      scrollTo(0, 700);
    });
    const before = await look();
    expect(before.scroll).toBe(700);
    await page.evaluate(() => gallery.reader());
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('[data-qingdu]') === null);
    expect(await look()).toEqual(before);
    expect(await calls()).toEqual(['onClose']);
  });

  it('has a close button for pages that swallow Escape', async () => {
    await openReader();
    await page.evaluate(() => {
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
    await page.keyboard.press('Escape');
    expect(await page.$('[data-qingdu="reader"]')).not.toBeNull();
    await click('[data-action="close"]');
    expect(await page.$('[data-qingdu="reader"]')).toBeNull();
  });

  it('scrolls by keyboard at once', async () => {
    await openReader();
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      return (root?.querySelector('.scroller')?.scrollTop ?? 0) > 100;
    });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('is worked by keyboard alone: every control is reached by Tab, in reading order', async () => {
    await openReader();
    await page.evaluate(() => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      root?.querySelector<HTMLElement>('[data-action="close"]')?.focus();
    });
    const reached: string[] = ['close'];
    for (let presses = 0; presses < 30 && reached.at(-1) !== 'end'; presses++) {
      await page.keyboard.press('Tab');
      reached.push(
        await inReader((root) => {
          const active = root.activeElement;
          if (active?.matches('summary')) return 'end';
          return active?.getAttribute('data-action') ?? active?.classList[0] ?? 'nothing';
        }),
      );
    }
    expect(reached.slice(0, 11)).toEqual([
      'close',
      'contents',
      'script-original',
      'script-zh-Hans-CN',
      'script-zh-Hant-TW',
      'script-zh-Hant-HK',
      'glosses',
      'size-smaller',
      'size-larger',
      'theme',
      'appearance',
    ]);
    expect(reached).toContain('qingdu-term');
    expect(reached.at(-1)).toBe('end');
  });

  it('changes its looks at once by the panel', async () => {
    await openReader({ settings: { theme: 'light' } });
    await click('[data-action="appearance"]');
    await click('[data-action="theme-black"]');
    await click('[data-action="indent"]');
    const looks = await inReader((root) => {
      const dialog = root.querySelector('dialog');
      const paragraph = root.querySelector('.body p');
      if (!dialog || !paragraph) throw new Error('no reader');
      return {
        background: getComputedStyle(dialog).backgroundColor,
        indent: getComputedStyle(paragraph).textIndent,
      };
    });
    expect(looks).toEqual({ background: 'rgb(0, 0, 0)', indent: '40px' });
    await page.keyboard.press('Escape');
    expect(await page.$('[data-qingdu="reader"]')).not.toBeNull();
    expect(await inReader((root) => root.querySelector('.panel') === null)).toBe(true);
  });

  it('a press beside the panel closes it', async () => {
    await openReader();
    await click('[data-action="appearance"]');
    await page.mouse.click(200, 600);
    await page.waitForFunction(() => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      return root?.querySelector('.panel') === null;
    });
  });

  it('puts a removed block back and scrolls to it, and takes it out again', async () => {
    await openReader();
    const body = () => inReader((root) => root.querySelector('.body')?.innerHTML);
    const before = await body();
    await click('[data-action="receipt"]');
    await click('[data-rule="share-qr"] button');
    const seen = await inReader((root) => {
      const box = root.querySelector('.qingdu-restored')?.getBoundingClientRect();
      return box !== undefined && box.top > 0 && box.bottom < innerHeight;
    });
    expect(seen).toBe(true);
    await click('[data-rule="share-qr"] button');
    expect(await body()).toBe(before);
  });

  it('copies text without glosses, gaps or interface', async () => {
    await openReader();
    const copied = await inReader((root) => {
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
    await openReader();
    const before = await inReader((root) => {
      const scroller = root.querySelector('.scroller');
      if (scroller) scroller.scrollTop = 500;
      return root.querySelector('dialog')?.innerHTML;
    });
    const printed = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      return root?.querySelector('.print > .article .body')?.childElementCount;
    });
    expect(printed).toBeGreaterThan(10);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await inReader((root) => root.querySelector('dialog')?.innerHTML)).toBe(before);
    expect(await inReader((root) => root.querySelector('.scroller')?.scrollTop)).toBe(500);
    expect(await inReader((root) => root.querySelector('.print')?.childElementCount)).toBe(0);
  });

  it('respects reduced motion', async () => {
    page = await harness.open('/page');
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]).catch(
      () => undefined, // Firefox's protocol has no media emulation
    );
    const reduced = await page.evaluate(
      () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    );
    await page.evaluate(() => gallery.reader());
    const duration = await inReader((root) => {
      const scroller = root.querySelector('.scroller');
      return scroller && getComputedStyle(scroller).animationDuration;
    });
    expect(duration).toBe(reduced ? '0s' : '0.14s');
  });
});

describe('glosses in the reader', () => {
  const term = '.body > p:nth-of-type(3) .qingdu-term';
  const tooltip = () =>
    inReader((root) => root.querySelector('.qingdu-tooltip .gloss')?.textContent ?? null);
  const waitFor = (text: string | null) =>
    page.waitForFunction(
      (expected) => {
        const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
        return (root?.querySelector('.qingdu-tooltip .gloss')?.textContent ?? null) === expected;
      },
      { timeout: 3000 },
      text,
    );

  it('open under a resting mouse, stay under it, and close when it leaves', async () => {
    await openReader();
    const { x, y } = await middleOf(term);
    await page.mouse.move(x - 2, y);
    await page.mouse.move(x, y);
    expect(await tooltip()).toBeNull();
    await waitFor('截止時間');
    const box = await inReader((root) => {
      const found = root.querySelector('.qingdu-tooltip')?.getBoundingClientRect();
      const own = root
        .querySelector('.body > p:nth-of-type(3) .qingdu-term')
        ?.getBoundingClientRect();
      return {
        x: found?.x ?? 0,
        y: found?.y ?? 0,
        bottom: found?.bottom ?? 0,
        line: own?.top ?? 0,
      };
    });
    expect(box.bottom).toBeLessThanOrEqual(box.line);
    await page.mouse.move(box.x + 10, box.y + 10, { steps: 4 });
    await new Promise((done) => setTimeout(done, 600));
    expect(await tooltip()).toBe('截止時間');
    await page.mouse.move(20, 600, { steps: 3 });
    await waitFor(null);
  });

  it('open by keyboard focus, and Escape closes them before the reader', async () => {
    await openReader();
    await page.evaluate(() => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      root?.querySelector<HTMLElement>('[data-action="appearance"]')?.focus();
    });
    for (let presses = 0; presses < 6 && (await tooltip()) === null; presses++) {
      await page.keyboard.press('Tab');
    }
    expect(await tooltip()).toBe('應用程式');
    await page.keyboard.press('Tab');
    await waitFor('截止時間');
    const described = await inReader((root) => {
      const id = root.activeElement?.getAttribute('aria-describedby');
      return id ? root.getElementById(id)?.textContent : undefined;
    });
    expect(described).toBe('deadline名詞截止時間');
    await page.keyboard.press('Escape');
    expect(await tooltip()).toBeNull();
    expect(await page.$('[data-qingdu="reader"]')).not.toBeNull();
    await page.keyboard.press('Escape');
    expect(await page.$('[data-qingdu="reader"]')).toBeNull();
  });

  it('open by a click and close by the next', async () => {
    await openReader();
    await click(term);
    await waitFor('截止時間');
    await click(term);
    await waitFor(null);
  });
});

describe('glosses on the raw page', () => {
  it('show in a host of their own, only while open, and leave no trace', async () => {
    page = await harness.open('/page');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => gallery.rawPage());
    const { x, y } = await page.evaluate(() => {
      const box = document.querySelector('mark')?.getBoundingClientRect();
      if (!box) throw new Error('no mark');
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await page.mouse.move(x - 2, y);
    await page.mouse.move(x, y);
    await page.waitForSelector('[data-qingdu="tooltip"]', { timeout: 3000 });
    const looks = await page.evaluate(() => {
      const root = document.querySelector('[data-qingdu="tooltip"]')?.shadowRoot;
      const box = root?.querySelector<HTMLElement>('.qingdu-tooltip');
      if (!box) throw new Error('no tooltip');
      return { text: box.innerText, outline: getComputedStyle(box).outlineStyle };
    });
    expect(looks.text).toContain('截止時間');
    expect(looks.outline).toBe('none');
    await page.keyboard.press('Escape');
    expect(await page.$('[data-qingdu="tooltip"]')).toBeNull();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});
