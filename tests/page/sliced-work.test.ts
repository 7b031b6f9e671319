// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
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
});
