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
