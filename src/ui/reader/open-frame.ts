import type { Translate } from '../translate.ts';
import { keepFocus } from './kept-focus.ts';
import { keepPopovers } from './kept-popovers.ts';
import { buildFrame, type ReaderFrame } from './reader-frame.ts';

/** A reader's frame, in the page once it was shown. */
export interface OpenFrame {
  readonly frame: ReaderFrame;
  /** Puts it over the page and the focus into it; shown already, it stays as it is. */
  show(): void;
  /** Takes it out of the page and gives the focus back. */
  close(): void;
}

/** Makes a frame and remembers what the page loses while it is shown. */
export function openFrame(document: Document, translate: Translate): OpenFrame {
  const giveFocusBack = keepFocus(document);
  const openPopovers = keepPopovers(document);
  const frame = buildFrame(document, translate);
  const { host, dialog, scroller } = frame;
  return {
    frame,
    show() {
      if (host.isConnected) return;
      document.documentElement.append(host);
      // a page that threw the host out left it marked as open
      dialog.removeAttribute('open');
      dialog.showModal?.(); // optional: jsdom has no modal dialogs
      scroller.focus({ preventScroll: true });
    },
    close() {
      dialog.close?.(); // optional: jsdom
      host.remove();
      openPopovers();
      giveFocusBack();
    },
  };
}
