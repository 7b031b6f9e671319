import { element } from '../element.ts';
import type { Translate } from '../translate.ts';

/** Class of what stands before a block of code; it holds no text, so that no copy has any of it. */
const BAR_CLASS = 'qingdu-code';

interface CodeCopyOptions {
  readonly body: HTMLElement;
  readonly translate: Translate;
  /** Says something to screen readers. */
  readonly announce: (text: string) => void;
}

/** Gives every block of code a button that copies it as it is written. */
export function addCodeCopy({ body, translate, announce }: CodeCopyOptions): void {
  const document = body.ownerDocument;
  for (const code of body.querySelectorAll('pre')) {
    if (code.textContent.trim() === '' || code.parentElement?.closest('pre')) continue;
    const button = element(document, 'button', {
      type: 'button',
      'data-action': 'copy-code',
      title: translate('copyCode'),
      'aria-label': translate('copyCode'),
      lang: translate('languageTag'),
    });
    button.addEventListener('click', () => {
      copyText(code.textContent, button).then((copied) => {
        if (copied) button.dataset.done = 'true';
        announce(translate(copied ? 'codeCopied' : 'codeNotCopied'));
      });
    });
    // the tick is for this press; the next visit begins anew
    button.addEventListener('blur', () => delete button.dataset.done);
    button.addEventListener('pointerleave', () => delete button.dataset.done);
    code.before(element(document, 'div', { class: BAR_CLASS, translate: 'no' }, button));
  }
}

/**
 * Puts text on the clipboard; false when the browser does not let us. Pages that came over http
 * have no `navigator.clipboard`: there a field that nobody sees is selected and copied.
 */
async function copyText(text: string, place: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const document = place.ownerDocument;
    const field = element(document, 'textarea', { class: 'qingdu-unseen', 'aria-hidden': 'true' });
    field.value = text;
    place.after(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    return copied;
  }
}
