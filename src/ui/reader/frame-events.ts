import type { ReaderFrame } from './reader-frame.ts';

interface FrameEvents {
  /** Escape, or the browser's own way to close (Android's back). */
  readonly onEscape: () => void;
  /** The first close button. */
  readonly onClose: () => void;
}

/** Listens for what closes the reader, and keeps its keys from the page. Ends with `signal`. */
export function listenToFrame(frame: ReaderFrame, signal: AbortSignal, events: FrameEvents): void {
  const { dialog, host, firstClose } = frame;
  firstClose.addEventListener('click', events.onClose, { signal });
  dialog.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      events.onEscape();
    },
    { signal },
  );
  // the browser's own way to close (Android's back, a page that swallowed the key): ours decides
  dialog.addEventListener(
    'cancel',
    (event) => {
      event.preventDefault();
      events.onEscape();
    },
    { signal },
  );
  // the page's shortcuts must not act while somebody reads; tools that listen in capture still can
  // and what pages add to copied text must not get into what is copied from the reader
  for (const name of ['keydown', 'keypress', 'keyup', 'copy', 'cut']) {
    host.addEventListener(name, (event) => event.stopPropagation(), { signal });
  }
}
