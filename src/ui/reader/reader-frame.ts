import article from '../../../assets/styles/article.css?inline';
import blocks from '../../../assets/styles/blocks.css?inline';
import controls from '../../../assets/styles/controls.css?inline';
import fonts from '../../../assets/styles/fonts.css?inline';
import print from '../../../assets/styles/print.css?inline';
import reader from '../../../assets/styles/reader.css?inline';
import receipt from '../../../assets/styles/receipt.css?inline';
import terms from '../../../assets/styles/terms.css?inline';
import tokens from '../../../assets/styles/tokens.css?inline';
import toolbar from '../../../assets/styles/toolbar.css?inline';
import tooltip from '../../../assets/styles/tooltip.css?inline';
import vertical from '../../../assets/styles/vertical.css?inline';
import { element } from '../element.ts';
import type { Translate } from '../translate.ts';
import { HOST_ATTRIBUTE } from './print-layout.ts';

/** In the order of the cascade: what a later file says about the same thing holds. */
const STYLES = [
  tokens,
  controls,
  reader,
  toolbar,
  receipt,
  fonts,
  article,
  blocks,
  terms,
  tooltip,
  vertical,
  print,
];

/** The reader's elements that stay while it is open; others draw into them. */
export interface ReaderFrame {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly dialog: HTMLDialogElement;
  /** Toolbar and panels. */
  readonly chrome: HTMLElement;
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
  const chrome = element(document, 'div', { class: 'chrome', translate: 'no', lang });
  const body = element(document, 'div', { class: 'body' });
  const foot = element(document, 'footer', { class: 'foot', lang });
  const text = element(document, 'article', { class: 'article' }, body, foot);
  const scroller = element(
    document,
    'div',
    { class: 'scroller', tabindex: '0', autofocus: '', role: 'region' },
    text,
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
  // a style element: adoptedStyleSheets cannot cross Firefox's wrappers around page objects
  root.append(element(document, 'style', {}, ...STYLES), dialog, printBlock);
  return { host, root, dialog, chrome, scroller, article: text, body, foot, live, printBlock };
}
