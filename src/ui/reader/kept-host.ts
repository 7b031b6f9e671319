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
    if (document.documentElement === root) return;
    root = document.documentElement;
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
    // It is still marked as open, but no longer on top of the page.
    dialog.close();
    dialog.showModal();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  });
  watch();
  signal.addEventListener('abort', () => observer.disconnect());
}

/** A page that renews itself does so once; twice more is patience. */
const RETURNS = 3;
