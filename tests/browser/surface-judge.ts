import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Waits for animations: axe and pictures want the final colours. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = document.querySelector('[data-qingdu]')?.shadowRoot ?? document;
    await Promise.all(root.getAnimations().map(({ finished }) => finished));
  });
}

/** What axe finds, as `rule: where`. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
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
export async function overflowing(page: Page): Promise<string[]> {
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
