import type { PageElement } from './page-tree.ts';

/** Facts from `title`, `meta` and JSON-LD. */
export interface HeadFacts {
  readonly documentTitle: string;
  readonly meta: ReadonlyMap<string, string>;
  readonly jsonTitle: string;
  readonly jsonAuthor: string;
  readonly jsonDate: string;
  readonly jsonPublisher: string;
  /** Addresses or names of licences, as declared. */
  readonly licences: readonly string[];
  /** Whether the page calls itself a discussion or a question with answers. */
  readonly isThread: boolean;
  /** Address of `<link rel=next>`, as written. */
  readonly next: string | undefined;
}

/** Reads the copied head: the first value of each `meta` name, and the article of the JSON-LD. */
export function readHead(head: PageElement): HeadFacts {
  const meta = new Map<string, string>();
  let documentTitle = '';
  const json: Record<string, unknown>[] = [];
  const licences: string[] = [];
  let next: string | undefined;
  for (const node of head.children) {
    if (node.kind !== 'element') continue;
    const text = node.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
    if (node.tag === 'title' && documentTitle === '') documentTitle = text.slice(0, 1000);
    if (node.tag === 'script') json.push(...readJson(text));
    if (node.tag === 'link') {
      const rel = (node.attributes.get('rel') ?? '').toLowerCase().split(/\s+/u);
      const href = node.attributes.get('href') ?? '';
      if (rel.includes('license') && href) licences.push(href);
      if (rel.includes('next')) next ??= href;
    }
    if (node.tag !== 'meta') continue;
    const key =
      node.attributes.get('property') ??
      node.attributes.get('name') ??
      node.attributes.get('itemprop');
    const content = node.attributes.get('content')?.trim();
    // Some write `weibo: article:create_at`.
    const name = key?.replace(/\s+/gu, '').toLowerCase();
    if (name && content && !meta.has(name)) meta.set(name, content);
  }
  const article = json.find((item) => ARTICLE_TYPE.test(String(item['@type'] ?? '')));
  return {
    documentTitle,
    meta,
    jsonTitle: textOf(article?.['headline']),
    jsonAuthor: nameOf(article?.['author'], json) || nameOf(article?.['creator'], json),
    jsonDate:
      ['datePublished', 'pubDate', 'dateCreated']
        .map((name) => textOf(article?.[name]))
        .find((date) => date !== '') ?? '',
    jsonPublisher: nameOf(article?.['publisher'], json),
    licences: [
      ...licences,
      textOf(article?.['license']),
      meta.get('dcterms.license') ?? '',
      meta.get('dc.rights') ?? '',
    ].filter((licence) => licence !== ''),
    isThread: json.some((item) => THREAD_TYPE.test(String(item['@type'] ?? ''))),
    next,
  };
}

const THREAD_TYPE = /DiscussionForumPosting|QAPage/u;
const ARTICLE_TYPE = /Article|BlogPosting|Report|SocialMediaPosting|DiscussionForumPosting/u;

/** Objects read of one block: the page with its article, its site, its author. */
const MAX_OBJECTS = 200;

/** The objects of a block: those of its list or graph, and what a page is about. */
function readJson(text: string): Record<string, unknown>[] {
  const waiting: unknown[] = [parseJson(text)];
  const found: Record<string, unknown>[] = [];
  for (const value of waiting) {
    if (found.length >= MAX_OBJECTS) break;
    if (Array.isArray(value)) waiting.push(...value.slice(0, MAX_OBJECTS));
    if (!isRecord(value)) continue;
    found.push(value);
    waiting.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
  }
  return found;
}

/** JSON, or what it was meant to be: marks of old comments, broken lines and last commas go. */
function parseJson(text: string): unknown {
  for (const source of [text, mended(text)]) {
    try {
      return JSON.parse(source);
    } catch {
      // Pages print broken JSON-LD; then it tells us nothing.
    }
  }
  return undefined;
}

function mended(text: string): string {
  return text
    .replace(/\/\*|\*\/|<!\[CDATA\[|\]\]>|<!--|-->/gu, '')
    .replace(/\s/gu, ' ')
    .replace(/, {0,40}(?=[}\]])/gu, '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, 500) : '';
}

/** Names of one or several; one who is only pointed at stands elsewhere in the block. */
function nameOf(value: unknown, json: readonly Record<string, unknown>[]): string {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list
    .slice(0, 5)
    .flatMap((item) => {
      if (!isRecord(item)) return textOf(item);
      const named =
        item['name'] ?? json.find((it) => it['@id'] === item['@id'] && it['name'])?.['name'];
      return Array.isArray(named) ? named.slice(0, 5).map(textOf) : textOf(named);
    })
    .filter((name) => name !== '')
    .join('、');
}
