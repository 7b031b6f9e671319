/**
 * Keeps an open reader in a page that empties or replaces its root element (`replaceChildren`,
 * `document.open`). A page that throws the host out again and again wins: `onLost` is called.
 */
export function keepHost(
  document: Document,
  host: HTMLElement,
  dialog: HTMLDialogElement,
  signal: AbortSignal,
  onLost: () => void,
): void {
  let left = RETURNS;
  let root: Element | null = null;
  const watch = () => {
    if (rootOf(document) === root) return;
    root = rootOf(document);
    observer.disconnect();
    observer.observe(document, { childList: true });
    if (root !== null) observer.observe(root, { childList: true });
  };
  const observer = new MutationObserver(() => {
    watch();
    if (host.isConnected || root === null) return;
    if (left-- === 0) {
      onLost();
      return;
    }
    const focused = host.shadowRoot?.activeElement;
    root.append(host);
    // It is still marked as open, but no longer on top of the page; `close` would tell listeners.
    dialog.removeAttribute('open');
    dialog.showModal?.(); // optional: jsdom has no modal dialogs
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  });
  watch();
  signal.addEventListener('abort', () => observer.disconnect());
}

/** A page's elements can stand in for any name on the document. */
function rootOf(document: Document): Element | null {
  return Reflect.get(Document.prototype, 'documentElement', document) as Element | null;
}

/** A page that renews itself does so once; twice more is patience. */
const RETURNS = 3;
