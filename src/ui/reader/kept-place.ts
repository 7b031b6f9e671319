/**
 * Runs a change of layout and then brings the block that was first in view back to the start of
 * the window: what one was reading stays in sight when the lines turn.
 */
export function keepPlace(scroller: HTMLElement, body: HTMLElement, change: () => void): void {
  const first = firstInView(scroller, body);
  change();
  first?.scrollIntoView?.({ block: 'start' }); // optional: jsdom has no layout
}

/** Undefined at the very start, so that the title stays in view too. */
function firstInView(scroller: HTMLElement, body: HTMLElement): Element | undefined {
  if (scroller.scrollTop === 0 && scroller.scrollLeft === 0) return undefined;
  const view = scroller.getBoundingClientRect();
  return [...body.children].find((block) => {
    const { left, right, top, bottom } = block.getBoundingClientRect();
    return bottom > view.top && top < view.bottom && left < view.right && right > view.left;
  });
}
