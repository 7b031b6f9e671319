import { MAX_ATTRIBUTE } from './copy-attributes.ts';
import type { NodeAccess } from './node-access.ts';
import {
  appendPageNode,
  createPageElement,
  createPageText,
  type PageElement,
} from './page-tree.ts';

/** JSON-LD blocks are read up to this length; real ones have at most 60,000. */
const MAX_JSON = 200_000;
/** Elements read at most; real pages have fewer than 300 around and in their head. */
const MAX_HEAD_NODES = 20_000;

/** The few elements of head (and JSON-LD anywhere) that metadata reads; flat. */
export function copyHead(documentElement: Node, target: PageElement, access: NodeAccess): void {
  const walk: (Node | null)[] = [access.firstChild(documentElement)];
  let seen = 0;
  while (walk.length > 0) {
    const node: Node | null | undefined = walk.pop();
    if (!node || ++seen > MAX_HEAD_NODES) continue;
    walk.push(access.nextSibling(node));
    if (access.nodeType(node) !== 1) continue;
    const tag = access.localName(node);
    const names = READ.get(tag);
    if (names && (tag !== 'script' || isJson(node, access))) {
      const attributes = new Map<string, string>();
      for (const name of names) {
        const value = access.attribute(node, name);
        if (value !== null) attributes.set(name, value.slice(0, MAX_ATTRIBUTE));
      }
      const copy = createPageElement(tag, attributes);
      for (let child = access.firstChild(node); child; child = access.nextSibling(child)) {
        const text = access.nodeValue(child) ?? '';
        if (text.length <= MAX_JSON) appendPageNode(copy, createPageText(text));
      }
      appendPageNode(target, copy);
    } else if (tag === 'head' || tag === 'body' || tag === 'html') {
      walk.push(access.firstChild(node));
    }
  }
}

/** Elements with the attributes that are read of them. */
const READ: ReadonlyMap<string, readonly string[]> = new Map([
  ['meta', ['name', 'property', 'itemprop', 'content']],
  ['link', ['rel', 'href']],
  ['title', []],
  ['script', ['type']],
]);

function isJson(node: Node, access: NodeAccess): boolean {
  return (access.attribute(node, 'type') ?? '').trim().toLowerCase() === 'application/ld+json';
}
