import type { Translate } from '../translate.ts';
import { articleHead, TITLE_ID } from './article-head.ts';
import { listenToFrame } from './frame-events.ts';
import { keepHost } from './kept-host.ts';
import { isLong } from './long-article.ts';
import { mountArticle } from './mount-article.ts';
import { type OpenFrame, openFrame } from './open-frame.ts';
import { applyAppearance } from './reader-appearance.ts';
import type {
  ReaderCallbacks,
  ReaderContent,
  ReaderHandle,
  ReaderState,
} from './reader-contract.ts';
import type { AddControls, ReaderControls } from './reader-controls.tsx';
import { shownLanguage } from './shown-language.ts';

/**
 * Opens the reader over the page: one host element with an open shadow root and a modal dialog,
 * so that the page is inert and otherwise untouched. The article's nodes are mounted as they are.
 * What is not needed to begin to read comes with `loadControls` and is added when it is there;
 * until then, and without it, the text scrolls and the reader can be closed. `opened` is a frame that
 * stands in the page already, where the user had to wait.
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
  opened: OpenFrame = openFrame(document, translate),
): ReaderHandle {
  const { frame } = opened;
  const { host, root, dialog, body, scroller } = frame;
  const lifetime = new AbortController();
  const articleLang = content.ok ? content.article.lang : '';
  let shown = state;
  let controls: ReaderControls | undefined;
  let printed: (() => HTMLElement) | undefined;
  let mounting: Promise<void> | undefined;

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
    if (isLong(content.article)) body.dataset.long = 'true';
    mounting = mountArticle(content.article.body, body, lifetime.signal);
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
  opened.show();
  keepHost(document, host, dialog, lifetime.signal, () => callbacks.onClose());

  const add = (addControls: AddControls) => {
    if (lifetime.signal.aborted) return;
    controls = addControls({
      frame,
      content,
      state: shown,
      callbacks,
      translate,
      lang,
      printed: () => printed?.(),
    });
  };
  const mounted = mounting ?? Promise.resolve();
  const loaded = loadControls();
  // the controls look at the whole article
  const ready =
    mounting !== undefined || loaded instanceof Promise
      ? Promise.all([loaded, mounted]).then(async ([addControls]) => {
          add(addControls);
          // much to mount is much to look at: whoever waits has a task of their own
          if (mounting !== undefined) await new Promise((later) => setTimeout(later, 0));
        })
      : Promise.resolve(add(loaded));

  return {
    host,
    root,
    body,
    mounted,
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
      const goBack = looksOtherwise ? controls?.markPlace() : undefined;
      if (next.script !== shown.script) controls?.holdPlace();
      shown = next;
      dress();
      controls?.update(next);
      goBack?.();
    },
    close() {
      lifetime.abort();
      controls?.destroy();
      opened.close();
    },
  };
}
