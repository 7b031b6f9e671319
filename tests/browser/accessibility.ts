import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/**
 * What axe finds against a page, or against the first element of `selector` and what it holds, open
 * shadow roots included: `rule: element | element`.
 */
export async function accessibilityFindings(page: Page, selector?: string): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (wanted) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }; // set by its source
    const place = wanted === null ? document : document.querySelector(wanted);
    if (place === null) throw new Error(`${wanted} is not there.`);
    const found = await axe.run(place, { resultTypes: ['violations'] });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    );
  }, selector ?? null);
}
