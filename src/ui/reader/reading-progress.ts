/**
 * Keeps `--read` (0 to 1) on `target` at how far `scroller` has been scrolled, down or, where the
 * lines are vertical, to the left. A text that fits counts as read. Ends with `signal`.
 */
export function showReadingProgress(
  scroller: HTMLElement,
  target: HTMLElement,
  signal: AbortSignal,
): void {
  const measure = () => {
    const down = scroller.scrollHeight - scroller.clientHeight;
    const left = scroller.scrollWidth - scroller.clientWidth;
    // a browser scrolls vertical-rl from 0 to a negative number
    const [way, done] = down > 1 ? [down, scroller.scrollTop] : [left, -scroller.scrollLeft];
    // positions are fractions of a pixel, extents are rounded: the last pixel counts as the end
    const read = way - done < 1 ? 1 : Math.max(0, done / way);
    target.style.setProperty('--read', read.toFixed(4));
  };
  scroller.addEventListener('scroll', measure, { signal, passive: true });
}
