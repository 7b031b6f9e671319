/** Whether the reader's lines run down: where its text begins, and which way it goes by. */
export function isVertical(scroller: Element): boolean {
  return scroller.closest('[data-vertical="true"]') !== null;
}
