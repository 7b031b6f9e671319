import type { HeadFacts } from './head-facts.ts';
import type { Line } from './lines.ts';
import type { PageElement } from './page-tree.ts';
import { findDate } from './publish-date.ts';
import { chooseTitle } from './title.ts';

/** What the page says about the article; '' where it says nothing. */
export interface Metadata {
  readonly title: string;
  readonly byline: string;
  readonly source: string;
  readonly siteName: string;
  readonly publishedAt: string;
}

/** Names longer than this are sentences. */
const MAX_NAME = 40;

/** The title, without the site's suffix. */
export function readTitle(facts: HeadFacts, body: PageElement): string {
  const { meta } = facts;
  const metaTitles = [
    facts.jsonTitle,
    meta.get('og:title') ?? '',
    meta.get('twitter:title') ?? '',
    meta.get('weibo:article:title') ?? '',
  ].filter((title) => title !== '');
  const siteName = siteNameOf(facts);
  return chooseTitle(body, { documentTitle: facts.documentTitle, metaTitles, siteName });
}

/** Author, source, site and date; `near` are the lines around and in the article. A declared author who is the title or the site is none. */
export function readMetadata(
  facts: HeadFacts,
  near: readonly Line[],
  url: string,
  title = '',
): Omit<Metadata, 'title'> {
  const { meta } = facts;
  const texts = near.map(({ text }) => text);
  const declared = [facts.jsonAuthor, meta.get('author') ?? meta.get('article:author') ?? '']
    .map((name) => tidyName(name, true))
    .find((name) => name !== '' && name !== title && name !== siteNameOf(facts));
  return {
    byline: findName(texts, BYLINES) || declared || '',
    source: findName(texts, SOURCES) || tidyName(meta.get('source') ?? meta.get('mediaid') ?? ''),
    siteName: siteNameOf(facts),
    publishedAt: findDate(
      [facts.jsonDate, ...DATE_NAMES.map((name) => meta.get(name) ?? '')],
      texts,
      url,
    ),
  };
}

function siteNameOf({ meta, jsonPublisher }: HeadFacts): string {
  return tidyName(meta.get('og:site_name') || jsonPublisher || meta.get('application-name') || '');
}

const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'og:release_date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'datepublished',
  'weibo:article:create_at',
  'date',
];

const NAME = '([\\p{Script=Han}A-Za-z·•．.\\- 、，,/&]{2,40}?)';
const NAME_END =
  '(?=$|[\\s)）】\\]〕/|｜;；。]|\\d|来源|來源|编辑|編輯|责编|責編|摄影|攝影|发表|發表|发布|發布)';
const OPEN = '[“”"「『《【\\[(（]?';

/** Cues in front of names, the surest first. The colon or bar is asked for: 作者 alone is a word. */
const BYLINES: readonly RegExp[] = [
  new RegExp(`^(?:文|撰文|图文|圖文|撰稿|文字)\\s*[|｜/／:：丨︱·]\\s*${NAME}${NAME_END}`, 'u'),
  new RegExp(
    `(?:^|[\\s(（【\\[|｜])(?:作者|撰文|撰稿|執筆|执笔)\\s*[:：|｜丨/／]\\s*${NAME}${NAME_END}`,
    'u',
  ),
  new RegExp(
    `(?:^|[\\s(（【\\[〔])(?:[\\p{Script=Han}]{0,8})?(?:记者|記者|通讯员|通訊員|特约撰稿人)\\s*[:：]\\s*${NAME}${NAME_END}`,
    'u',
  ),
  /^[【(（[〔]?(?:[\p{Script=Han}]{0,8})(?:记者|記者)\s*([\p{Script=Han}、 ]{2,12}?)\s*[/／╱│|]/u,
  // The dateline of a first paragraph, and a line of name and date: spaces set the name apart.
  /^[（(]?(?:[\p{Script=Han}]{2,8}(?:网|報|报|網|社|刊|台))\s*(?:[\p{Script=Han}]{2})?(?:记者|記者)\s+([\p{Script=Han}]{2,4}(?:[、 ][\p{Script=Han}]{2,4}){0,2})(?=[\s)）]|$|报道|報道|報導)/u,
  /^([\p{Script=Han}]{2,3})\s?20\d\d-\d\d-\d\d\s\d\d:\d\d$/u,
];

const SOURCES: readonly RegExp[] = [
  new RegExp(
    `(?:^|[\\s(（【\\[|｜])(?:文章)?(?:来源|來源|稿源|出处|出處|转自|轉自|来自|來自)\\s*[:：|｜]\\s*(?:微信)?(?:公众号|公眾號)?[:：]?\\s*${OPEN}([^\\s“”"「」『』《》【】()（）|｜,，。;；:：]{2,24})`,
    'u',
  ),
];

function findName(texts: readonly string[], cues: readonly RegExp[]): string {
  for (const cue of cues) {
    for (const text of texts) {
      const found = cue.exec(text.slice(0, 300))?.[1];
      const name = tidyName(found ?? '');
      if (name) return name;
    }
  }
  return '';
}

function tidyName(value: string, strict = false): string {
  const name = value
    .slice(0, 200)
    .replace(/<[^<>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?:19|20)\d\d\s*[-/.年].*$/u, '')
    .replace(/^[\s:：,，、|/.[【(（-]+|[\s:：,，、|/.\]】)）-]+$/gu, '');
  if (/[=<>]|^(?:微信)?(?:公众号|公眾號)$/u.test(name)) return '';
  if (name.length > MAX_NAME || /^https?:/iu.test(name) || name.includes('@')) return '';
  if (
    strict &&
    /admin|editor|\.com|\.cn|网|網|小编|管理员|综合|綜合|财经|財經|频道|頻道|新闻|新聞|编辑部|編輯部|项目贡献者|^[a-z]+$/iu.test(
      name,
    )
  )
    return '';
  return name;
}
