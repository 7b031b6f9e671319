import { describe, expect, it } from 'vitest';
import { waitUntil } from './driver/wait-until.ts';
import { openReader } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

const sample = useSampleBrowser();

/**
 * Browsers without a window system have no Chinese voice, so what is tested here is that state; how
 * an article is read is tested with a voice made by hand, in tests/ui/read-aloud.test.ts.
 */
describe('reading aloud', () => {
  it('opens its bar, says where to get a voice, and goes by Escape before the reader', async () => {
    const { page, reader } = await openReader(sample());
    const bar = () =>
      page.$eval('>>> .aloud', (element) => ({
        state: element.getAttribute('data-state'),
        text: element.querySelector('.says')?.textContent ?? '',
        focused: element.contains((element.getRootNode() as ShadowRoot).activeElement),
      }));
    await reader.click('aloud');
    await waitUntil('the state without a voice', async () => {
      const found = await bar().catch(() => undefined);
      return found?.state === 'silent';
    });
    expect((await bar()).text).not.toBe('');
    expect((await bar()).focused).toBe(true);
    await page.keyboard.press('Escape');
    await waitUntil('the bar to go', async () => (await page.$('>>> .aloud')) === null);
    expect(await reader.isOpen()).toBe(true);
    expect(await sample().driver.problems()).toEqual([]);
    await page.close();
  });
});
