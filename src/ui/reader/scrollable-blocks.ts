/**
 * Lets the keyboard into tables and code that are wider than the column: they get a tab stop while
 * they scroll and lose it when they fit. Follows the column's width. Ends with `signal`.
 */
export function keepScrollableBlocks(window: Window, body: HTMLElement, signal: AbortSignal): void {
  const measure = () => {
    for (const block of body.querySelectorAll<HTMLElement>('table, pre')) {
      if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
      else block.removeAttribute('tabindex');
    }
  };
  const { ResizeObserver } = window as Window & typeof globalThis; // a window has its constructors
  // jsdom has no layout, and so nothing to observe
  if (ResizeObserver === undefined) return;
  const observer = new ResizeObserver(measure);
  observer.observe(body);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
