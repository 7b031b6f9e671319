import { render } from 'preact';
import controls from '../../../assets/styles/controls.css?inline';
import print from '../../../assets/styles/print.css?inline';
import receipt from '../../../assets/styles/receipt.css?inline';
import takeAway from '../../../assets/styles/take-away.css?inline';
import terms from '../../../assets/styles/terms.css?inline';
import toolbar from '../../../assets/styles/toolbar.css?inline';
import tooltip from '../../../assets/styles/tooltip.css?inline';
import type { Article } from '../../article/article.ts';
import { element } from '../element.ts';
import { scriptName } from '../script-choices.ts';
import type { GlossTools } from '../tooltip/gloss-tools.ts';
import type { Translate } from '../translate.ts';
import { NextPageLink } from './next-page-link.tsx';
import { NoArticle } from './no-article.tsx';
import { type OutlineEntry, outlineOf } from './outline.ts';
import { printAsBlock } from './print-layout.ts';
import { printedTerms } from './printed-terms.ts';
import { ReaderChrome } from './reader-chrome.tsx';
import type {
  GlossesByText,
  GlossSuccessors,
  ReaderCallbacks,
  ReaderContent,
  ReaderState,
} from './reader-contract.ts';
import type { ReaderFrame } from './reader-frame.ts';
import { ReaderGlosses } from './reader-glosses.ts';
import { Receipt } from './receipt.tsx';
import { keepRefusedPictures } from './refused-pictures.ts';
import { showReplies } from './replies.ts';
import { keepScrollableBlocks } from './scrollable-blocks.ts';
import type { ArticleTerm } from './terms-panel.tsx';
import type { OpenPanel } from './toolbar.tsx';

/** In the order of the cascade; all of it after the frame's own. */
const STYLES = [controls, toolbar, receipt, terms, takeAway, tooltip, print];

/** What the controls are added to. */
export interface ControlsContext {
  readonly frame: ReaderFrame;
  readonly content: ReaderContent;
  readonly state: ReaderState;
  readonly callbacks: ReaderCallbacks;
  readonly translate: Translate;
  readonly tools: GlossTools;
  /** Language of the article as it is shown now. */
  readonly lang: () => string;
}

/** Adds the controls to a reader that is open. */
export type AddControls = (context: ControlsContext) => ReaderControls;

/** Everything that one works an open reader with. */
export interface ReaderControls {
  readonly glosses: ReaderGlosses;
  showGlosses(glosses: GlossesByText): void;
  replaceGlosses(successors: GlossSuccessors): void;
  update(state: ReaderState): void;
  /** Closes an open tooltip or panel; false when there was none. */
  closeInnermost(): boolean;
  destroy(): void;
}

/** The bar, its panels, the glosses, the receipt: what comes right after the first paint. */
export const addControls: AddControls = (context) => {
  const { frame, content, callbacks, translate, lang } = context;
  const { root, dialog, body, scroller, live, chrome, foot } = frame;
  const document = dialog.ownerDocument;
  const lifetime = new AbortController();
  const { signal } = lifetime;
  let shown = context.state;
  let panel: OpenPanel = 'none';
  const announce = (text: string) => {
    live.textContent = text;
  };

  const draw = () => {
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
        articleLang={lang()}
        onPanel={setPanel}
        onOutline={goTo}
        onTerm={goToTerm}
        onPrint={printArticle}
        onShare={share}
      />,
      chrome,
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
  const printArticle = () => {
    setPanel('none');
    document.defaultView?.print();
  };
  const share = content.ok ? sharing(document, content.article, root) : undefined;
  const goToTerm = ({ element }: ArticleTerm) => {
    setPanel('none');
    element.focus({ preventScroll: true });
    element.scrollIntoView?.({ block: 'center' }); // optional: jsdom has no layout
  };

  frame.styles.after(element(document, 'style', {}, ...STYLES));
  const outline = content.ok ? outlineOf(body) : [];
  if (content.ok) {
    showReplies(body, content.article, translate);
    keepRefusedPictures(body, translate, signal);
  }
  drawFoot(context, announce);
  const glosses = new ReaderGlosses({
    dialog,
    root,
    body,
    translate,
    tools: context.tools,
    lang,
    onWord: (choice, match) => callbacks.onWord(choice, match),
    onFocusLost: () => scroller.focus({ preventScroll: true }),
    announce,
  });
  glosses.switch(shown.glosses);
  scroller.addEventListener('pointerdown', () => panel !== 'none' && setPanel('none'), { signal });
  const view = document.defaultView;
  if (view !== null) {
    keepScrollableBlocks(view, body, signal);
    printAsBlock(view, frame.article, frame.printBlock, scroller, signal, () =>
      printedTerms(document, glosses.terms(), lang(), translate),
    );
  }
  const hadFocus = root.activeElement === frame.firstClose;
  chrome.replaceChildren();
  draw();
  if (hadFocus) chrome.querySelector<HTMLElement>('[data-action="close"]')?.focus();

  return {
    glosses,
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
    closeInnermost() {
      if (glosses.close()) return true;
      if (panel === 'none') return false;
      setPanel('none');
      return true;
    },
    destroy() {
      lifetime.abort();
      glosses.destroy();
      render(null, chrome);
      render(null, foot);
    },
  };
};

/** The system's sheet; undefined where there is none. It takes the press that asked for it. */
function sharing(document: Document, { url }: Article, root: ShadowRoot): (() => void) | undefined {
  const navigator = document.defaultView?.navigator;
  // absent on http and in most browsers on desks, whatever its type says
  if (navigator === undefined || !('share' in navigator)) return undefined;
  return () => {
    const title = root.querySelector('.head h1')?.textContent ?? '';
    // rejects when somebody closes the sheet: then nothing is shared, and nothing is wrong
    navigator.share({ title, url }).catch(() => undefined);
  };
}

/** Under the article the way on and the receipt; without an article what to do now. */
function drawFoot(context: ControlsContext, announce: (text: string) => void): void {
  const { frame, content, callbacks, translate } = context;
  render(
    content.ok ? (
      <>
        <NextPageLink
          nextPage={content.article.nextPage}
          onNextPage={callbacks.onNextPage}
          translate={translate}
        />
        <Receipt
          removals={content.article.removals}
          lang={content.article.lang}
          translate={translate}
          announce={announce}
        />
      </>
    ) : (
      <NoArticle
        reason={content.reason}
        hasSelection={content.hasSelection}
        onReadSelection={() => callbacks.onReadSelection()}
        onClose={() => callbacks.onClose()}
        translate={translate}
      />
    ),
    frame.foot,
  );
}

function announceScript(
  state: ReaderState,
  announce: (text: string) => void,
  translate: Translate,
): void {
  const name = scriptName(state.script, translate) || translate('scriptOriginal');
  announce(translate('converted', name));
}
