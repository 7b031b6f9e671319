/**
 * Remembers which popovers of the page are open; the returned function opens those again that a
 * modal dialog has closed meanwhile, as the browser does with every popover of the kind `auto`.
 */
export function keepPopovers(document: Document): () => void {
  // A page's elements can stand in for any name on the document.
  const found = Document.prototype.querySelectorAll.call(document, OPEN);
  const open = [...found].filter((element) => element instanceof HTMLElement);
  return () => {
    for (const popover of open) {
      if (popover.isConnected && !popover.matches(OPEN)) popover.showPopover();
    }
  };
}

/** Inside `:is()` what a browser (or jsdom) does not know matches nothing, and throws nothing. */
const OPEN = ':is(:popover-open)';
