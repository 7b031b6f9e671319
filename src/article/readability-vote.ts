import Readability from '@mozilla/readability/Readability.js';
import type { Line } from './lines.ts';
import { type PageElement, walkPage } from './page-tree.ts';

/** What the vote has to know besides the lines. */
export interface VoteOptions {
  readonly createInertDocument: () => Document;
  /** Headings that repeat it are left out. */
  readonly title: string;
  /** Letters that are enough for an article. */
  readonly charThreshold: number;
}

/** Says which lines of a page belong to its article. */
export type BodyVote = typeof readabilityLines;

/**
 * The lines that Readability keeps. It works on a document of its own, made from what is left of
 * the inert copy; nothing of it is patched and none of its markup is used.
 */
export function readabilityLines(
  body: PageElement,
  lines: readonly Line[],
  { createInertDocument, title, charThreshold }: VoteOptions,
): ReadonlySet<Line> {
  const document = createInertDocument();
  document.title = title;
  const elements = fillBody(document, body);
  let content: Element | undefined;
  const parsed = new Readability<Element>(document, {
    charThreshold,
    disableJSONLD: true,
    serializer: (element) => {
      content = element as Element;
      return content;
    },
  }).parse();
  if (!parsed || !content) return new Set();
  const kept = new Set<PageElement>();
  const texts = document.createTreeWalker(content, 4 /* NodeFilter.SHOW_TEXT */);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if ((text.nodeValue ?? '').trim() === '') continue;
    const number = text.parentElement?.closest(`[${NUMBER}]`)?.getAttribute(NUMBER) ?? '';
    let own = elements[Number(number || -1)];
    // Readability gives the attributes of a box to the only box in it.
    for (; own && !kept.has(own); own = onlyBox(own)) kept.add(own);
  }
  // What stands in no element but the body has no number: then only the words tell.
  const plain = (content.textContent ?? '').replace(/\s+/gu, ' ');
  return new Set(
    lines.filter(({ texts, text }) =>
      texts.some(({ parent }) =>
        parent === body ? plain.includes(text) : parent && kept.has(parent),
      ),
    ),
  );
}

/** Where each element of the copy carries its number; attempts of Readability parse it anew. */
const NUMBER = 'data-number';

/**
 * Boxes in boxes that it gets to see: it reads the text of each of them anew, at one go. The deepest
 * of 411 article pages has 44 elements in elements, of every kind.
 */
const MAX_DEPTH = 60;
const BOXES = new Set(['div', 'section', 'article', 'main']);

/** Copies what is left of the page into the document; the elements by their numbers. */
function fillBody(document: Document, body: PageElement): readonly PageElement[] {
  const elements: PageElement[] = [];
  const copies = new Map<PageElement, Element>([[body, document.body]]);
  const depths = new Map<Node, number>([[document.body, 0]]);
  for (const node of walkPage(body, ({ removal }) => removal === 0)) {
    const parent = node.parent && copies.get(node.parent);
    if (node === body || !parent) continue;
    if (node.kind === 'text') {
      parent.appendChild(document.createTextNode(node.text));
      continue;
    }
    if (node.hidden || node.tag === 'noscript' || node.tag === 'source') continue;
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > MAX_DEPTH && BOXES.has(node.tag)) {
      copies.set(node, parent);
      continue;
    }
    const copy = document.createElement(TAG.test(node.tag) ? node.tag : 'div');
    for (const [name, value] of node.attributes) {
      if (PASSED.has(name)) copy.setAttribute(name, value);
    }
    copy.setAttribute(NUMBER, `${elements.push(node) - 1}`);
    copies.set(node, copy);
    depths.set(copy, depth);
    parent.appendChild(copy);
  }
  return elements;
}

/** The one box that a box holds, without any text beside it. */
function onlyBox({ children }: PageElement): PageElement | undefined {
  const shown = children.filter((child) => child.kind === 'element' || child.text.trim() !== '');
  const [only] = shown;
  return shown.length === 1 && only?.kind === 'element' ? only : undefined;
}

/** Attributes that Readability scores by; addresses stay behind, so nothing can be fetched. */
const PASSED = new Set([
  'class',
  'id',
  'role',
  'rel',
  'itemprop',
  'aria-hidden',
  'href',
  'src',
  'summary',
]);
const TAG = /^[a-z][a-z0-9-]*$/u;
