import { strToU8, zipSync } from 'fflate';
import style from '../../assets/styles/taken-page.css?inline';
import type { Translate } from '../ui/translate.ts';
import { type BookHeading, contentsMarkup, markHeadings } from './book-contents.ts';
import { type BookPicture, type PictureBytes, takePictures } from './book-pictures.ts';
import { appendixMarkup, factsMarkup } from './html-page.ts';
import { escapeText, serialise } from './serialise.ts';
import type { TakenArticle } from './taken-article.ts';
import { toUri } from './uri.ts';

/** What a book needs beside its article. */
export interface BookMeans {
  readonly translate: Translate;
  /** When the book is made. */
  readonly now: Date;
  /** Pictures that are at hand; the others become links. */
  readonly pictures: PictureBytes;
}

/**
 * The article as an EPUB 3 book (W3C EPUB 3.3): text, contents, pictures at hand, facts. Valid by
 * the rules that epubcheck tests.
 */
export function articleBook(article: TakenArticle, means: BookMeans): Uint8Array<ArrayBuffer> {
  const { translate, now } = means;
  const body = cloneOf(article.body);
  const replies = article.replies.map((reply) => ({ ...reply, body: cloneOf(reply.body) }));
  const all = body.ownerDocument.createElement('div');
  all.append(body, ...replies.map((reply) => reply.body));
  const pictures = takePictures(all, means.pictures, translate);
  const headings = [
    ...markHeadings(body),
    ...(replies.length > 0 ? [{ id: 'replies', text: translate('replies'), level: 2 }] : []),
    ...(article.terms.length > 0
      ? [{ id: 'terms', text: translate('articleTerms'), level: 2 }]
      : []),
  ];
  const inBook = { ...article, body, replies };
  return zipSync(
    {
      // first and stored, so that the kind of file can be read at its start (OCF 4.3)
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': strToU8(CONTAINER),
      'EPUB/package.opf': strToU8(packageDocument(inBook, pictures, translate, now)),
      'EPUB/nav.xhtml': strToU8(navigation(inBook, headings, translate)),
      'EPUB/text.xhtml': strToU8(text(inBook, translate)),
      'EPUB/style.css': strToU8(article.vertical ? `${style}\n${VERTICAL}` : style),
      ...Object.fromEntries(
        // pictures are compressed already
        pictures.map(({ path, bytes }) => [`EPUB/${path}`, [bytes, { level: 0 }]]),
      ),
    },
    { mtime: now },
  );
}

/** Older reading systems know the property by this name only. */
const VERTICAL = 'html { -epub-writing-mode: vertical-rl; writing-mode: vertical-rl; }';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

const CONTAINER = `${DECLARATION}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

function packageDocument(
  article: TakenArticle,
  pictures: readonly BookPicture[],
  translate: Translate,
  now: Date,
): string {
  const { url, byline, source, siteName, publishedAt, licence, lang } = article;
  const modified = `${now.toISOString().slice(0, 19)}Z`;
  const facts: readonly (readonly [string, string])[] = [
    ['title', article.title || translate('untitled')],
    ['language', lang],
    ['creator', byline],
    ['publisher', siteName || source],
    ['date', /^\d{4}-\d\d-\d\d/u.exec(publishedAt)?.[0] ?? ''],
    ['source', url && toUri(url)],
    ['rights', licence],
  ];
  const metadata = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dc:${name}>${escapeText(value)}</dc:${name}>`);
  const items = pictures.map(
    ({ path, type }, index) =>
      `<item id="picture-${index + 1}" href="${path}" media-type="${type}"/>`,
  );
  return `${DECLARATION}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeText(lang)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapeText(url ? toUri(url) : `urn:article:${modified}`)}</dc:identifier>
${metadata.join('\n')}
<meta property="dcterms:modified">${modified}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine${article.vertical ? ' page-progression-direction="rtl"' : ''}>
<itemref idref="text"/>
</spine>
</package>
`;
}

function navigation(
  article: TakenArticle,
  headings: readonly BookHeading[],
  translate: Translate,
): string {
  const title = escapeText(article.title || translate('untitled'));
  return xhtml(
    article,
    translate,
    `<nav epub:type="toc" id="toc">
<h1>${escapeText(translate('contents'))}</h1>
<ol><li><a href="text.xhtml">${title}</a>${contentsMarkup(headings, 'text.xhtml')}</li></ol>
</nav>`,
  );
}

function text(article: TakenArticle, translate: Translate): string {
  const appendix = appendixMarkup(article, translate, true);
  return xhtml(
    article,
    translate,
    `<header>
<h1>${escapeText(article.title || translate('untitled'))}</h1>
${factsMarkup(article, translate)}
</header>
${serialise(article.body, { xml: true })}
${appendix}`,
  );
}

function xhtml(article: TakenArticle, translate: Translate, body: string): string {
  const lang = escapeText(article.lang);
  return `${DECLARATION}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head>
<title>${escapeText(article.title || translate('untitled'))}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}

function cloneOf(body: HTMLElement): HTMLElement {
  const clone = body.ownerDocument.createElement('div');
  clone.append(...body.cloneNode(true).childNodes);
  return clone;
}
