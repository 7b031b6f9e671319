import type { Settings } from '../../settings.ts';
import { element } from '../element.ts';
import type { Translate } from '../translate.ts';
import { listenToFrame } from './frame-events.ts';
import { type OpenFrame, openFrame } from './open-frame.ts';
import { applyAppearance } from './reader-appearance.ts';

/** A reader whose article is still being made. */
export interface WaitingReader {
  /** Gives the frame, emptied, to the reader that follows: the page below has nothing to do then. */
  handOver(): OpenFrame;
  /** Takes it out of the page and gives the focus back. */
  close(): void;
}

/** Opens the reader's frame, which says, to screen readers too, that the article is being made. */
export function openWaiting(
  document: Document,
  settings: Settings,
  onClose: () => void,
  translate: Translate,
): WaitingReader {
  const opened = openFrame(document, translate);
  const { dialog, article, body, foot, live } = opened.frame;
  const lifetime = new AbortController();
  const text = translate('preparing');
  dialog.setAttribute('aria-label', translate('readerName'));
  applyAppearance(dialog, settings);
  article.replaceChildren(
    element(document, 'p', { class: 'waiting', lang: translate('languageTag') }, text),
    element(document, 'div', { class: 'waiting-bar' }),
  );
  listenToFrame(opened.frame, lifetime.signal, { onEscape: onClose, onClose });
  opened.show();
  // a live region speaks of what changes in it, not of what it comes with
  live.textContent = text;
  return {
    handOver() {
      lifetime.abort();
      live.textContent = '';
      article.replaceChildren(body, foot);
      return opened;
    },
    close() {
      lifetime.abort();
      opened.close();
    },
  };
}
