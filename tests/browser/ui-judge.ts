import type { Page, Viewport } from 'puppeteer-core';
import { expect } from 'vitest';
import { overflowing, settled, smallTargets, violations } from './surface-judge.ts';
import type { Gallery, ReaderRequest } from './ui-gallery.tsx';
import type { UiHarness } from './ui-harness.ts';

declare const gallery: Gallery;

/** Opens a surface, lets axe judge it, takes its picture. */
export async function judge(
  harness: UiHarness,
  name: string,
  path: '/page' | '/surface',
  size: Viewport,
  show: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await harness.open(path, size);
  try {
    await show(page);
    await settled(page);
    await harness.screenshot(page, name);
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  } finally {
    await page.close();
  }
}

export function reader(request: ReaderRequest, act?: (page: Page) => Promise<void>) {
  return async (page: Page) => {
    await page.evaluate((asked) => gallery.reader(asked), request);
    await act?.(page);
  };
}

/** Presses controls one after the other and then scrolls the article (−1: to its end). */
export function press(...actions: string[]) {
  return (page: Page) =>
    page.evaluate((names) => {
      const root = document.querySelector('[data-qingdu]')?.shadowRoot;
      for (const name of names) {
        root?.querySelector<HTMLElement>(`[data-action="${name}"]`)?.click();
      }
    }, actions);
}

export function scrollTo(
  part: number,
  before: (page: Page) => Promise<void> = async () => undefined,
) {
  return async (page: Page) => {
    await before(page);
    await page.evaluate((share) => {
      const scroller = document
        .querySelector('[data-qingdu]')
        ?.shadowRoot?.querySelector('.scroller');
      if (scroller) scroller.scrollTop = share * scroller.scrollHeight;
    }, part);
  };
}

export const scrollLeft = (part: number) => (page: Page) =>
  page.evaluate((share) => {
    const scroller = document
      .querySelector('[data-qingdu]')
      ?.shadowRoot?.querySelector('.scroller');
    if (scroller) scroller.scrollLeft = -share * scroller.scrollWidth;
  }, part);

export const openTerm = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('[data-qingdu]')?.shadowRoot;
    root?.querySelectorAll<HTMLElement>('.qingdu-term')[1]?.click();
  });

export const openNote = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('[data-qingdu]')?.shadowRoot;
    root?.querySelector<HTMLElement>('sup a')?.click();
  });

export const openPicture = async (page: Page) => {
  await page.waitForFunction(() => {
    const root = document.querySelector('[data-qingdu]')?.shadowRoot;
    return root?.querySelector('img.qingdu-zoomable') !== null;
  });
  await page.evaluate(() => {
    const root = document.querySelector('[data-qingdu]')?.shadowRoot;
    root?.querySelector<HTMLElement>('img.qingdu-zoomable')?.click();
  });
};

export const resume = (page: Page) => page.evaluate(() => gallery.resume({ block: 6, share: 0.2 }));
