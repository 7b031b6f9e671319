import type { Article } from '../../article/article.ts';
import { type Child, element } from '../element.ts';
import type { Translate } from '../translate.ts';
import { readingMinutes } from './reading-time.ts';

/** The title's id inside the reader's root; the reader is named by it. */
export const TITLE_ID = 'qingdu-title';

/**
 * Site, title, and the line of provenance above the article. Title, author and source are plain
 * text nodes that conversion may change; the interface's own words are marked `translate=no`.
 */
export function articleHead(document: Document, article: Article, translate: Translate): Element {
  const own = { translate: 'no', lang: translate('languageTag') };
  const words = (text: string): Child => element(document, 'span', own, text);
  const kicker = [
    article.siteName === '' ? undefined : element(document, 'span', {}, article.siteName),
    publicationDate(document, article.publishedAt, translate),
  ];
  const facts: Child[] = [
    article.byline === ''
      ? undefined
      : element(document, 'span', {}, translate('byline', article.byline)),
    article.source === ''
      ? undefined
      : element(document, 'span', {}, translate('source', article.source)),
    article.licence === undefined
      ? undefined
      : element(document, 'span', {}, translate('licence', article.licence)),
    words(translate('articleLength', grouped(article.characterCount))),
    readingTimeButton(document, article.characterCount, translate),
    originalLink(document, article.url, translate),
  ];
  return element(
    document,
    'header',
    { class: 'head' },
    kicker.some((part) => part !== undefined)
      ? element(document, 'p', { class: 'kicker' }, ...kicker)
      : undefined,
    element(
      document,
      'h1',
      { id: TITLE_ID },
      article.title === '' ? words(translate('untitled')) : article.title,
    ),
    element(document, 'p', { class: 'facts' }, ...facts),
  );
}

/** A button, because the estimate can be asked what it is made of. */
function readingTimeButton(document: Document, count: number, translate: Translate): Child {
  return element(
    document,
    'span',
    { translate: 'no', lang: translate('languageTag') },
    element(
      document,
      'button',
      { type: 'button', 'data-action': 'reading-time', 'aria-haspopup': 'dialog' },
      translate('readingTime', String(readingMinutes(count))),
    ),
  );
}

/** By hand: the first `Intl` formatter costs 15 ms, a quarter of the time to the first paint. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Only http and https: an address of any other kind is not offered as a link. */
function originalLink(document: Document, url: string, translate: Translate): Child {
  if (!/^https?:\/\//i.test(url)) return undefined;
  return element(
    document,
    'a',
    {
      href: url,
      rel: 'noopener noreferrer',
      target: '_blank',
      translate: 'no',
      lang: translate('languageTag'),
      'data-action': 'view-original',
    },
    translate('viewOriginal'),
  );
}

/** The date as the author's calendar has it: the time and its zone are not shown. */
function publicationDate(document: Document, publishedAt: string, translate: Translate): Child {
  const [year, month, day] = publishedAt.slice(0, 10).split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const name = translate('monthNames').split(' ')[month - 1];
  if (name === undefined || !(year > 0 && day >= 1 && day <= 31)) return undefined;
  return element(
    document,
    'time',
    { datetime: publishedAt, translate: 'no', lang: translate('languageTag') },
    translate('dateInWords', String(year), name, String(day)),
  );
}
