import style from '../../assets/styles/taken-page.css?inline';
import type { Translate } from '../ui/translate.ts';
import { provenanceLines } from './provenance.ts';
import { escapeText, serialise } from './serialise.ts';
import type { TakenArticle } from './taken-article.ts';
import { toUri } from './uri.ts';

/**
 * The article as one HTML file: style inside, pictures linked, no script and leave for none. A
 * saved page asks hosts for its pictures without telling where it lies.
 */
export function articlePage(article: TakenArticle, translate: Translate): string {
  const title = escapeText(article.title || translate('untitled'));
  const lang = escapeText(article.lang);
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src * data:; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width"/>
<meta name="referrer" content="no-referrer"/>
<title>${title}</title>
<style>
${style.trim()}
</style>
</head>
<body${article.vertical ? ' class="vertical"' : ''}>
<article>
<header>
<h1>${title}</h1>
${factsMarkup(article, translate)}
</header>
${serialise(article.body)}
</article>
${appendixMarkup(article, translate)}
</body>
</html>
`;
}

/** The provenance card as markup, for pages and books. */
export function factsMarkup(article: TakenArticle, translate: Translate): string {
  const lines = provenanceLines(article, translate).map((line) => `<p>${escapeText(line)}</p>`);
  if (article.url !== '') {
    const address = escapeText(toUri(article.url));
    lines.push(`<p><a href="${address}">${address}</a></p>`);
  }
  return lines.length === 0 ? '' : `<div class="facts">\n${lines.join('\n')}\n</div>`;
}

/** Replies and terms, each a section with its heading; '' where there are none. */
export function appendixMarkup(
  { replies, terms }: Pick<TakenArticle, 'replies' | 'terms'>,
  translate: Translate,
  xml = false,
): string {
  const sections: string[] = [];
  if (replies.length > 0) {
    const parts = replies.map(({ author, publishedAt, body }) => {
      const head = [author, publishedAt.slice(0, 10)].filter((fact) => fact !== '').join(' · ');
      const heading = head === '' ? '' : `<h3>${escapeText(head)}</h3>\n`;
      return `<section>\n${heading}${serialise(body, { xml })}\n</section>`;
    });
    sections.push(section('replies', translate('replies'), parts.join('\n')));
  }
  if (terms.length > 0) {
    const rows = terms.map(
      ({ term, gloss }) => `<dt>${escapeText(term)}</dt><dd>${escapeText(gloss)}</dd>`,
    );
    sections.push(section('terms', translate('articleTerms'), `<dl>\n${rows.join('\n')}\n</dl>`));
  }
  return sections.join('\n');
}

function section(id: string, heading: string, content: string): string {
  return `<section id="${id}">\n<h2>${escapeText(heading)}</h2>\n${content}\n</section>`;
}
