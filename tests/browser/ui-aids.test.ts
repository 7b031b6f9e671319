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

const annotated = { article: 'annotated', settings: { theme: 'light' } } as const;

describe('pictures', () => {
  const open = async () => {
    const reader = await ReaderPage.open(harness, annotated);
    await reader.until((root) => root.querySelectorAll('img.qingdu-zoomable').length === 2);
    return reader;
  };
  const shown = (reader: ReaderPage) =>
    reader.inReader((root) => {
      const box = root.querySelector('dialog.lightbox');
      return (
        box &&
        `${box.querySelector('.count')?.textContent} ${box.querySelector('.caption')?.textContent}`
      );
    });
  const scale = (reader: ReaderPage) =>
    reader.inReader((root) => {
      const image = root.querySelector('.lightbox img');
      return image ? new DOMMatrix(getComputedStyle(image).transform).a : 0;
    });

  it('open with their captions, by keyboard from one to the next, and give the focus back', async () => {
    const reader = await open();
    await reader.inReader((root) =>
      root.querySelector<HTMLElement>('img.qingdu-zoomable')?.focus(),
    );
    await reader.page.keyboard.press('Enter');
    expect(await shown(reader)).toBe('第 1 張，共 2 張 閉館前的十分鐘。');
    expect(
      await reader.inReader((root) => {
        const box = root.querySelector('.lightbox');
        return [box?.matches(':modal'), box?.getAttribute('aria-label')];
      }),
    ).toEqual([true, '圖片']);
    await reader.page.keyboard.press('ArrowRight');
    expect(await shown(reader)).toBe('第 2 張，共 2 張 鉛筆字已經很淡了，要斜著看。');
    await reader.page.keyboard.press('ArrowRight');
    expect(await shown(reader)).toContain('第 2 張');
    await reader.page.keyboard.press('Escape');
    expect(await shown(reader)).toBeNull();
    expect(await reader.isOpen).toBe(true);
    expect(await reader.inReader((root) => root.activeElement?.getAttribute('aria-label'))).toBe(
      '放大圖片：借書卡',
    );
  });

  it('zoom by keys, wheel and buttons, move by arrows, and fit again', async () => {
    const reader = await open();
    await reader.click('img.qingdu-zoomable');
    await reader.page.keyboard.press('+');
    expect(await scale(reader)).toBeCloseTo(1.5);
    await reader.page.keyboard.press('+');
    await reader.page.keyboard.press('ArrowRight');
    expect(await shown(reader)).toContain('第 1 張');
    expect(
      await reader.inReader((root) => {
        const image = root.querySelector('.lightbox img');
        return image ? new DOMMatrix(getComputedStyle(image).transform).e : 0;
      }),
    ).toBeLessThan(0);
    await reader.page.keyboard.press('0');
    expect(await scale(reader)).toBe(1);
    await reader.page.keyboard.press('-');
    expect(await scale(reader)).toBe(1);
    await reader.page.mouse.move(600, 450);
    await reader.page.mouse.wheel({ deltaY: -300 });
    await reader.until((root) => {
      const image = root.querySelector('.lightbox img');
      return image !== null && new DOMMatrix(getComputedStyle(image).transform).a > 1.3;
    });
    await reader.click('.lightbox [data-action="close-picture"]');
    expect(await shown(reader)).toBeNull();
  });

  it('pinch with two fingers', async () => {
    const reader = await open();
    await reader.click('img.qingdu-zoomable');
    await reader.inReader((root) => {
      const stage = root.querySelector('.lightbox .stage');
      const finger = (type: string, pointerId: number, clientX: number) =>
        stage?.dispatchEvent(
          new PointerEvent(type, { pointerId, clientX, clientY: 430, bubbles: true, button: 0 }),
        );
      finger('pointerdown', 1, 600);
      finger('pointerdown', 2, 700);
      finger('pointermove', 2, 800);
      finger('pointerup', 1, 600);
      finger('pointerup', 2, 800);
    });
    expect(await scale(reader)).toBeCloseTo(2);
  });
});

describe('notes', () => {
  const note = (reader: ReaderPage) =>
    reader.inReader((root) => root.querySelector('.note .note-text')?.textContent ?? null);

  it('open beside their mark by keyboard, without the way back, and give the focus back', async () => {
    const reader = await ReaderPage.open(harness, annotated);
    await reader.inReader((root) => root.querySelector<HTMLElement>('sup a')?.focus());
    await reader.page.keyboard.press('Enter');
    expect(await note(reader)).toBe(
      '借書卡在2003年以後就停用了，館裡留下的大約還有四百張，存放在地下室。',
    );
    expect(
      await reader.inReader((root) => [
        root.activeElement?.getAttribute('role'),
        root.activeElement?.getAttribute('aria-label'),
      ]),
    ).toEqual(['dialog', '註腳 [1]']);
    await reader.page.keyboard.press('Escape');
    expect(await note(reader)).toBeNull();
    expect(await reader.inReader((root) => root.activeElement?.textContent)).toBe('[1]');
    expect(await reader.isOpen).toBe(true);
    expect(reader.page.url()).toMatch(/\/page$/);
  });

  it('lead to where they stand, and from there back to the mark', async () => {
    const reader = await ReaderPage.open(harness, annotated);
    await reader.click('sup a');
    await reader.click('[data-action="go-to-note"]');
    const focused = () => reader.inReader((root) => root.activeElement?.textContent?.slice(0, 6));
    expect(await focused()).toBe('借書卡在20');
    await reader.click('ol li a');
    expect(await focused()).toBe('[1]');
    expect(await reader.inReader((root) => root.querySelector('.note') === null)).toBe(true);
  });

  it('a press beside a note closes it', async () => {
    const reader = await ReaderPage.open(harness, annotated);
    await reader.click('sup a');
    expect(await note(reader)).not.toBeNull();
    await reader.page.mouse.click(60, 500);
    await reader.until((root) => root.querySelector('.note') === null);
  });

  it('the reading time says how it is estimated', async () => {
    const reader = await ReaderPage.open(harness, annotated);
    await reader.click('[data-action="reading-time"]');
    expect(await note(reader)).toContain('每分鐘 400 字');
  });
});

describe('keys', () => {
  const press = async (reader: ReaderPage, ...keys: string[]) => {
    for (const key of keys) await reader.page.keyboard.type(key);
  };

  it('do what the help sheet says', async () => {
    const reader = await ReaderPage.open(harness, annotated);
    await reader.page.evaluate(() => gallery.calls.splice(0));
    await press(reader, '2', 'g', '+', '-', 't', 'v', 'v');
    expect(
      await reader.page.evaluate(() => gallery.calls.filter((it) => !it.startsWith('onPlace'))),
    ).toEqual([
      'onScript(zh-Hans-CN)',
      'onGlosses(false)',
      'onSettings({"fontSize":22})',
      'onSettings({"fontSize":20})',
      'onSettings({"theme":"sepia"})',
      'onSettings({"vertical":true})',
      'onSettings({"vertical":false})',
    ]);
    await press(reader, '?');
    const rows = await reader.inReader((root) =>
      [...root.querySelectorAll('.help dl > div')].map((row) => row.textContent),
    );
    expect(rows).toContain('C目錄');
    expect(rows).toContain('Esc逐層關閉開啟的面板，最後關閉閱讀模式');
    // no word is explained in this article, so the key for the terms does nothing
    expect(rows).not.toContain('W本文詞彙');
    await reader.page.keyboard.press('Escape');
    expect(await reader.inReader((root) => root.querySelector('.panel') === null)).toBe(true);
  });

  it('lead from heading to heading', async () => {
    const reader = await ReaderPage.open(harness, annotated);
    const focused = () => reader.inReader((root) => root.activeElement?.textContent);
    await press(reader, 'n');
    expect(await focused()).toBe('01');
    await press(reader, 'n', 'n');
    expect(await focused()).toBe('03');
    await press(reader, 'p');
    expect(await focused()).toBe('02');
  });

  it('open the contents at the part that is being read', async () => {
    const reader = await ReaderPage.open(harness, annotated);
    const here = () =>
      reader.inReader((root) =>
        [...root.querySelectorAll('.contents [aria-current="location"]')].map((it) =>
          it.textContent?.slice(0, 2),
        ),
      );
    await press(reader, 'n', 'n', 'c');
    await reader.until((root) => root.querySelector('.panel.contents') !== null);
    expect(await here()).toEqual(['02']);
    await press(reader, 'c', 'p', 'c');
    await reader.until((root) => root.querySelector('.panel.contents') !== null);
    expect(await here()).toEqual(['01']);
  });

  it('are silent when the user turned them off', async () => {
    const reader = await ReaderPage.open(harness, {
      ...annotated,
      settings: { readerKeys: false },
    });
    await press(reader, 't', '?');
    expect(await reader.inReader((root) => root.querySelector('.panel') === null)).toBe(true);
    expect(await reader.page.evaluate(() => gallery.calls)).toEqual([]);
  });
});

describe('the place', () => {
  const topText = (reader: ReaderPage) =>
    reader.inReader((root) => {
      const edge = root.querySelector('.scroller')?.getBoundingClientRect().top ?? 0;
      return [...root.querySelectorAll('.body p')]
        .find((block) => block.getBoundingClientRect().bottom > edge + 8)
        ?.textContent?.slice(0, 8);
    });

  it('is said after scrolling, gone back to, and given up for the start', async () => {
    const reader = await ReaderPage.open(harness, { settings: { theme: 'light' } });
    await reader.page.keyboard.press('PageDown');
    await reader.page.waitForFunction(() =>
      gallery.calls.some((it) => /onPlace\(\{"block":\d+,"share"/.test(it)),
    );
    const call = await reader.page.evaluate(() =>
      gallery.calls.findLast((it) => it.includes('{"block"')),
    );
    const place = JSON.parse(call?.slice('onPlace('.length, -1) ?? '');
    const text = await topText(reader);
    await reader.page.evaluate((kept) => gallery.resume(kept), place);
    expect(await topText(reader)).toBe(text);
    await reader.click('[data-action="from-start"]');
    expect(await reader.inReader((root) => root.querySelector('.scroller')?.scrollTop)).toBe(0);
    expect(await reader.inReader((root) => root.querySelector('.resumed') === null)).toBe(true);
  });

  it('is kept when the text becomes larger or is set in vertical lines', async () => {
    const reader = await ReaderPage.open(harness, { settings: { theme: 'light' } });
    await reader.inReader((root) => {
      const scroller = root.querySelector('.scroller');
      if (scroller) scroller.scrollTop = 1400;
    });
    const before = await topText(reader);
    for (let step = 0; step < 3; step++) await reader.page.keyboard.type('+');
    expect(await topText(reader)).toBe(before);
    await reader.page.keyboard.type('v');
    await reader.page.keyboard.type('v');
    expect(await topText(reader)).toBe(before);
  });
});

describe('text', () => {
  it('code is copied as it is written', async () => {
    const reader = await ReaderPage.open(harness, annotated);
    await reader.page.evaluate(() => {
      const written: string[] = [];
      Object.assign(window, { written });
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => void written.push(text) },
      });
    });
    await reader.click('[data-action="copy-code"]');
    await reader.until((root) => root.querySelector('.qingdu-code button[data-done]') !== null);
    expect(await reader.page.evaluate(() => Reflect.get(window, 'written'))).toEqual([
      'borrow(book, days=14)\n    .then(read)\n    .catch(forget)',
    ]);
  });

  it('short numbers stand upright in vertical lines, long ones do not', async () => {
    const reader = await ReaderPage.open(harness, {
      article: 'annotated',
      settings: { vertical: true },
    });
    const upright = await reader.inReader((root) =>
      [...root.querySelectorAll('.qingdu-digits')].map((it) => [
        it.textContent,
        getComputedStyle(it).textCombineUpright,
      ]),
    );
    expect(upright.map(([digits]) => digits)).toEqual([
      '01',
      '3',
      '1',
      '14',
      '02',
      '12',
      '13',
      '12',
      '03',
      '14',
      '2',
    ]);
    expect(new Set(upright.map(([, style]) => style))).toEqual(new Set(['all']));
  });

  it('indents paragraphs, but no headings, items, quotes or what stands beside them', async () => {
    const reader = await ReaderPage.open(harness, { settings: { indent: true } });
    const indents = await reader.inReader((root) =>
      [...root.querySelectorAll('.body :is(p, li, h2)')].map((it) => [
        it.localName +
          (it.closest('blockquote') ? ' quoted' : '') +
          (it.querySelector('br') ? ' verse' : ''),
        getComputedStyle(it).textIndent,
      ]),
    );
    const of = (name: string) => new Set(indents.filter(([it]) => it === name).map(([, px]) => px));
    expect([...of('h2'), ...of('li'), ...of('p quoted'), ...of('p verse')]).toEqual([
      '0px',
      '0px',
      '0px',
      '0px',
    ]);
    // a bracket at the start: taken care of by text-spacing-trim, or by a smaller indent
    const expected = harness.browserName === 'chromium' ? ['40px'] : ['30px', '40px'];
    expect([...of('p')].sort()).toEqual(expected);
  });

  it('says that a font of the chosen style is missing, and only then', async () => {
    const reader = await ReaderPage.open(harness, { settings: { fontStyle: 'kai' } });
    await reader.click('[data-action="appearance"]');
    const has = () => reader.inReader((root) => root.querySelector('.hint')?.textContent ?? '');
    const machineHasKai = await reader.page.evaluate(() => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) return false;
      context.font = '32px monospace';
      const alone = context.measureText('mmMWil10@&').width;
      context.font = '32px "LXGW WenKai TC", "BiauKai", "DFKai-SB", "TW-Kai", monospace';
      return context.measureText('mmMWil10@&').width !== alone;
    });
    expect((await has()) === '').toBe(machineHasKai);
  });
});
