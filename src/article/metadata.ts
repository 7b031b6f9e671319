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

/** Author, source, site and date; `near` are the lines around and in the article. */
export function readMetadata(
  facts: HeadFacts,
  near: readonly Line[],
  url: string,
): Omit<Metadata, 'title'> {
  const { meta } = facts;
  const texts = near.map(({ text }) => text);
  return {
    byline:
      findName(texts, BYLINES) ||
      tidyName(facts.jsonAuthor) ||
      tidyName(meta.get('author') ?? meta.get('article:author') ?? '', true),
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
];

const SOURCES: readonly RegExp[] = [
  new RegExp(
    `(?:^|[\\s(（【\\[|｜])(?:文章)?(?:来源|來源|稿源|出处|出處|转自|轉自|来自|來自)\\s*[:：|｜]\\s*${OPEN}([^\\s“”"「」『』《》【】()（）|｜,，。;；:：]{2,24})`,
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
  const name = value.replace(/\s+/gu, ' ').replace(/^[\s:：,，、|/.-]+|[\s:：,，、|/.-]+$/gu, '');
  if (name.length > MAX_NAME || /^https?:/iu.test(name) || name.includes('@')) return '';
  if (strict && /admin|editor|\.com|\.cn|网|網|小编|管理员/iu.test(name)) return '';
  return name;
}
