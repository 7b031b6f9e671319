import type { Translate } from '../ui/translate.ts';
import type { TakenArticle } from './taken-article.ts';

/** The facts of the provenance card in reading order, each a sentence of its own, without address. */
export function provenanceLines(article: TakenArticle, translate: Translate): readonly string[] {
  const { byline, source, siteName, licence, convertedTo } = article;
  const lines = [
    byline && translate('byline', byline),
    source && translate('source', source),
    siteName === source ? '' : siteName,
    publicationDate(article),
    licence && translate('licence', licence),
    convertedTo && translate('converted', convertedTo),
  ];
  return lines.filter((line) => line !== '');
}

/** The author's calendar day in the article's language: 2026年3月21日. '' when unknown. */
function publicationDate({ publishedAt, lang }: TakenArticle): string {
  const date = new Date(`${publishedAt.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(lang || undefined, { dateStyle: 'long', timeZone: 'UTC' }).format(
    date,
  );
}
