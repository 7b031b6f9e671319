import { describe, expect, it } from 'vitest';
import { APP_PAGES } from '../live/app-pages.ts';
import { STATE_PAGES } from '../live/state-pages.ts';
import { useLiveBrowser } from './live-browser.ts';
import { shareOf } from './share-of.ts';

/**
 * The reader opened and closed, the conversion switched on and off, over pages with a life of their
 * own: every node, value, caret, focus, place, sound and listener is as before.
 */

const live = useLiveBrowser();

describe('a page is as it was after', () => {
  it.each(shareOf([...APP_PAGES, ...STATE_PAGES]))(
    'the reader and the conversion: $name',
    async (fixture) => {
      const { open, state, act, command, convert, expectReader } = live();
      await open(fixture);
      const found = await state(fixture);

      await command({ kind: 'open-reader' });
      await expectReader(fixture);
      await act();
      await expectReader(fixture);
      await command({ kind: 'close-reader' });
      expect(await state(fixture)).toEqual(found);

      await convert('zh-Hant-TW');
      if (!fixture.isLeftAlone) expect((await state(fixture)).trees).not.toEqual(found.trees);
      await command({ kind: 'open-reader' });
      await act();
      await command({ kind: 'close-reader' });
      await convert('original');
      expect(await state(fixture)).toEqual(found);
    },
  );
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await live().driver.problems()).toEqual([]);
  });
});
