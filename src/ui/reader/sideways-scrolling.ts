/** How much of the window a page key moves on, so that a few lines stay as a link. */
const PAGE_SHARE = 0.88;
/** CSS pixels of an arrow key: about one line at the default size. */
const LINE = 40;
/** A wheel that counts in lines (Firefox) moves this many CSS pixels for one. */
const WHEEL_LINE = 20;

/**
 * Lets the wheel and the keys that go down in horizontal text go on, to the left, while the lines
 * are vertical. Ends with `signal`.
 */
export function scrollSideways(
  scroller: HTMLElement,
  isVertical: () => boolean,
  signal: AbortSignal,
): void {
  scroller.addEventListener(
    'wheel',
    (event) => {
      // a pad that can move sideways already does; with Ctrl the wheel zooms
      if (!isVertical() || event.ctrlKey || event.deltaX !== 0 || event.deltaY === 0) return;
      if (scrollsItself(event.target, scroller)) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : 1;
      scroller.scrollLeft -= event.deltaY * unit;
    },
    { signal, passive: false },
  );
  scroller.addEventListener(
    'keydown',
    (event) => {
      if (!isVertical() || event.ctrlKey || event.altKey || event.metaKey) return;
      // Space presses a button or a summary that has the focus
      if (event.key === ' ' && event.target !== scroller) return;
      // a table or code that has the focus moves by itself
      if (scrollsItself(event.target, scroller)) return;
      const way = wayOf(event.key, event.shiftKey, scroller);
      if (way === undefined) return;
      event.preventDefault();
      scroller.scrollLeft -= way;
    },
    { signal },
  );
}

/** CSS pixels onward (to the left), negative for back; undefined for keys that do not scroll. */
function wayOf(key: string, shift: boolean, scroller: HTMLElement): number | undefined {
  const page = scroller.clientWidth * PAGE_SHARE;
  switch (key) {
    case ' ':
      return shift ? -page : page;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'ArrowDown':
      return LINE;
    case 'ArrowUp':
      return -LINE;
    case 'End':
      return scroller.scrollWidth;
    case 'Home':
      return -scroller.scrollWidth;
    default:
      return undefined;
  }
}

/** Whether a table, code or the receipt under the pointer can be scrolled by itself. */
function scrollsItself(target: EventTarget | null, scroller: HTMLElement): boolean {
  let element = target instanceof Element ? target : null;
  while (element !== null && element !== scroller) {
    const overflows = element.scrollHeight > element.clientHeight + 1;
    if (overflows && getComputedStyle(element).overflowY === 'auto') return true;
    element = element.parentElement;
  }
  return false;
}
