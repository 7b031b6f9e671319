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
    words(translate('articleLength', grouped(article.characterCount, translate))),
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

function grouped(count: number, translate: Translate): string {
  return new Intl.NumberFormat(translate('languageTag')).format(count);
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
  const date = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(date.getTime())) return undefined;
  const language = translate('languageTag');
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return element(
    document,
    'time',
    { datetime: publishedAt, translate: 'no', lang: language },
    format.format(date),
  );
}
