/**
 * How long after its document was parsed a page still counts as just loaded, in milliseconds. The
 * detector runs right after; later runs are Firefox's into pages that were open when the extension
 * was installed or updated, and rules must not act on those.
 */
const FRESH_MS = 5_000;

/** A symbol, because a page's elements can stand in for any name on the global object. */
const SEEN = Symbol.for('qingdu.seen');

/** Whether the page was loaded just now, and this is asked for the first time. */
export function isFreshLoad(): boolean {
  if (SEEN in globalThis) return false;
  Object.defineProperty(globalThis, SEEN, { value: true });
  // The entries of that type are of that class.
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const parsed = load?.domContentLoadedEventEnd ?? 0;
  return performance.now() - parsed < FRESH_MS;
}

/**
 * Calls back when the page is shown: now, or when a page that Chromium rendered ahead becomes the
 * one of its tab. Until then the tab's badge is another page's.
 */
export function whenShown(callback: () => unknown): void {
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', () => callback(), { once: true });
  } else callback();
}
