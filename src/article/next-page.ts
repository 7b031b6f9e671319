import type { NextPage } from './article.ts';
import type { HeadFacts } from './head-facts.ts';
import { type PageElement, walkPage } from './page-tree.ts';
import { toSafeLink } from './safe-url.ts';

/** Labels of the link to the next page; nothing else may stand in it. */
const LABEL =
  /^[\s[(（【]*(?:下一?[页頁]|后一页|後一頁|next(?: page)?|繼續閱讀|继续阅读)[\s\])）】]*[>»›→＞]*\s*$/iu;
const MAX_LABEL = 20;

/**
 * Where a divided article goes on: a link called 下一頁 or declared as `rel=next` whose address is
 * that of this page with another number. Blogs and forums declare the next article or the next page
 * of comments in the same way; the address tells them apart.
 */
export function findNextPage(
  facts: HeadFacts,
  body: PageElement,
  url: string,
  baseUrl: string,
): NextPage | undefined {
  for (const node of walkPage(body)) {
    if (node.kind === 'text' || node.tag !== 'a') continue;
    const isDeclared = /(?:^|\s)next(?:\s|$)/iu.test(node.attributes.get('rel') ?? '');
    const text = labelOf(node);
    if (!isDeclared && !LABEL.test(text)) continue;
    const next = toNextPage(node.attributes.get('href'), url, baseUrl);
    if (next) return { url: next, text };
  }
  const next = toNextPage(facts.next, url, baseUrl);
  return next ? { url: next, text: '' } : undefined;
}

/** The text of a short link, white space folded. */
function labelOf(link: PageElement): string {
  let text = '';
  for (const node of walkPage(link)) {
    if (node.kind === 'text') text += node.text;
    if (text.length > 4 * MAX_LABEL) return '';
  }
  text = text.replace(/\s+/gu, ' ').trim();
  return text.length <= MAX_LABEL ? text : '';
}

function toNextPage(href: string | undefined, url: string, baseUrl: string): string | undefined {
  const here = URL.parse(url);
  const next = href ? URL.parse(toSafeLink(href, baseUrl) ?? '') : null;
  if (!here || !next || next.protocol !== here.protocol || next.origin !== here.origin) {
    return undefined;
  }
  next.hash = '';
  return isNextOf(here, next) ? next.href : undefined;
}

/** Whether the two addresses differ in nothing but the number of the page. */
function isNextOf(here: URL, next: URL): boolean {
  const from = queryOf(here);
  const to = queryOf(next);
  if (from.rest !== to.rest) return false;
  if (here.pathname === next.pathname) return to.page === from.page + 1;
  const path = pathOf(next.pathname);
  const bare = here.pathname.replace(ENDING, '');
  // The first page has no number of its own; some sites count from 0.
  if (path.stem === bare) return path.number === 1 || path.number === 2;
  const own = pathOf(here.pathname);
  return path.stem === own.stem && path.number === own.number + 1;
}

const ENDING = /(?:\/|\.[a-z]{2,6})$/iu;
const NUMBERED = /^(.+?)(?:[_-](?:p|page)?(\d{1,3})|\/(?:p|page)?\/?(\d{1,3}))$/iu;

/** `/news/7_2.html` → `/news/7`, 2. Behind a slash, a number is a page only after another number. */
function pathOf(pathname: string): { readonly stem: string; readonly number: number } {
  const bare = pathname.replace(ENDING, '');
  const [, stem = '', marked, nested] = NUMBERED.exec(bare) ?? [];
  const number = marked ?? (/\d[^/]*$/u.test(stem) ? nested : undefined);
  return number === undefined ? { stem: bare, number: NaN } : { stem, number: Number(number) };
}

/** Names of query values that count the pages of an article. */
const PAGE_KEYS = new Set(['page', 'p', 'pn', 'pg', 'pageno', 'paged']);

function queryOf({ searchParams }: URL): { readonly rest: string; readonly page: number } {
  let page = 1;
  const rest: string[] = [];
  for (const [key, value] of searchParams) {
    if (PAGE_KEYS.has(key.toLowerCase()) && /^\d{1,3}$/u.test(value)) page = Number(value);
    else rest.push(`${key}=${value}`);
  }
  return { rest: rest.sort().join('&'), page };
}
