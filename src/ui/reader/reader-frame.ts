import articleStyles from '../../../assets/styles/article.css?inline';
import blocks from '../../../assets/styles/blocks.css?inline';
import fonts from '../../../assets/styles/fonts.css?inline';
import long from '../../../assets/styles/long.css?inline';
import reader from '../../../assets/styles/reader.css?inline';
import tokens from '../../../assets/styles/tokens.css?inline';
import toolbar from '../../../assets/styles/toolbar.css?inline';
import tools from '../../../assets/styles/tools.css?inline';
import vertical from '../../../assets/styles/vertical.css?inline';
import { element } from '../element.ts';
import { styleSheet } from '../style-sheet.ts';
import type { Translate } from '../translate.ts';
import { HOST_ATTRIBUTE } from './print-layout.ts';

/** What the first paint needs, in the order of the cascade; the rest comes with the controls. */
const STYLES = [tokens, tools, reader, toolbar, fonts, articleStyles, blocks, long, vertical];

/** The close button's cross, as the bar's own icon draws it. */
const CROSS = 'M5 5l10 10M15 5L5 15';

/** The reader's elements that stay while it is open; others draw into them. */
export interface ReaderFrame {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The styles of the first paint. */
  readonly styles: ChildNode;
  readonly dialog: HTMLDialogElement;
  /** Toolbar and panels. */
  readonly chrome: HTMLElement;
  /** Closes the reader until the toolbar is there. */
  readonly firstClose: HTMLElement;
  readonly scroller: HTMLElement;
  readonly article: HTMLElement;
  readonly body: HTMLElement;
  /** After the article: the receipt. */
  readonly foot: HTMLElement;
  /** Spoken by screen readers. */
  readonly live: HTMLElement;
  /** Where the article stands while the window prints. */
  readonly printBlock: HTMLElement;
}

/** Builds the reader's elements; nothing is in the page yet. */
export function buildFrame(document: Document, translate: Translate): ReaderFrame {
  const lang = translate('languageTag');
  const firstClose = closeButton(document, translate('close'));
  const chrome = element(
    document,
    'div',
    { class: 'chrome', translate: 'no', lang },
    element(
      document,
      'section',
      { class: 'toolbar', 'aria-label': translate('toolbar') },
      element(document, 'div', { class: 'start' }, firstClose),
    ),
  );
  const body = element(document, 'div', { class: 'body' });
  const foot = element(document, 'footer', { class: 'foot', lang });
  const article = element(document, 'article', { class: 'article' }, body, foot);
  const scroller = element(
    document,
    'div',
    { class: 'scroller', tabindex: '0', autofocus: '', role: 'region' },
    article,
  );
  const live = element(document, 'div', { class: 'live', role: 'status', translate: 'no', lang });
  const dialog = element(document, 'dialog', { class: 'reader' }, chrome, scroller, live);
  const printBlock = element(document, 'div', { class: 'print' });
  // a plain div: a page can define a custom element and would get its hands on the instance
  // `translate=no`: a conversion of the page leaves it out; the session hands the root over itself,
  // when the glosses have been placed
  const host = element(document, 'div', {
    [HOST_ATTRIBUTE]: 'reader',
    dir: 'ltr',
    translate: 'no',
    lang,
  });
  const root = host.attachShadow({ mode: 'open' });
  const styles = styleSheet(root, ...STYLES);
  root.append(styles, dialog, printBlock);
  return {
    host,
    root,
    styles,
    dialog,
    chrome,
    firstClose,
    scroller,
    article,
    body,
    foot,
    live,
    printBlock,
  };
}

/** The same as the toolbar's, which takes its place. */
function closeButton(document: Document, name: string): HTMLButtonElement {
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const cross = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  icon.setAttribute('class', 'icon');
  icon.setAttribute('viewBox', '0 0 20 20');
  icon.setAttribute('aria-hidden', 'true');
  cross.setAttribute('d', CROSS);
  cross.setAttribute('stroke', 'currentColor');
  cross.setAttribute('stroke-width', '1.6');
  cross.setAttribute('stroke-linecap', 'round');
  icon.append(cross);
  return element(
    document,
    'button',
    { type: 'button', class: 'tool', 'data-action': 'close', title: name, 'aria-label': name },
    icon,
  );
}
