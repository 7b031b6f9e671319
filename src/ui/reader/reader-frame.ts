import articleStyles from '../../../assets/styles/article.css?inline';
import controlStyles from '../../../assets/styles/controls.css?inline';
import readerStyles from '../../../assets/styles/reader.css?inline';
import tokens from '../../../assets/styles/tokens.css?inline';
import tooltipStyles from '../../../assets/styles/tooltip.css?inline';
import { element } from '../element.ts';
import type { Translate } from '../translate.ts';
import { HOST_ATTRIBUTE } from './print-layout.ts';

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
  const chrome = element(document, 'div', { class: 'chrome', translate: 'no' });
  const body = element(document, 'div', { class: 'body' });
  const foot = element(document, 'footer', { class: 'foot', lang });
  const article = element(document, 'article', { class: 'article' }, body, foot);
  const scroller = element(
    document,
    'div',
    { class: 'scroller', tabindex: '0', autofocus: '', role: 'region' },
    article,
  );
  const live = element(document, 'div', { class: 'live', role: 'status', translate: 'no' });
  const dialog = element(document, 'dialog', { class: 'reader' }, chrome, scroller, live);
  const printBlock = element(document, 'div', { class: 'print' });
  // a plain div: a page can define a custom element and would get its hands on the instance
  const host = element(document, 'div', { [HOST_ATTRIBUTE]: 'reader', dir: 'ltr', lang });
  const root = host.attachShadow({ mode: 'open' });
  // a style element: adoptedStyleSheets cannot cross Firefox's wrappers around page objects
  const styles = [tokens, controlStyles, readerStyles, articleStyles, tooltipStyles];
  root.append(element(document, 'style', {}, ...styles), dialog, printBlock);
  return { host, root, dialog, chrome, scroller, article, body, foot, live, printBlock };
}
