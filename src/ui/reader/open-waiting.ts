import type { Settings } from '../../settings.ts';
import { element } from '../element.ts';
import type { Translate } from '../translate.ts';
import { listenToFrame } from './frame-events.ts';
import { keepFocus } from './kept-focus.ts';
import { keepPopovers } from './kept-popovers.ts';
import { applyAppearance } from './reader-appearance.ts';
import { buildFrame } from './reader-frame.ts';

/**
 * The reader while its article is being made: says so, to screen readers too, and can be closed.
 * The returned function takes it out of the page and gives the focus back.
 */
export function openWaiting(
  document: Document,
  settings: Settings,
  onClose: () => void,
  translate: Translate,
): () => void {
  const giveFocusBack = keepFocus(document);
  const openPopovers = keepPopovers(document);
  const frame = buildFrame(document, translate);
  const { host, dialog, article, live, scroller } = frame;
  const lifetime = new AbortController();
  dialog.setAttribute('aria-label', translate('readerName'));
  applyAppearance(dialog, settings);
  article.replaceChildren(
    element(
      document,
      'p',
      { class: 'waiting', lang: translate('languageTag') },
      translate('preparing'),
    ),
    element(document, 'div', { class: 'waiting-bar' }),
  );
  listenToFrame(frame, lifetime.signal, { onEscape: onClose, onClose });
  document.documentElement.append(host);
  dialog.showModal?.(); // optional: jsdom has no modal dialogs
  scroller.focus({ preventScroll: true });
  // a live region speaks of what changes in it, not of what it comes with
  live.textContent = translate('preparing');
  return () => {
    lifetime.abort();
    dialog.close?.(); // optional: jsdom
    host.remove();
    openPopovers();
    giveFocusBack();
  };
}
