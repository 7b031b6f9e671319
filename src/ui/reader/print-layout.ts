/** Name of the attribute that marks the reader's host element; its value is `reader`. */
export const HOST_ATTRIBUTE = 'data-qingdu';

/**
 * A style for the page, inserted by the background with origin USER while the reader is open. It
 * acts only while the host is there: printing leaves the page's own body out and numbers the pages
 * (where the browser knows margin boxes; others print their own), and the page's scroll bar does not
 * stand beside the reader's.
 */
export const READER_PAGE_CSS = `
@media print {
@page { margin: 18mm 16mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif } }
:root:has(> [${HOST_ATTRIBUTE}="reader"]) > body { display: none !important }
}
:root:has(> [${HOST_ATTRIBUTE}="reader"]) { scrollbar-color: transparent transparent !important }
`;

/**
 * While the window prints, moves the article out of the dialog into a static block, because a
 * modal dialog prints one screen of itself over the page. The inverse afterwards restores the
 * place in the tree, the scroll position and the focus. `appendix` is printed after the article.
 * Ends with `signal`.
 */
export function printAsBlock(
  window: Window,
  article: HTMLElement,
  block: HTMLElement,
  scroller: HTMLElement,
  signal: AbortSignal,
  appendix: () => Element | undefined = () => undefined,
): void {
  let home: Comment | undefined;
  let place = { top: 0, left: 0 };
  let focused: Element | null = null;
  const moveOut = () => {
    if (home !== undefined) return;
    const root = article.getRootNode();
    focused = root instanceof ShadowRoot ? root.activeElement : null;
    place = { top: scroller.scrollTop, left: scroller.scrollLeft };
    home = article.ownerDocument.createComment('');
    article.replaceWith(home);
    block.append(article);
    const more = appendix();
    if (more !== undefined) block.append(more);
  };
  const moveBack = () => {
    if (home === undefined) return;
    home.replaceWith(article);
    home = undefined;
    block.replaceChildren();
    scroller.scrollTop = place.top;
    scroller.scrollLeft = place.left;
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
  window.addEventListener('beforeprint', moveOut, { signal });
  window.addEventListener('afterprint', moveBack, { signal });
}
