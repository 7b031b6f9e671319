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

/** Facts from `title`, `meta` and JSON-LD. */
export interface HeadFacts {
  readonly documentTitle: string;
  readonly meta: ReadonlyMap<string, string>;
  readonly jsonTitle: string;
  readonly jsonAuthor: string;
  readonly jsonDate: string;
  readonly jsonPublisher: string;
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

export function readHead(head: PageElement): HeadFacts {
  const meta = new Map<string, string>();
  let documentTitle = '';
  const json: Record<string, unknown>[] = [];
  for (const node of head.children) {
    if (node.kind !== 'element') continue;
    const text = node.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
    if (node.tag === 'title' && documentTitle === '') documentTitle = text.slice(0, 1000);
    if (node.tag === 'script') json.push(...readJson(text));
    if (node.tag !== 'meta') continue;
    const key =
      node.attributes.get('property') ??
      node.attributes.get('name') ??
      node.attributes.get('itemprop');
    const content = node.attributes.get('content')?.trim();
    const name = key?.trim().toLowerCase();
    if (name && content && !meta.has(name)) meta.set(name, content);
  }
  const article = json.find((item) => ARTICLE_TYPE.test(String(item['@type'] ?? '')));
  return {
    documentTitle,
    meta,
    jsonTitle: textOf(article?.['headline']),
    jsonAuthor: nameOf(article?.['author']),
    jsonDate: textOf(article?.['datePublished']) || textOf(article?.['pubDate']),
    jsonPublisher: nameOf(article?.['publisher']),
  };
}

const ARTICLE_TYPE = /Article|BlogPosting|Report|SocialMediaPosting|DiscussionForumPosting/u;

function readJson(text: string): Record<string, unknown>[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return []; // Pages print broken JSON-LD; it only means that it tells us nothing.
  }
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => {
    if (!isRecord(item)) return [];
    const graph = item['@graph'];
    return Array.isArray(graph) ? [item, ...graph.filter(isRecord)] : [item];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, 500) : '';
}

function nameOf(value: unknown): string {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list
    .slice(0, 5)
    .map((item) => (isRecord(item) ? textOf(item['name']) : textOf(item)))
    .filter((name) => name !== '')
    .join('、');
}
