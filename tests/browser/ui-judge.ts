import axe from 'axe-core';
import type { Page, Viewport } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Gallery, ReaderRequest } from './ui-gallery.tsx';
import type { UiHarness } from './ui-harness.ts';

declare const gallery: Gallery;

/** The pages that are judged in, by harness and path: opening one takes longer than judging it. */
const pages = new WeakMap<UiHarness, Map<string, Page>>();

async function emptyPage(harness: UiHarness, path: '/page' | '/surface', size: Viewport) {
  const mine = pages.get(harness) ?? new Map<string, Page>();
  pages.set(harness, mine);
  const page = mine.get(path);
  if (page === undefined) {
    const opened = await harness.open(path, size);
    mine.set(path, opened);
    return opened;
  }
  await page.setViewport(size);
  await page.evaluate(() => gallery.clear());
  return page;
}

/** Opens a surface, lets axe judge it, takes its picture. */
export async function judge(
  harness: UiHarness,
  name: string,
  path: '/page' | '/surface',
  size: Viewport,
  show: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await emptyPage(harness, path, size);
  await show(page);
  await settled(page);
  await harness.screenshot(page, name);
  expect(await violations(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  expect(await overflowing(page)).toEqual([]);
}

/** Waits for animations: axe and pictures want the final colours. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = document.querySelector('[data-qingdu]')?.shadowRoot ?? document;
    await Promise.all(root.getAnimations().map(({ finished }) => finished));
  });
}

/** What axe finds, as `rule: where`. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }; // set by its source
    const reader = document.querySelector('[data-qingdu]');
    const found = await axe.run(reader ?? document, { resultTypes: ['violations'] });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    );
  });
}

/** Controls smaller than 24 px (WCAG 2.5.8); words inside a sentence are exempt. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('[data-qingdu]')?.shadowRoot ?? document;
    return [...root.querySelectorAll('[data-action]')]
      .filter((control) => !control.matches('.facts a'))
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(
        ({ control, box }) => `${control.getAttribute('data-action')} ${box.width}×${box.height}`,
      );
  });
}

/** What is cut off or scrolls sideways that should not; a wide table may. */
async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('[data-qingdu]')?.shadowRoot;
    const boxes = root
      ? root.querySelectorAll('.toolbar, [data-vertical="false"] .scroller, .panel, .segments')
      : [document.documentElement];
    return [...boxes]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(
        ({ className, scrollWidth, clientWidth }) => `${className} ${scrollWidth} > ${clientWidth}`,
      );
  });
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
