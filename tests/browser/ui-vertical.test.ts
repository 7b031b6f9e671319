import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startUiHarness, type UiHarness } from './ui-harness.ts';
import { ReaderPage } from './ui-reader-page.ts';

let harness: UiHarness;

beforeAll(async () => {
  harness = await startUiHarness();
});

afterAll(() => harness?.close());

describe('vertical lines', () => {
  const left = (reader: ReaderPage) =>
    reader.inReader((root) => -(root.querySelector('.scroller')?.scrollLeft ?? 0));

  it('run down, the first one on the right', async () => {
    const reader = await ReaderPage.open(harness, { settings: { vertical: true } });
    const lines = await reader.inReader((root) =>
      [...root.querySelectorAll('.body > p')].map((block) => block.getBoundingClientRect().left),
    );
    expect(lines.length).toBeGreaterThan(5);
    expect([...lines].sort((a, b) => b - a)).toEqual(lines);
  });

  it('go on by wheel and by the keys that go down in other texts', async () => {
    const reader = await ReaderPage.open(harness, { settings: { vertical: true } });
    await reader.page.mouse.move(600, 500);
    await reader.page.mouse.wheel({ deltaY: 300 });
    await reader.until((root) => (root.querySelector('.scroller')?.scrollLeft ?? 0) < -200);
    for (const key of ['PageDown', ' ', 'ArrowDown'] as const) {
      const before = await left(reader);
      await reader.page.keyboard.press(key);
      expect(await left(reader)).toBeGreaterThan(before);
    }
    await reader.page.keyboard.press('Home');
    expect(await left(reader)).toBeCloseTo(0);
    await reader.page.keyboard.press('End');
    expect(await left(reader)).toBeGreaterThan(1000);
    await reader.until(
      (root) => root.querySelector('dialog')?.style.getPropertyValue('--read') === '1.0000',
    );
  });

  it('keep the block that one is reading in view when they turn, and turn back', async () => {
    const reader = await ReaderPage.open(harness);
    await reader.inReader((root) => root.querySelectorAll('.body > p')[8]?.scrollIntoView());
    const inView = () =>
      reader.inReader((root) => {
        const box = root.querySelectorAll('.body > p')[8]?.getBoundingClientRect();
        return (
          box && box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.top < innerHeight
        );
      });
    expect(await inView()).toBe(true);
    await reader.click('[data-action="appearance"]');
    await reader.click('[data-action="vertical"]');
    expect(await inView()).toBe(true);
    await reader.click('[data-action="vertical"]');
    expect(await inView()).toBe(true);
  });
});
