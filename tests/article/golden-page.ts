import { JSDOM } from 'jsdom';
import { extract } from '../../src/article/extract-any-page.ts';

/** What tests/pages/<slug>/expected.json says besides the body. */
export interface GoldenFacts {
  /** Why this page is kept. Written by hand. */
  readonly why: string;
  readonly title: string;
  readonly byline: string;
  readonly source: string;
  readonly siteName: string;
  readonly publishedAt: string;
  readonly lang: string;
  readonly copies: number;
  /** `step/rule` of each removal, in document order. */
  readonly removals: readonly string[];
}

const GOLDEN_URL = 'https://example.com/news/page.html';

/** Extracts a golden page: its body and everything that is written into expected.json. */
export function readGoldenPage(html: string): {
  readonly body: Element;
  readonly facts: Omit<GoldenFacts, 'why'>;
} {
  const { document } = new JSDOM(html, { url: GOLDEN_URL }).window;
  const result = extract(document);
  if (!result.ok) throw new Error(result.reason);
  const { article } = result;
  const { title, byline, source, siteName, publishedAt, lang, copies, removals } = article;
  const body = document.createElement('article');
  body.append(document.importNode(article.body, true));
  return {
    body,
    facts: {
      title,
      byline,
      source,
      siteName,
      publishedAt,
      lang,
      copies,
      removals: removals.map(({ step, rule }) => `${step}/${rule}`),
    },
  };
}

/**
 * The first place where two trees differ, as a path with both sides; `undefined` when they are the
 * same. White space between blocks does not count.
 */
export function findDifference(actual: Node, expected: Node, path = ''): string | undefined {
  const here = `${path}/${actual.nodeName.toLowerCase()}`;
  if (actual.nodeName !== expected.nodeName) {
    return `${path}: <${actual.nodeName}> instead of <${expected.nodeName}>`;
  }
  if (actual.nodeType === actual.TEXT_NODE) {
    const [left, right] = [fold(actual), fold(expected)];
    return left === right ? undefined : `${here}: “${left}” instead of “${right}”`;
  }
  const [left, right] = [attributesOf(actual), attributesOf(expected)];
  if (left !== right) return `${here}: [${left}] instead of [${right}]`;
  const children = visibleChildren(actual);
  const others = visibleChildren(expected);
  for (const [at, child] of children.entries()) {
    const other = others[at];
    if (!other) return `${here}: ${child.nodeName} “${fold(child)}” is too much`;
    const difference = findDifference(child, other, `${here}[${at}]`);
    if (difference) return difference;
  }
  const missing = others[children.length];
  return missing && `${here}: ${missing.nodeName} “${fold(missing)}” is missing`;
}

/** Children that show something; runs of text are one. */
function visibleChildren(node: Node): Node[] {
  node.normalize();
  return [...node.childNodes].filter(
    (child) => child.nodeType !== child.TEXT_NODE || fold(child) !== '',
  );
}

function fold(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

function attributesOf(node: Node): string {
  if (!('attributes' in node)) return '';
  // `attributes` on a Node means an Element.
  return [...(node as Element).attributes]
    .map(({ name, value }) => `${name}=${value}`)
    .sort()
    .join(' ');
}
