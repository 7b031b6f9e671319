import type { Translate } from '../translate.ts';
import { articleHead, TITLE_ID } from './article-head.ts';
import { listenToFrame } from './frame-events.ts';
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
import { buildFrame } from './reader-frame.ts';
import { goToPlace, placeOf } from './reading-place.ts';
import { shownLanguage } from './shown-language.ts';

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
  listenToFrame(frame, lifetime.signal, {
    onEscape: () => {
      if (controls?.closeInnermost() !== true) callbacks.onClose();
    },
    onClose: () => callbacks.onClose(),
  });
  dress();
  document.documentElement.append(host);
  dialog.showModal?.(); // optional: jsdom has no modal dialogs
  scroller.focus({ preventScroll: true });
  keepHost(document, host, dialog, lifetime.signal, () => callbacks.onClose());

  const add = (addControls: AddControls) => {
    if (lifetime.signal.aborted) return;
    controls = addControls({ frame, content, state: shown, callbacks, translate, lang });
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
