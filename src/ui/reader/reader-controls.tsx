import { render } from 'preact';
import aidStyles from '../../../assets/styles/aids.css?inline';
import bar from '../../../assets/styles/bar-controls.css?inline';
import controls from '../../../assets/styles/controls.css?inline';
import panels from '../../../assets/styles/panels.css?inline';
import print from '../../../assets/styles/print.css?inline';
import receipt from '../../../assets/styles/receipt.css?inline';
import takeAway from '../../../assets/styles/take-away.css?inline';
import terms from '../../../assets/styles/terms.css?inline';
import tooltip from '../../../assets/styles/tooltip.css?inline';
import { scriptName } from '../script-choices.ts';
import { styleSheet } from '../style-sheet.ts';
import type { Translate } from '../translate.ts';
import { hasFont } from './font-presence.ts';
import { headingHere } from './heading-places.ts';
import { markLines } from './line-marks.ts';
import { type OutlineEntry, outlineOf } from './outline.ts';
import { PlaceKeeper } from './place-keeper.ts';
import { printAsBlock } from './print-layout.ts';
import { printedTerms } from './printed-terms.ts';
import { type ActionContext, isActionBound, runAction } from './reader-actions.ts';
import { addAids } from './reader-aids.ts';
import { ReaderChrome } from './reader-chrome.tsx';
import type {
  GlossesByText,
  GlossSuccessors,
  ReaderCallbacks,
  ReaderContent,
  ReaderState,
} from './reader-contract.ts';
import { drawFoot } from './reader-foot.tsx';
import type { ReaderFrame } from './reader-frame.ts';
import { ReaderGlosses } from './reader-glosses.ts';
import { listenToReaderKeys } from './reader-keys.ts';
import type { ReadingPlace } from './reading-place.ts';
import { showReadingProgress } from './reading-progress.ts';
import { keepRefusedPictures } from './refused-pictures.ts';
import { showReplies } from './replies.ts';
import { keepScrollableBlocks } from './scrollable-blocks.ts';
import { scrollSideways } from './sideways-scrolling.ts';
import { sharing } from './system-share.ts';
import type { ArticleTerm } from './terms-panel.tsx';
import type { OpenPanel } from './toolbar.tsx';
import { markUprightDigits } from './upright-digits.ts';

/** In the order of the cascade; all of it after the frame's own. */
const STYLES = [bar, controls, panels, receipt, terms, takeAway, tooltip, aidStyles, print];

/** What the controls are added to. */
export interface ControlsContext {
  readonly frame: ReaderFrame;
  readonly content: ReaderContent;
  readonly state: ReaderState;
  readonly callbacks: ReaderCallbacks;
  readonly translate: Translate;
  /** Language of the article as it is shown now. */
  readonly lang: () => string;
  /** What is printed in the article's place; undefined for the article itself. */
  readonly printed: () => HTMLElement | undefined;
}

/** Adds the controls to a reader that is open. */
export type AddControls = (context: ControlsContext) => ReaderControls;

/** Everything that one works an open reader with. */
export interface ReaderControls {
  readonly glosses: ReaderGlosses;
  showGlosses(glosses: GlossesByText): void;
  replaceGlosses(successors: GlossSuccessors): void;
  update(state: ReaderState): void;
  resumeAt(place: ReadingPlace): void;
  /** Call it before the text changes its script: the place is gone back to when that is done. */
  holdPlace(): void;
  /** Remembers where the user reads; the function that is returned goes back there. */
  markPlace(): () => void;
  /** Closes an open picture, note, tooltip or panel; false when there was none. */
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
        here={panel === 'contents' ? headingHere(outline, scroller) : undefined}
        terms={terms}
        hasArticle={content.ok}
        isFontMissing={panel === 'appearance' && isFontMissing(body, shown)}
        isBound={(action) => isActionBound(action, actionContext())}
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

  const actionContext = (): ActionContext => ({
    state: shown,
    callbacks,
    outline,
    hasTerms: glosses.terms().length > 0,
    scroller,
    togglePanel: (which) => setPanel(panel === which ? 'none' : which),
    goTo,
  });

  frame.styles.after(styleSheet(root, ...STYLES));
  const outline = content.ok ? outlineOf(body) : [];
  if (content.ok) {
    showReplies(body, content.article, translate);
    keepRefusedPictures(body, translate, signal);
    // before the glosses and the conversion, which remember text nodes
    markUprightDigits(body);
    markLines(body, outline);
  }
  drawFoot(context, announce);
  const glosses = new ReaderGlosses({
    dialog,
    root,
    body,
    translate,
    lang,
    onWord: (choice, match) => callbacks.onWord(choice, match),
    onFocusLost: () => scroller.focus({ preventScroll: true }),
    announce,
  });
  glosses.switch(shown.glosses);
  scroller.addEventListener('pointerdown', () => panel !== 'none' && setPanel('none'), { signal });
  const aids = content.ok
    ? addAids({ frame, article: content.article, translate, lang, announce }, signal)
    : undefined;
  const places = new PlaceKeeper({
    dialog,
    scroller,
    body,
    translate,
    announce,
    onPlace: (place) => callbacks.onPlace(place),
  });
  listenToReaderKeys(
    dialog,
    () => content.ok && shown.settings.readerKeys,
    (action) => runAction(action, actionContext()),
    signal,
  );
  showReadingProgress(scroller, dialog, signal);
  scrollSideways(scroller, () => shown.settings.vertical, signal);
  const view = document.defaultView;
  if (view !== null) {
    keepScrollableBlocks(view, body, signal);
    const { article, printBlock: block } = frame;
    const appendix = () => printedTerms(document, glosses.terms(), lang(), translate);
    printAsBlock(view, { article, block, scroller, appendix, instead: context.printed }, signal);
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
      if (!wasConverting || (next.progress ?? 1) < 1) return;
      places.restore();
      announceScript(next, announce, translate);
    },
    resumeAt: (place) => places.resumeAt(place),
    holdPlace: () => places.hold(),
    markPlace: () => places.mark(),
    closeInnermost() {
      if (aids?.close() || glosses.close()) return true;
      if (panel === 'none') return false;
      setPanel('none');
      return true;
    },
    destroy() {
      lifetime.abort();
      places.destroy();
      glosses.destroy();
      render(null, chrome);
      render(null, foot);
    },
  };
};

function isFontMissing(body: HTMLElement, { settings }: ReaderState): boolean {
  const list = getComputedStyle(body).getPropertyValue(`--${settings.fontStyle}`);
  return list !== '' && !hasFont(body.ownerDocument, list);
}

function announceScript(
  state: ReaderState,
  announce: (text: string) => void,
  translate: Translate,
): void {
  const name = scriptName(state.script, translate) || translate('scriptOriginal');
  announce(translate('converted', name));
}
