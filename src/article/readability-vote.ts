import Readability from '@mozilla/readability/Readability.js';
import type { Line } from './lines.ts';
import { type PageElement, type PageText, walkPage } from './page-tree.ts';

/** 100 beat the default of 500 on 853 Chinese pages (ANCHORS.md). */
const CHAR_THRESHOLD = 100;

/** Says which lines of a page belong to its article. */
export type BodyVote = typeof readabilityLines;

/**
 * The lines that Readability keeps. It works on a document of its own, made from what is left of
 * the inert copy; nothing of it is patched and none of its markup is used.
 */
export function readabilityLines(
  body: PageElement,
  lines: readonly Line[],
  createInertDocument: () => Document,
): ReadonlySet<Line> {
  const document = createInertDocument();
  const texts = fillBody(document, body);
  const kept = new Set<PageText>();
  let content: Element | undefined;
  const parsed = new Readability<Element>(document, {
    charThreshold: CHAR_THRESHOLD,
    disableJSONLD: true,
    serializer: (element) => {
      content = element as Element;
      return content;
    },
  }).parse();
  if (!parsed || !content) return new Set();
  let plain: string | undefined;
  let identified = 0;
  for (const [node, text] of texts) {
    if (content.contains(node)) {
      kept.add(text);
      identified++;
    }
  }
  // A second attempt of Readability parses its own copy anew: then only the words tell.
  if (identified === 0) plain = (content.textContent ?? '').replace(/\s+/gu, ' ');
  return new Set(
    lines.filter(({ texts: own, text }) =>
      plain === undefined ? own.some((node) => kept.has(node)) : plain.includes(text),
    ),
  );
}

/** Copies what is left of the page into the document and remembers which text node is which. */
function fillBody(document: Document, body: PageElement): Map<Node, PageText> {
  const texts = new Map<Node, PageText>();
  const copies = new Map<PageElement, Element>([[body, document.body]]);
  for (const node of walkPage(body, ({ removal }) => removal === 0)) {
    const parent = node.parent && copies.get(node.parent);
    if (node === body || !parent) continue;
    if (node.kind === 'text') {
      const copy = document.createTextNode(node.text);
      texts.set(copy, node);
      parent.appendChild(copy);
      continue;
    }
    if (node.hidden || node.tag === 'noscript' || node.tag === 'source') continue;
    const copy = document.createElement(TAG.test(node.tag) ? node.tag : 'div');
    for (const [name, value] of node.attributes) {
      if (PASSED.has(name)) copy.setAttribute(name, value);
    }
    copies.set(node, copy);
    parent.appendChild(copy);
  }
  return texts;
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
