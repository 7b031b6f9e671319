/**
 * Where somebody was reading: a block of the article and how much of it had gone by, so that it
 * holds in another size, font or script.
 */
export interface ReadingPlace {
  /** Index among the blocks of the body, 0 for the first. */
  readonly block: number;
  /** Share of the block before the window's edge, 0 to 1. */
  readonly share: number;
}

/** The innermost boxes that text stands in; what was put back from the receipt does not count. */
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, pre, table, figure, dt, dd, div, blockquote';
/** Far enough from the window's edge to mean the block that is read, in CSS pixels. */
const EDGE = 8;

/** Room before a block that is read from its start: the scroller's `scroll-padding`. */
const START_ROOM = 24;

/** The place at the window's edge; undefined at the very start, where there is nothing to keep. */
export function placeOf(scroller: HTMLElement, body: HTMLElement): ReadingPlace | undefined {
  if (scroller.scrollTop === 0 && scroller.scrollLeft === 0) return undefined;
  const isVertical = runsDown(scroller);
  const edge = scroller.getBoundingClientRect();
  const blocks = blocksOf(body);
  // blocks stand in order: the first that ends beyond the edge is the one that is read
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = blocks[middle]?.getBoundingClientRect();
    const ends = box && (isVertical ? box.left < edge.right - EDGE : box.bottom > edge.top + EDGE);
    if (ends) high = middle;
    else low = middle + 1;
  }
  const box = blocks[low]?.getBoundingClientRect();
  if (box === undefined) return undefined;
  const gone = isVertical ? box.right - edge.right : edge.top - box.top;
  const size = isVertical ? box.width : box.height;
  const share = Math.min(1, Math.max(0, gone / Math.max(1, size)));
  return { block: low, share: Math.round(share * 1000) / 1000 };
}

/** Scrolls to a place; false where the article has no such block any more. */
export function goToPlace(scroller: HTMLElement, body: HTMLElement, place: ReadingPlace): boolean {
  const block = blocksOf(body)[place.block];
  if (block === undefined) return false;
  // in a long article a block far away has a guessed size until it is laid out
  block.style.setProperty('content-visibility', 'visible');
  const box = block.getBoundingClientRect();
  const edge = scroller.getBoundingClientRect();
  const room = place.share === 0 ? START_ROOM : 0;
  if (runsDown(scroller)) {
    scroller.scrollLeft += box.right - place.share * box.width - edge.right + room;
  } else {
    scroller.scrollTop += box.top + place.share * box.height - edge.top - room;
  }
  block.style.removeProperty('content-visibility');
  if (block.getAttribute('style') === '') block.removeAttribute('style');
  return true;
}

function blocksOf(body: HTMLElement): readonly HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) =>
      block.querySelector(BLOCKS) === null && !block.closest('.qingdu-restored, .qingdu-code'),
  );
}

function runsDown(scroller: HTMLElement): boolean {
  return getComputedStyle(scroller).writingMode.startsWith('vertical');
}
