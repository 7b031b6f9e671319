import { render } from 'preact';
import { SCRIPT_CHOICES } from '../script-choices.ts';
import type { GlossTools } from '../tooltip/gloss-tools.ts';
import type { Translate } from '../translate.ts';
import { articleHead, TITLE_ID } from './article-head.ts';
import { keepFocus } from './kept-focus.ts';
import { keepPlace } from './kept-place.ts';
import { NoArticle } from './no-article.tsx';
import { type OutlineEntry, outlineOf } from './outline.ts';
import { printAsBlock } from './print-layout.ts';
import { applyAppearance } from './reader-appearance.ts';
import { ReaderChrome } from './reader-chrome.tsx';
import type {
  ReaderCallbacks,
  ReaderContent,
  ReaderHandle,
  ReaderState,
} from './reader-contract.ts';
import { buildFrame, type ReaderFrame } from './reader-frame.ts';
import { ReaderGlosses } from './reader-glosses.ts';
import { showReadingProgress } from './reading-progress.ts';
import { Receipt } from './receipt.tsx';
import { keepScrollableBlocks } from './scrollable-blocks.ts';
import { shownLanguage } from './shown-language.ts';
import { scrollSideways } from './sideways-scrolling.ts';
import type { ArticleTerm } from './terms-panel.tsx';
import type { OpenPanel } from './toolbar.tsx';

/**
 * Opens the reader over the page: one host element with an open shadow root and a modal dialog,
 * so that the page is inert and otherwise untouched. The article's nodes are mounted as they are.
 * Escape closes what is innermost: a tooltip, a panel, the reader. The owner decides what happens
 * on {@link ReaderCallbacks.onClose}; the reader is gone after {@link ReaderHandle.close}.
 */
export function openReader(
  document: Document,
  content: ReaderContent,
  state: ReaderState,
  callbacks: ReaderCallbacks,
  translate: Translate,
  tools: GlossTools,
): ReaderHandle {
  const giveFocusBack = keepFocus(document);
  const frame = buildFrame(document, translate);
  const { host, root, dialog, body, scroller, live } = frame;
  const lifetime = new AbortController();
  const articleLang = content.ok ? content.article.lang : '';
  const announce = (text: string) => {
    live.textContent = text;
  };
  let shown = state;
  let panel: OpenPanel = 'none';
  let outline: readonly OutlineEntry[] = [];

  const draw = () => {
    const apply = () => applyAppearance(dialog, shown.settings);
    if (dialog.dataset.vertical === String(shown.settings.vertical)) apply();
    else keepPlace(scroller, body, apply);
    const lang = shownLanguage(shown.script, articleLang);
    for (const part of [frame.article.querySelector('.head'), body]) {
      if (part instanceof HTMLElement) part.lang = lang;
    }
    const terms = glosses.terms();
    if (panel === 'terms' && terms.length === 0) panel = 'none';
    dialog.dataset.panel = panel;
    render(
      <ReaderChrome
        state={shown}
        callbacks={callbacks}
        translate={translate}
        panel={panel}
        outline={outline}
        terms={terms}
        hasArticle={content.ok}
        articleLang={lang}
        onPanel={setPanel}
        onOutline={goTo}
        onTerm={goToTerm}
      />,
      frame.chrome,
    );
  };
  const setPanel = (next: OpenPanel) => {
    panel = next;
    draw();
  };
  const goTo = ({ element }: OutlineEntry) => {
    setPanel('none');
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView?.({ block: 'start' }); // optional: jsdom has no layout
  };

  const goToTerm = ({ element }: ArticleTerm) => {
    setPanel('none');
    element.focus({ preventScroll: true });
    element.scrollIntoView?.({ block: 'center' }); // optional: jsdom has no layout
  };

  mountContent(frame, content, callbacks, translate, announce);
  if (content.ok) outline = outlineOf(body);
  const glosses = new ReaderGlosses({
    dialog,
    root,
    body,
    translate,
    tools,
    lang: () => shownLanguage(shown.script, articleLang),
    onWord: (choice, match) => callbacks.onWord(choice, match),
    onFocusLost: () => scroller.focus({ preventScroll: true }),
    announce,
  });
  glosses.switch(state.glosses);
  listen(frame, lifetime.signal, {
    onEscape: () => {
      if (glosses.close()) return;
      if (panel !== 'none') setPanel('none');
      else callbacks.onClose();
    },
    onOutside: () => panel !== 'none' && setPanel('none'),
  });
  const view = document.defaultView;
  if (view !== null) {
    keepScrollableBlocks(view, body, lifetime.signal);
    printAsBlock(view, frame.article, frame.printBlock, scroller, lifetime.signal);
  }
  showReadingProgress(scroller, dialog, lifetime.signal);
  scrollSideways(scroller, () => shown.settings.vertical, lifetime.signal);
  draw();
  document.documentElement.append(host);
  dialog.showModal?.(); // optional: jsdom has no modal dialogs
  scroller.focus({ preventScroll: true });

  return {
    host,
    root,
    body,
    texts: () => glosses.texts(),
    showGlosses(matches) {
      glosses.show(matches);
      draw();
    },
    replaceGlosses(successors) {
      glosses.replace(successors);
      draw();
    },
    update(next) {
      const wasConverting = (shown.progress ?? 1) < 1 || next.script !== shown.script;
      shown = next;
      glosses.switch(next.glosses);
      draw();
      if (wasConverting && (next.progress ?? 1) >= 1) announceScript(next, announce, translate);
    },
    close() {
      lifetime.abort();
      glosses.destroy();
      render(null, frame.chrome);
      render(null, frame.foot);
      dialog.close?.(); // optional: jsdom
      host.remove();
      giveFocusBack();
    },
  };
}

function mountContent(
  frame: ReaderFrame,
  content: ReaderContent,
  callbacks: ReaderCallbacks,
  translate: Translate,
  announce: (text: string) => void,
): void {
  const { article, body, foot, scroller, dialog } = frame;
  scroller.setAttribute('aria-labelledby', TITLE_ID);
  dialog.setAttribute('aria-label', translate('readerName'));
  if (content.ok) {
    article.prepend(articleHead(article.ownerDocument, content.article, translate));
    body.append(content.article.body);
    render(
      <Receipt
        removals={content.article.removals}
        lang={content.article.lang}
        translate={translate}
        announce={announce}
      />,
      foot,
    );
    return;
  }
  body.remove();
  render(
    <NoArticle
      reason={content.reason}
      hasSelection={content.hasSelection}
      onReadSelection={() => callbacks.onReadSelection()}
      onClose={() => callbacks.onClose()}
      translate={translate}
    />,
    foot,
  );
}

interface FrameEvents {
  readonly onEscape: () => void;
  /** A press beside the open panel. */
  readonly onOutside: () => void;
}

function listen(frame: ReaderFrame, signal: AbortSignal, events: FrameEvents): void {
  const { dialog, host, scroller } = frame;
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
  scroller.addEventListener('pointerdown', events.onOutside, { signal });
  // the page's shortcuts must not act while somebody reads; tools that listen in capture still can
  for (const name of ['keydown', 'keypress', 'keyup']) {
    host.addEventListener(name, (event) => event.stopPropagation(), { signal });
  }
}

function announceScript(
  state: ReaderState,
  announce: (text: string) => void,
  translate: Translate,
): void {
  const choice = SCRIPT_CHOICES.find(({ script }) => script === state.script);
  if (choice === undefined) return;
  const region = choice.region === undefined ? '' : ` ${translate(choice.region)}`;
  announce(translate('converted', translate(choice.name) + region));
}
