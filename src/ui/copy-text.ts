/**
 * Puts text on the clipboard, after a press that the user made. Where the page may not use the
 * clipboard (http, a policy of the site) through a field at `place` that nobody sees. Rejects when
 * the browser allows neither.
 */
export async function copyText(place: HTMLElement, text: string): Promise<void> {
  const { clipboard } = place.ownerDocument.defaultView?.navigator ?? {};
  try {
    // absent on http, whatever its type says
    if (clipboard === undefined) copyThroughField(place, text);
    else await clipboard.writeText(text);
  } catch {
    copyThroughField(place, text);
  }
}

function copyThroughField(place: HTMLElement, text: string): void {
  const document = place.ownerDocument;
  const root = place.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.ariaHidden = 'true';
  field.style.cssText = 'position:fixed;inset:0;opacity:0';
  // only what is in the open dialog can have the focus
  (place.closest('dialog') ?? place).append(field);
  field.select();
  // deprecated, and the only way on pages without a secure context
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  if (!isCopied) throw new Error('The browser did not let the text be copied.');
}
