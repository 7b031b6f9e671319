import { type PageElement, walkPage } from './page-tree.ts';

/** What the title is chosen from. */
export interface TitleSources {
  /** Text of `<title>`. */
  readonly documentTitle: string;
  /** `og:title`, JSON-LD headline and the like, the surest first. */
  readonly metaTitles: readonly string[];
  readonly siteName: string;
}

/** Headings longer than this are no titles. */
const MAX_TITLE = 150;
/** Signs that sites put between a title and their name; a plain hyphen needs a space or Han around it. */
const SEPARATOR = /[_|｜‖»«›>—–―─]+|\s+[-－·•:：/\\~]+\s*|-{2,}|[-－]/gu;
/** Headings read at most. */
const MAX_HEADINGS = 60;

/**
 * The title without the site's suffix: a heading of the page that the document title begins with
 * or holds, else the document title less its last parts.
 */
export function chooseTitle(body: PageElement, sources: TitleSources): string {
  const documentTitle = tidy(sources.documentTitle);
  const foldedTitle = foldAll(documentTitle);
  const headings = readHeadings(body);
  let best = '';
  for (const { text } of headings) {
    // The name of a column in brackets stands on the page only.
    const inTitle = foldedTitle.includes(foldAll(text));
    const heading = inTitle ? text : text.replace(/^【[^】]{1,12}】/u, '');
    const folded = foldAll(heading);
    if (folded.length < 4 || folded.length > MAX_TITLE) continue;
    // A teaser of the page's own headline is cut where the column ended.
    if (!foldedTitle.includes(folded) || /(?:\.\.|…)$/u.test(heading)) continue;
    // The site's own name stands in the title too; it comes last (or alone first).
    if (folded === foldAll(sources.siteName)) continue;
    const isWhole = foldedTitle.startsWith(folded) || folded.length * 2 > foldedTitle.length;
    if (isWhole && folded.length > foldAll(best).length) best = heading;
  }
  if (best) return best;
  for (const meta of sources.metaTitles) {
    const folded = foldAll(meta);
    if (
      folded.length >= 4 &&
      foldedTitle.startsWith(folded) &&
      folded.length < foldedTitle.length
    ) {
      return tidy(meta);
    }
  }
  const stripped = stripSuffix(
    documentTitle || tidy(sources.metaTitles[0] ?? ''),
    sources.siteName,
  );
  if (stripped) return stripped;
  return headings[0]?.text ?? '';
}

/** The site's name in front of a headline: 晨光新聞網：…. */
const PREFIX = /^[^：:，。]{2,8}(?:新聞|新闻|網|网|日報|日报|在線|在线)\s*[：:]\s*(?=.{6})/u;

/** `document title` less the site's parts at its end, and less its name with a colon in front. */
export function stripSuffix(whole: string, siteName = ''): string {
  const title = whole.replace(PREFIX, '');
  const parts: { readonly text: string; readonly end: number }[] = [];
  let start = 0;
  for (const match of title.matchAll(SEPARATOR)) {
    parts.push({ text: title.slice(start, match.index).trim(), end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ text: title.slice(start).trim(), end: title.length });
  let keep = parts.length;
  while (keep > 1) {
    const last = parts[keep - 1];
    const before = title.slice(0, parts[keep - 2]?.end ?? 0).trim();
    if (!last || !isSiteLike(last.text, before, siteName)) break;
    keep--;
  }
  const kept = title.slice(0, parts[keep - 1]?.end).trim();
  return kept.length >= 2 ? kept : title;
}

const SITE_WORDS =
  /网|網|新闻|新聞|频道|頻道|论坛|論壇|博客|日报|日報|时报|時報|晚报|晚報|在线|在線|資訊|资讯|财经|財經|首页|首頁|中心|杂志|雜誌|百科|门户|社区|社區|观察|\.com|\.cn|\.tw|\.net|\.org/u;

function isSiteLike(part: string, before: string, siteName: string): boolean {
  if (part === '' || isTagList(part)) return true;
  if (siteName && (part.includes(siteName) || siteName.includes(part))) return true;
  if (part.length > 24) return false;
  if (before.length < 5) return false;
  return SITE_WORDS.test(part) || part.length <= 8 || part.length * 3 < before.length;
}

/** Keywords that a blog adds behind the headline. */
function isTagList(part: string): boolean {
  return part.split(/\s[,，、]\s/u).length >= MIN_TAGS;
}

const MIN_TAGS = 3;

function readHeadings(body: PageElement): { readonly text: string }[] {
  const found: { text: string }[] = [];
  for (const node of walkPage(body)) {
    if (node.kind !== 'element' || found.length >= MAX_HEADINGS) continue;
    const names = `${node.attributes.get('class') ?? ''} ${node.attributes.get('id') ?? ''}`;
    const isHeading =
      /^h[1-6]$/u.test(node.tag) ||
      (/title|headline|biaoti|tit\b/iu.test(names) && node.tag !== 'ul');
    if (!isHeading) continue;
    const text = shortText(node);
    if (text) found.push({ text });
  }
  return found;
}

/** The element's text when it is short enough for a title. */
function shortText(element: PageElement): string {
  let text = '';
  for (const node of walkPage(element)) {
    if (node.kind === 'text') text += node.text;
    if (text.length > MAX_TITLE * 3) return '';
  }
  const tidied = tidy(text);
  return tidied.length <= MAX_TITLE ? tidied : '';
}

function tidy(text: string): string {
  return text
    .slice(0, 1000)
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim();
}

function foldAll(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a line says the title again, apart from marks and spaces. */
export function isSameTitle(text: string, title: string): boolean {
  if (text.length > 2 * MAX_TITLE || title === '') return false;
  return foldAll(text) === foldAll(title);
}
