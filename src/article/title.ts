import { keepLetters } from './letters.ts';
import { type PageElement, textIn, walkPage } from './page-tree.ts';

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
const SEPARATOR = /[_|｜‖»«›>—–―─]+|\s+[-－·•:：/\\~@]+\s*|-{2,}|[-－]/gu;
/** Headings read at most. */
const MAX_HEADINGS = 60;
/** Letters of a title that is taken on the word of a heading that the document title does not hold. */
const MIN_ALONE = 6;

interface Heading {
  readonly text: string;
  readonly isFirstRank: boolean;
}

/**
 * The title without the site's suffix: a heading of the page that the document title begins with
 * or holds, else the document title less its last parts. A document title that only names the site,
 * or is cut, gives way to what headings and `og:title` say.
 */
export function chooseTitle(body: PageElement, sources: TitleSources): string {
  const documentTitle = tidy(sources.documentTitle);
  const headings = readHeadings(body);
  const heading = findHeading(headings, documentTitle, sources.siteName);
  if (heading) return heading;
  const foldedTitle = foldAll(documentTitle);
  const opening = foldAll(splitTitle(documentTitle)[0]?.text ?? '');
  for (const meta of sources.metaTitles) {
    const folded = foldAll(meta);
    const isBegin = folded.length >= 4 && foldedTitle.startsWith(folded);
    if (folded !== '' && (isBegin || folded === opening) && folded.length < foldedTitle.length) {
      return tidy(meta);
    }
  }
  const metas = sources.metaTitles.map((meta) => stripSuffix(tidy(meta), sources.siteName));
  const stripped = stripSuffix(documentTitle, sources.siteName);
  const first = headings.filter(({ isFirstRank }) => isFirstRank);
  return (
    metas.find((text) => isBetter(text, stripped, sources, first)) ??
    first.find(({ text }) => isBetter(text, stripped, sources, []))?.text ??
    (stripped || (headings[0]?.text ?? ''))
  );
}

/** The longest heading that is the document title or a part of it. */
function findHeading(headings: readonly Heading[], title: string, siteName: string): string {
  const foldedTitle = foldAll(title);
  const parts = splitTitle(title).map(({ text }) => foldAll(text));
  let best = '';
  for (const { text, isFirstRank } of headings) {
    // The name of a column in brackets stands on the page only.
    const inTitle = foldedTitle.includes(foldAll(text));
    const heading = inTitle ? text : text.replace(/^【[^】]{1,12}】/u, '');
    const folded = foldAll(heading);
    if (folded.length < (isFirstRank ? 2 : 4) || folded.length > MAX_TITLE) continue;
    // A teaser of the page's own headline is cut where the column ended.
    if (!foldedTitle.includes(folded) || /(?:\.\.|…)$/u.test(heading)) continue;
    // The site's own name stands in the title too; it comes last or first.
    if (folded === foldAll(siteName)) continue;
    const rest = parts.filter((part) => part !== '' && part !== folded);
    if (isSiteName(heading, siteName) && rest.some((part) => !isSiteName(part, siteName))) continue;
    const isPart = isFirstRank && parts.includes(folded);
    const isWhole =
      (folded.length >= 4 && foldedTitle.startsWith(folded)) ||
      folded.length * 2 > foldedTitle.length ||
      (isPart && (folded === parts[0] || folded.length >= MIN_ALONE));
    if (isWhole && folded.length > foldAll(best).length) best = heading;
  }
  return best;
}

/** Whether another text is the title where the document title does not hold it. */
function isBetter(
  text: string,
  stripped: string,
  { documentTitle, siteName }: TitleSources,
  witnesses: readonly Heading[],
): boolean {
  const folded = foldAll(text);
  if (folded === '' || folded === foldAll(siteName)) return false;
  const own = foldAll(stripped);
  if (own === '') return folded.length >= 4;
  const cut = /(?:\.\.|…)$/u.test(stripped);
  if (cut && folded.length > own.length && folded.startsWith(own)) return true;
  if (folded.length < MIN_ALONE || isSiteName(text, siteName)) return false;
  if (foldAll(documentTitle).includes(folded)) return false;
  // Two that agree know better; one alone, where the document title is the name of the site.
  return (
    isSiteName(stripped, siteName) || witnesses.some((heading) => foldAll(heading.text) === folded)
  );
}

/** The site's name in front of a headline: 晨光新聞網：…. */
const PREFIX = /^[^：:，。]{2,8}(?:新[聞闻]|[網网]|日[報报]|在[線线])\s*[：:]\s*(?=.{6})/u;
/** The site's name in brackets behind it. */
const IN_BRACKETS = /[【「(（[]([^【「(（[\]】」）)]{2,16})[\]】」）)]$/u;

/** `document title` less the site's parts at its end, and less its name in front. */
export function stripSuffix(whole: string, siteName = ''): string {
  const title = whole
    .replace(PREFIX, '')
    .replace(IN_BRACKETS, (found, name: string) => (isSiteName(name, siteName) ? '' : found));
  const parts = splitTitle(title);
  // Behind the site's name comes what the site says of itself.
  const named = parts.findIndex(
    ({ text, before }) => before.length >= 5 && isSiteName(text, siteName),
  );
  let keep = named > 0 ? named : parts.length;
  while (keep > 1) {
    const last = parts[keep - 1];
    if (!last || !isSiteLike(last, siteName, keep === parts.length)) break;
    keep--;
  }
  const [first, second] = parts;
  const isLed =
    second !== undefined &&
    isSiteName(first?.text ?? '', siteName) &&
    foldAll(title.slice(second.start)).length >= MIN_ALONE &&
    parts.slice(1, Math.max(2, keep)).some(({ text }) => !isSiteName(text, siteName));
  const end = isLed && keep === 1 ? title.length : parts[keep - 1]?.end;
  const kept = title.slice(isLed ? second.start : 0, end).trim();
  return kept.length >= 2 ? kept : title;
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands in front of it. */
  readonly before: string;
}

/** What separators set apart, in order. */
function splitTitle(title: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  const add = (end: number) => {
    const before = title.slice(0, parts.at(-1)?.end ?? 0).trim();
    parts.push({ text: title.slice(start, end).trim(), start, end, before });
  };
  for (const match of title.matchAll(SEPARATOR)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(title.length);
  return parts;
}

const SITE =
  '[网網]|新[闻聞]|[频頻]道|[论論][坛壇]|博客|[日时時晚][报報]|在[线線]|[資资][訊讯]|[财財][经經]|首[页頁]|中心|[杂雜][志誌]|百科|门户|社[区區]|观察|\\.(?:com|cn|tw|net|org)';
const SITE_WORDS = new RegExp(SITE, 'u');
/** A part that is nothing but the name of a site. */
const SITE_NAME = new RegExp(`^[^ ]{1,8}(?:${SITE})$|^[\\w.]+\\.\\w+$`, 'u');

function isSiteName(part: string, siteName: string): boolean {
  return SITE_NAME.test(part) || (siteName !== '' && foldAll(part) === foldAll(siteName));
}

function isSiteLike({ text, before }: Part, siteName: string, isLast: boolean): boolean {
  if (text === '' || isTagList(text)) return true;
  if (siteName && (text.includes(siteName) || siteName.includes(text))) return true;
  if (text.length > 24 || before.length < 5) return false;
  if (SITE_WORDS.test(text) || text.length <= 8 || text.length * 3 < before.length) return true;
  // A name in Latin letters behind a title in ideographs.
  return isLast && /^[\w .,'&-]+$/u.test(text) && /\p{Script=Han}{5}/u.test(before);
}

/** Keywords that a blog adds behind the headline. */
function isTagList(part: string): boolean {
  return part.split(/\s[,，、]\s/u).length >= MIN_TAGS;
}

const MIN_TAGS = 3;

function readHeadings(body: PageElement): Heading[] {
  const found: Heading[] = [];
  for (const node of walkPage(body)) {
    if (node.kind !== 'element' || found.length >= MAX_HEADINGS) continue;
    const names = `${node.attributes.get('class') ?? ''} ${node.attributes.get('id') ?? ''}`;
    const isHeading =
      /^h[1-6]$/u.test(node.tag) ||
      (/title|headline|biaoti|tit\b/iu.test(names) && node.tag !== 'ul');
    if (!isHeading) continue;
    const text = shortText(node);
    if (text) found.push({ text, isFirstRank: node.tag === 'h1' });
  }
  return found;
}

/** The element's text when it is short enough for a title. */
function shortText(element: PageElement): string {
  const text = textIn(element, MAX_TITLE * 3);
  if (text.length > MAX_TITLE * 3) return '';
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
  return keepLetters(text.normalize('NFKC').toLowerCase());
}

/** Tells the lines that say the title again, apart from marks and spaces. */
export function sayingTitle(title: string): (line: string) => boolean {
  const folded = foldAll(title);
  return (line) => title !== '' && line.length <= 2 * MAX_TITLE && foldAll(line) === folded;
}
