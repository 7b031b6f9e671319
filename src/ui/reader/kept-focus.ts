/**
 * Remembers which element has the focus and where the page is scrolled to; the returned function
 * gives both back. Looks into open shadow roots, so that a field of a custom element gets it back.
 */
export function keepFocus(document: Document): () => void {
  const focused = deepActiveElement(document);
  const view = document.defaultView;
  const left = view?.scrollX ?? 0;
  const top = view?.scrollY ?? 0;
  return () => {
    if (focused?.isConnected) focused.focus({ preventScroll: true });
    if (view === null || (view.scrollX === left && view.scrollY === top)) return;
    view.scrollTo({ left, top, behavior: 'instant' });
  };
}

function deepActiveElement(document: Document): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}
