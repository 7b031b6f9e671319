import { describe, expect, it } from 'vitest';
import { APP_PAGES } from '../live/app-pages.ts';
import { STATE_PAGES } from '../live/state-pages.ts';
import { type LiveBrowser, useLiveBrowser } from './live-browser.ts';

/** Over and over in the same page: nothing adds up, neither in the page nor in its memory. */

const isTorture = process.env.QINGDU_TORTURE === '1';
const CYCLES = isTorture ? Number(process.env.QINGDU_CYCLES ?? 200) : 5;
/** Before memory is measured: what is loaded and compiled once is there. */
const WARM_UP = isTorture ? 20 : 2;
/** Bytes (issue: at most 1 MB after 200 cycles). */
const MOST_GROWTH = 1_000_000;

const live = useLiveBrowser();
const tortured = [...APP_PAGES, ...STATE_PAGES].filter((fixture) => fixture.isTortured);

describe(`${CYCLES} cycles leave a page as it was`, () => {
  it.each(isTorture ? tortured : tortured.slice(0, 1))(
    '$name',
    async (fixture) => {
      const { open, state } = live();
      await open(fixture);
      const found = await state(fixture);
      for (let count = 0; count < WARM_UP; count++) await cycle(live());
      const before = await heapOf(live());
      for (let count = 0; count < CYCLES; count++) await cycle(live());
      const after = await heapOf(live());
      expect(await state(fixture)).toEqual(found);
      if (before === undefined || after === undefined) return;
      const growth = after - before;
      // biome-ignore lint/suspicious/noConsole: the figure is wanted in the table of figures
      console.log(`${fixture.name}: ${Math.round(growth / 1000)} kB more after ${CYCLES} cycles`);
      expect(growth).toBeLessThanOrEqual(MOST_GROWTH);
    },
    1_200_000,
  );
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await live().driver.problems()).toEqual([]);
  });
});

async function cycle({ command, convert }: LiveBrowser): Promise<void> {
  await convert('zh-Hant-TW');
  await command({ kind: 'open-reader' });
  await command({ kind: 'close-reader' });
  await convert('original');
}

/** Bytes that live in the page's process, ours included; Firefox does not tell. */
async function heapOf({ driver, page }: LiveBrowser): Promise<number | undefined> {
  if (driver.name !== 'chromium') return undefined;
  const session = await page.createCDPSession();
  // twice: what the first collection finalises, the second takes away
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
