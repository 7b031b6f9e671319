// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { SlicedWork, type Work } from '../../src/page/sliced-work.ts';

const workOf = (count: number, units: number, done: number[], busy = 0): Work[] =>
  Array.from({ length: count }, (_, index) => ({
    document,
    units,
    apply: () => {
      for (const end = performance.now() + busy; performance.now() < end; );
      done.push(index);
    },
  }));

describe('SlicedWork', () => {
  it('does everything once and in order', async () => {
    const done: number[] = [];
    await new SlicedWork().run(workOf(500, 36, done), () => true);
    expect(done).toEqual(Array.from({ length: 500 }, (_, index) => index));
  });

  it('stops between two slices when nobody wants it any more', async () => {
    const done: number[] = [];
    let asked = 0;
    await new SlicedWork().run(workOf(500, 100, done), () => ++asked <= 2);
    expect(done.length).toBeGreaterThan(20);
    expect(done.length).toBeLessThan(200);
  });

  it('makes slices smaller where work is dear, down to a limit', async () => {
    const sliced = new SlicedWork();
    const dear = workOf(1000, 100, [], 5);
    // The first slice is 2,000 units long and takes 100 ms; 12 would be right.
    expect(sliced.slice(dear, 0)).toBe(20);
    const second = sliced.slice(dear, 20) - 20;
    expect(second).toBeLessThanOrEqual(4);
    expect(second).toBeGreaterThanOrEqual(2);
  });

  it('makes slices larger where work is cheap, step by step and up to a limit', () => {
    const sliced = new SlicedWork();
    const cheap = workOf(100_000, 100, []);
    const sizes: number[] = [];
    for (let next = 0; sizes.length < 10; ) {
      const end = sliced.slice(cheap, next);
      sizes.push(end - next);
      next = end;
    }
    expect(sizes[0]).toBe(20);
    expect(sizes[1]).toBe(30);
    expect(Math.max(...sizes)).toBe(160);
  });

  it('counts one item that is larger than any slice as a slice', async () => {
    const done: number[] = [];
    await new SlicedWork().run(workOf(3, 1e6, done), () => true);
    expect(done).toEqual([0, 1, 2]);
  });

  it.each([
    { name: 'a page of 200,000 units', units: 200_000, fixed: 4, longest: 30, times: 1.7 },
    { name: 'a page that is slow to lay out', units: 700_000, fixed: 18, longest: 50, times: 3 },
    { name: 'a page that is slower still', units: 1_600_000, fixed: 45, longest: 120, times: 4 },
  ])('$name: neither long slices nor too many', ({ units, fixed, longest, times }) => {
    // A clock of our own: a unit costs 1.5 µs, and each layout the same besides, give or take.
    let now = 0;
    let round = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    const layout = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => {
      now += fixed * (0.8 + 0.1 * (round++ % 5));
      return new DOMRect();
    });
    const work = Array.from({ length: units / 40 }, () => ({
      document,
      units: 40,
      apply: () => {
        now += 0.06;
      },
    }));
    const sliced = new SlicedWork();
    const slices: number[] = [];
    for (let next = 0; next < work.length; ) {
      const began = now;
      next = sliced.slice(work, next);
      slices.push(now - began);
    }
    clock.mockRestore();
    layout.mockRestore();
    expect(Math.max(...slices)).toBeLessThan(longest);
    expect(now).toBeLessThan(times * units * 0.0015);
  });
});
