/** A rectangle in CSS pixels of the viewport, as `getBoundingClientRect` gives it. */
export interface AnchorRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Upper left corner of the tooltip, and the side of the term it stands on. */
interface Placement {
  readonly left: number;
  readonly top: number;
  readonly side: 'above' | 'below' | 'right' | 'left';
}

/** Between term and tooltip: more than half the leading of a line at 1.8, so its line stays free. */
const GAP = 10;
/** Between tooltip and the window's edge. */
const MARGIN = 8;

/**
 * Where a tooltip goes: above its term, so that the lines still to be read stay free; below where
 * there is no room above; never over the term's own line. Centred on the term and kept inside
 * the window sideways.
 */
export function placeTooltip(anchor: AnchorRect, size: Size, viewport: Size): Placement {
  const above = anchor.top - GAP - size.height;
  const below = anchor.bottom + GAP;
  const roomAbove = above >= MARGIN;
  const roomBelow = below + size.height + MARGIN <= viewport.height;
  const side = roomAbove || !roomBelow ? 'above' : 'below';
  const centred = (anchor.left + anchor.right - size.width) / 2;
  const furthest = viewport.width - size.width - MARGIN;
  return {
    left: Math.max(MARGIN, Math.min(centred, furthest)),
    top: side === 'above' ? above : below,
    side,
  };
}

/**
 * The same beside a term in a vertical line: on its right, where the lines have been read; on its
 * left where there is no room; never over the term's own line.
 */
export function placeBeside(anchor: AnchorRect, size: Size, viewport: Size): Placement {
  const right = anchor.right + GAP;
  const left = anchor.left - GAP - size.width;
  const roomRight = right + size.width + MARGIN <= viewport.width;
  const side = roomRight || left < MARGIN ? 'right' : 'left';
  const centred = (anchor.top + anchor.bottom - size.height) / 2;
  const furthest = viewport.height - size.height - MARGIN;
  return {
    left: side === 'right' ? right : left,
    top: Math.max(MARGIN, Math.min(centred, furthest)),
    side,
  };
}
