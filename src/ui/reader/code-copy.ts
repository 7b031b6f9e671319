import { copyText } from '../copy-text.ts';
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
      copyText(body, code.textContent).then(
        () => {
          button.dataset.done = 'true';
          announce(translate('codeCopied'));
        },
        () => announce(translate('codeNotCopied')),
      );
    });
    // the tick is for this press; the next visit begins anew
    button.addEventListener('blur', () => delete button.dataset.done);
    button.addEventListener('pointerleave', () => delete button.dataset.done);
    code.before(element(document, 'div', { class: BAR_CLASS, translate: 'no' }, button));
  }
}
