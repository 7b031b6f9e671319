/**
 * A style element with these sheets, which holds under every policy of the page: Firefox lets the
 * styles of an extension pass its content security policy only when they are set as `textContent`;
 * text nodes that are put in count as the page's.
 */
export function styleElement(document: Document, ...sheets: readonly string[]): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = sheets.join('\n');
  return style;
}
