/**
 * How long after its document was parsed a page still counts as just loaded, in milliseconds. The
 * detector runs right after; later first runs are Firefox's, into pages that were open when the
 * extension was installed or updated.
 */
const JUST_MS = 5_000;

/** Whether the page was loaded just now. */
export function isJustLoaded(): boolean {
  // The entries of that type are of that class.
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.now() - (load?.domContentLoadedEventEnd ?? 0) < JUST_MS;
}
