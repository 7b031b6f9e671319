/**
 * Styles for a shadow root: an element to put where they belong in the cascade. A style element,
 * because adopted style sheets cannot cross Firefox's wrappers around page objects; in a page of the
 * extension, whose policy allows no style element, a sheet that the root adopts, and an empty node.
 */
export function styleSheet(root: ShadowRoot, ...texts: readonly string[]): ChildNode {
  const document = root.ownerDocument;
  if (document.location?.protocol.endsWith('-extension:')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(texts.join('\n'));
    root.adoptedStyleSheets.push(sheet);
    return document.createComment('');
  }
  const style = document.createElement('style');
  // Firefox lets styles of an extension pass the page's policy only when they are set like this;
  // text nodes that are put in count as the page's.
  style.textContent = texts.join('\n');
  return style;
}
