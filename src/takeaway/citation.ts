/** What a citation is made of; '' for what nobody knows. */
export interface CitedFacts {
  readonly title: string;
  readonly byline: string;
  readonly source: string;
  readonly siteName: string;
  readonly publishedAt: string;
  readonly url: string;
}

/**
 * The article as one line to be cited: `王沁：《題名》，虎嗅APP，2026-03-21，https://…`. What is
 * unknown is left out; the date is the author's calendar day. Only signs that both scripts share
 * stand between the facts.
 */
export function citation({
  title,
  byline,
  source,
  siteName,
  publishedAt,
  url,
}: CitedFacts): string {
  const author = byline === '' ? '' : `${byline}：`;
  const places = [...new Set([source, siteName])];
  const facts = [`《${quotedTitle(title)}》`, ...places, publishedAt.slice(0, 10), url];
  return author + facts.filter((fact) => fact !== '').join('，');
}

/** Titles inside a title have the smaller brackets (GB/T 15834-2011, 4.15.3.3). */
function quotedTitle(title: string): string {
  return title.replaceAll('《', '〈').replaceAll('》', '〉');
}
