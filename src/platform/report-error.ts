/**
 * The one place that writes to a console. Errors name the extension, because a page's console
 * shows them among the page's own.
 */
export function reportError(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: this is the one reporter
  console.error('[qingdu]', error);
}
