/**
 * Keeps `--read` (0 to 1) on `target` at how far `scroller` has been scrolled. A text that fits
 * without scrolling counts as read. Ends with `signal`.
 */
export function showReadingProgress(
  scroller: HTMLElement,
  target: HTMLElement,
  signal: AbortSignal,
): void {
  const measure = () => {
    const way = scroller.scrollHeight - scroller.clientHeight;
    const read = way <= 0 ? 1 : Math.min(1, Math.max(0, scroller.scrollTop / way));
    target.style.setProperty('--read', read.toFixed(4));
  };
  scroller.addEventListener('scroll', measure, { signal, passive: true });
}
