import { isVertical } from './is-vertical.ts';
import type { OutlineEntry } from './outline.ts';

/** A heading that was gone to stands this near to the window's edge (`scroll-padding`, half more). */
const NEAR_EDGE = 36;
/** Whoever looks for where they are reads within this share of the window. */
const READ_SHARE = 1 / 3;

/** The heading after, or before, the one that stands at the window's edge. */
export function headingFrom(
  outline: readonly OutlineEntry[],
  scroller: HTMLElement,
  isOn: boolean,
): OutlineEntry | undefined {
  const distance = distanceIn(scroller);
  return isOn
    ? outline.find((entry) => distance(entry) > NEAR_EDGE)
    : outline.findLast((entry) => distance(entry) < 0);
}

/** The heading of the part that is being read; undefined before the first. */
export function headingHere(
  outline: readonly OutlineEntry[],
  scroller: HTMLElement,
): OutlineEntry | undefined {
  const distance = distanceIn(scroller);
  const { width, height } = scroller.getBoundingClientRect();
  const near = (isVertical(scroller) ? width : height) * READ_SHARE;
  return outline.findLast((entry) => distance(entry) <= near);
}

/** How far a heading is behind the edge at which lines come in; negative when it has gone by. */
function distanceIn(scroller: HTMLElement): (entry: OutlineEntry) => number {
  const edge = scroller.getBoundingClientRect();
  const vertical = isVertical(scroller);
  return ({ element }) => {
    const box = element.getBoundingClientRect();
    return vertical ? edge.right - box.right : box.top - edge.top;
  };
}
