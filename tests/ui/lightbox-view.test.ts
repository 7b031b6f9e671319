import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FITTED, moved, zoomed } from '../../src/ui/reader/lightbox-view.ts';

const stage = { width: 1000, height: 600 };
const picture = { width: 900, height: 500 };
const middle = { x: 0, y: 0 };

describe('the view of a picture', () => {
  it.each([
    [
      'zooms around the middle',
      zoomed(FITTED, 2, middle, picture, stage),
      { scale: 2, x: 0, y: 0 },
    ],
    [
      'keeps the point under the finger',
      zoomed(FITTED, 2, { x: 100, y: 50 }, picture, stage),
      { scale: 2, x: -100, y: -50 },
    ],
    ['is never smaller than fitted', zoomed(FITTED, 0.2, { x: 90, y: 9 }, picture, stage), FITTED],
    ['does not move while it fits', moved(FITTED, 50, 50, picture, stage), FITTED],
    [
      'stops at the edges of the picture',
      moved({ scale: 2, x: 0, y: 0 }, 9999, -9999, picture, stage),
      { scale: 2, x: 400, y: -200 },
    ],
  ])('%s', (_name, view, expected) => {
    expect({ ...view, x: view.x + 0, y: view.y + 0 }).toEqual(expected);
  });

  it('never shows what is beside a picture that is larger than the window', () => {
    const step = fc.record({
      factor: fc.double({ min: 0.1, max: 10, noNaN: true }),
      x: fc.integer({ min: -2000, max: 2000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let view = FITTED;
        for (const { factor, x, y } of steps) {
          view = zoomed(view, factor, { x, y }, picture, stage);
          view = moved(view, x, y, picture, stage);
          expect(view.scale).toBeGreaterThanOrEqual(1);
          expect(view.scale).toBeLessThanOrEqual(8);
          const reach = Math.max(0, (picture.width * view.scale - stage.width) / 2);
          expect(Math.abs(view.x)).toBeLessThanOrEqual(reach + 1e-9);
        }
      }),
    );
  });
});
