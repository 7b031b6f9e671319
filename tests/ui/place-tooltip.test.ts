import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside, placeTooltip } from '../../src/ui/tooltip/place-tooltip.ts';

const VIEWPORT = { width: 1000, height: 800 };
const SIZE = { width: 200, height: 80 };

describe('placeTooltip', () => {
  it.each([
    ['above and centred', { left: 400, right: 500, top: 300, bottom: 320 }, 350, 210, 'above'],
    [
      'below where there is no room above',
      { left: 400, right: 500, top: 40, bottom: 60 },
      350,
      70,
      'below',
    ],
    ['inside the left edge', { left: 0, right: 40, top: 300, bottom: 320 }, 8, 210, 'above'],
    ['inside the right edge', { left: 980, right: 1000, top: 300, bottom: 320 }, 792, 210, 'above'],
  ])('%s', (_name, anchor, left, top, side) => {
    expect(placeTooltip(anchor, SIZE, VIEWPORT)).toEqual({ left, top, side });
  });

  it('never covers its own line and never leaves the window sideways', () => {
    fc.assert(
      fc.property(
        fc.nat(900),
        fc.nat(780),
        fc.integer({ min: 5, max: 100 }),
        fc.integer({ min: 20, max: 300 }),
        (left, top, width, height) => {
          const anchor = { left, right: left + width, top, bottom: top + 20 };
          const size = { width: 200, height };
          const placed = placeTooltip(anchor, size, VIEWPORT);
          const covers = placed.top < anchor.bottom && placed.top + height > anchor.top;
          expect(covers).toBe(false);
          expect(placed.left).toBeGreaterThanOrEqual(8);
          expect(placed.left + size.width).toBeLessThanOrEqual(VIEWPORT.width - 8);
        },
      ),
    );
  });
});

describe('placeBeside', () => {
  it.each([
    ['on the right, centred', { left: 400, right: 420, top: 300, bottom: 400 }, 430, 310, 'right'],
    ['on the left at the edge', { left: 900, right: 920, top: 300, bottom: 400 }, 690, 310, 'left'],
    ['inside the top edge', { left: 400, right: 420, top: 0, bottom: 40 }, 430, 8, 'right'],
  ])('%s', (_name, anchor, left, top, side) => {
    expect(placeBeside(anchor, SIZE, VIEWPORT)).toEqual({ left, top, side });
  });

  it('never covers its own line', () => {
    fc.assert(
      fc.property(fc.nat(970), fc.nat(700), (left, top) => {
        const anchor = { left, right: left + 20, top, bottom: top + 80 };
        const placed = placeBeside(anchor, SIZE, VIEWPORT);
        expect(placed.left >= anchor.right || placed.left + SIZE.width <= anchor.left).toBe(true);
      }),
    );
  });
});
