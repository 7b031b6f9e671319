import type { Translate } from '../translate.ts';
import { articleHead, TITLE_ID } from './article-head.ts';
import { keepFocus } from './kept-focus.ts';
import { keepHost } from './kept-host.ts';
import { keepPopovers } from './kept-popovers.ts';
import { applyAppearance } from './reader-appearance.ts';
import type {
  ReaderCallbacks,
  ReaderContent,
  ReaderHandle,
  ReaderState,
} from './reader-contract.ts';
import type { AddControls, ReaderControls } from './reader-controls.tsx';
import { buildFrame, type ReaderFrame } from './reader-frame.ts';
import { goToPlace, placeOf } from './reading-place.ts';
import { showReadingProgress } from './reading-progress.ts';
import { keepScrollableBlocks } from './scrollable-blocks.ts';
import { shownLanguage } from './shown-language.ts';
import { scrollSideways } from './sideways-scrolling.ts';

/**
 * Opens the reader over the page: one host element with an open shadow root and a modal dialog,
 * so that the page is inert and otherwise untouched. The article's nodes are mounted as they are.
 * What is not needed to begin to read comes with `loadControls` and is added when it is there;
 * until then, and without it, the text scrolls and the reader can be closed.
 * Escape closes what is innermost: a tooltip, a panel, the reader. The owner decides what happens
 * on {@link ReaderCallbacks.onClose}; the reader is gone after {@link ReaderHandle.close}.
 */
export function openReader(
  document: Document,
  content: ReaderContent,
  state: ReaderState,
  callbacks: ReaderCallbacks,
  translate: Translate,
  loadControls: () => AddControls | Promise<AddControls>,
): ReaderHandle {
  const giveFocusBack = keepFocus(document);
  const openPopovers = keepPopovers(document);
  const frame = buildFrame(document, translate);
  const { host, root, dialog, body, scroller } = frame;
  const lifetime = new AbortController();
  const articleLang = content.ok ? content.article.lang : '';
  let shown = state;
  let controls: ReaderControls | undefined;
  let printed: (() => HTMLElement) | undefined;

  const lang = () => shownLanguage(shown.script, articleLang);
  const dress = () => {
    applyAppearance(dialog, shown.settings);
    for (const part of [frame.article.querySelector('.head'), body]) {
      if (part instanceof HTMLElement) part.lang = lang();
    }
  };

  scroller.setAttribute('aria-labelledby', TITLE_ID);
  dialog.setAttribute('aria-label', translate('readerName'));
  if (content.ok) {
    frame.article.prepend(articleHead(document, content.article, translate));
    body.append(content.article.body);
  } else {
    body.remove();
  }
  listen(frame, lifetime.signal, {
    onEscape: () => {
      if (controls?.closeInnermost() !== true) callbacks.onClose();
    },
    onClose: () => callbacks.onClose(),
  });
  const view = document.defaultView;
  if (view !== null) keepScrollableBlocks(view, body, lifetime.signal);
  showReadingProgress(scroller, dialog, lifetime.signal);
  scrollSideways(scroller, () => shown.settings.vertical, lifetime.signal);
  dress();
  document.documentElement.append(host);
  dialog.showModal?.(); // optional: jsdom has no modal dialogs
  scroller.focus({ preventScroll: true });
  keepHost(document, host, dialog, lifetime.signal, () => callbacks.onClose());

  const add = (addControls: AddControls) => {
    if (lifetime.signal.aborted) return;
    controls = addControls({
      ...{ frame, content, state: shown, callbacks, translate, lang },
      printed: () => printed?.(),
    });
  };
  const loaded = loadControls();
  const ready = loaded instanceof Promise ? loaded.then(add) : Promise.resolve(add(loaded));

  return {
    host,
    root,
    body,
    ready,
    texts: () => controls?.glosses.texts() ?? [],
    showGlosses: (matches) => controls?.showGlosses(matches),
    replaceGlosses: (successors) => controls?.replaceGlosses(successors),
    terms: () => controls?.glosses.terms().map(({ match }) => match) ?? [],
    resumeAt: (place) => controls?.resumeAt(place),
    printInstead(copy) {
      printed = copy;
    },
    update(next) {
      const looksOtherwise = next.settings !== shown.settings;
      const place = looksOtherwise ? placeOf(scroller, body) : undefined;
      if (next.script !== shown.script) controls?.holdPlace();
      shown = next;
      dress();
      controls?.update(next);
      if (place !== undefined) goToPlace(scroller, body, place);
    },
    close() {
      lifetime.abort();
      controls?.destroy();
      dialog.close?.(); // optional: jsdom
      host.remove();
      openPopovers();
      giveFocusBack();
    },
  };
}

interface FrameEvents {
  readonly onEscape: () => void;
  readonly onClose: () => void;
}

function listen(frame: ReaderFrame, signal: AbortSignal, events: FrameEvents): void {
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
