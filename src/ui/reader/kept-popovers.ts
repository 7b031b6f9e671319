/**
 * Remembers which popovers of the page are open; the returned function opens those again that a
 * modal dialog has closed meanwhile, as the browser does with every popover of the kind `auto`.
 */
export function keepPopovers(document: Document): () => void {
  const open = [...document.querySelectorAll<HTMLElement>(OPEN)];
  return () => {
    for (const popover of open) {
      if (popover.isConnected && !popover.matches(OPEN)) popover.showPopover();
    }
  };
}

/** Inside `:is()` what a browser (or jsdom) does not know matches nothing, and throws nothing. */
const OPEN = ':is(:popover-open)';
