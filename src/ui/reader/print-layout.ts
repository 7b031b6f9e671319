import { element } from '../element.ts';

/** Name of the attribute that marks the reader's host element; its value is `reader`. */
export const HOST_ATTRIBUTE = 'data-qingdu';

/**
 * A style for the page, inserted by the background with origin USER while the reader is open. It
 * acts only while the host is there: printing leaves the page's own body out, and the page's
 * scroll bar does not stand beside the reader's. (Its colour is inherited: set back below the root,
 * it costs a page of 50,000 elements no new styles and no layout.)
 */
export const READER_PAGE_CSS = `
@media print { :root:has(> [${HOST_ATTRIBUTE}="reader"]) > body { display: none !important } }
:root:has(> [${HOST_ATTRIBUTE}="reader"]) { scrollbar-color: transparent transparent !important }
:root:has(> [${HOST_ATTRIBUTE}="reader"]) > * { scrollbar-color: auto !important }
`;

/**
 * Margins and numbers of the printed pages; browsers without margin boxes (Firefox) print numbers
 * of their own. Rules for pages hold only in a sheet of the document, neither in a shadow tree nor
 * at USER origin.
 */
const PAGES_CSS =
  '@page { margin: 18mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif } }';

interface PrintAsBlockOptions {
  readonly article: HTMLElement;
  /** Where the article stands while the window prints. */
  readonly block: HTMLElement;
  readonly scroller: HTMLElement;
  /** Printed after the article. */
  readonly appendix: () => Element | undefined;
  /** What is printed in the article's place, where it can not be printed as it stands. */
  readonly instead: () => HTMLElement | undefined;
}

/**
 * While the window prints, moves the article out of the dialog into a static block, because a
 * modal dialog prints one screen of itself over the page. The inverse afterwards restores the
 * place in the tree, the scroll position and the focus. Ends with `signal`.
 */
export function printAsBlock(
  window: Window,
  { article, block, scroller, appendix, instead }: PrintAsBlockOptions,
  signal: AbortSignal,
): void {
  let isPrinting = false;
  let home: Comment | undefined;
  const pages = element(article.ownerDocument, 'style', {}, PAGES_CSS);
  let place = { top: 0, left: 0 };
  let focused: Element | null = null;
  const moveOut = () => {
    if (isPrinting) return;
    isPrinting = true;
    const root = article.getRootNode();
    focused = root instanceof ShadowRoot ? root.activeElement : null;
    if (root instanceof ShadowRoot) root.host.append(pages);
    place = { top: scroller.scrollTop, left: scroller.scrollLeft };
    const copy = instead();
    if (copy === undefined) {
      home = article.ownerDocument.createComment('');
      article.replaceWith(home);
    }
    block.append(copy ?? article);
    const more = appendix();
    if (more !== undefined) block.append(more);
  };
  const moveBack = () => {
    if (!isPrinting) return;
    isPrinting = false;
    home?.replaceWith(article);
    home = undefined;
    block.replaceChildren();
    pages.remove();
    scroller.scrollTop = place.top;
    scroller.scrollLeft = place.left;
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
  window.addEventListener('beforeprint', moveOut, { signal });
  window.addEventListener('afterprint', moveBack, { signal });
}
