import { breakRuns } from './break-runs.ts';
import { formulaText, isFormulaDrawing } from './formula.ts';
import { imageSource, isNoscriptTwin } from './image-source.ts';
import type { PageElement, PageNode } from './page-tree.ts';
import {
  DROPPED_ELEMENTS,
  ELEMENT_ATTRIBUTES,
  GLOBAL_ATTRIBUTES,
  KEPT_ELEMENTS,
  PART_OF,
  RENAMED_ELEMENTS,
  VIDEO_HOSTS,
  VOID_ELEMENTS,
} from './rebuild-rules.ts';
import { toSafeImage, toSafeLink } from './safe-url.ts';
import { finish, type Steps, Turn } from './steps.ts';

/** What making a node costs, in units of a {@link Turn}. */
const NEW_NODE = 60;
const XHTML = 'http://www.w3.org/1999/xhtml';

/** What a rebuild needs besides the nodes. */
export interface RebuildOptions {
  /** Makes the new nodes; nothing else of it is touched. */
  readonly document: Document;
  readonly baseUrl: string;
  /** Whether the node stays out; it may leave a placeholder. `undefined` keeps everything. */
  readonly leaveOut?: (node: PageNode, parent: Node) => boolean;
  /** Told where each identifier of the page stands now: on its element, or the one around it. */
  readonly onPlace?: (id: string, element: Node) => void;
}

/**
 * Builds new nodes from the inert copy: allowed elements and attributes only, every address
 * through {@link toSafeLink} or {@link toSafeImage}, never markup from a string. Iterative.
 */
export function rebuild(nodes: readonly PageNode[], options: RebuildOptions): DocumentFragment {
  return finish(rebuildSteps(nodes, options));
}

/** {@link rebuild}, with stops. */
export function* rebuildSteps(
  nodes: readonly PageNode[],
  options: RebuildOptions,
): Steps<DocumentFragment> {
  const turn = new Turn();
  const fragment = options.document.createDocumentFragment();
  const stack: { readonly node: PageNode; readonly parent: Node }[] = [];
  const push = (children: readonly PageNode[], parent: Node) => {
    for (let index = children.length - 1; index >= 0; index--) {
      const node = children[index];
      if (node) stack.push({ node, parent });
    }
  };
  push(nodes, fragment);
  for (let task = stack.pop(); task; task = stack.pop()) {
    const { node, parent } = task;
    if (turn.isOver(NEW_NODE + lengthOf(node))) yield;
    if (options.leaveOut?.(node, parent)) continue;
    if (node.kind === 'text') {
      appendText(node.text, parent, options.document);
      continue;
    }
    if (node.tag === 'noscript' && !isNoscriptTwin(node)) {
      push(node.children, parent);
      continue;
    }
    if (isFormulaDrawing(node)) continue;
    const stand = standIn(node, options);
    if (stand) parent.appendChild(stand);
    if (DROPPED_ELEMENTS.has(node.tag)) continue;
    const tag = fitTag(RENAMED_ELEMENTS.get(node.tag) ?? node.tag, parent);
    const element = KEPT_ELEMENTS.has(tag) ? createElement(tag, node, options) : undefined;
    const id = node.attributes.get('id');
    if (id) options.onPlace?.(id, element ?? parent);
    if (!element) {
      push(node.children, parent);
      continue;
    }
    parent.appendChild(element);
    if (!VOID_ELEMENTS.has(tag)) push(node.children, element);
  }
  return fragment;
}

/** UTF-16 units of a text, or of an address that holds a picture. */
function lengthOf(node: PageNode): number {
  return (node.kind === 'text' ? node.text : node.attributes.get('src'))?.length ?? 0;
}

function appendText(text: string, parent: Node, document: Document): void {
  for (const [index, piece] of breakRuns(text).entries()) {
    if (index > 0) parent.appendChild(document.createElementNS(XHTML, 'wbr'));
    parent.appendChild(document.createTextNode(piece));
  }
}

/** A cell without its row, an item without its list: the box of a body that was cut out of them. */
function fitTag(tag: string, parent: Node): string {
  const homes = PART_OF.get(tag);
  if (!homes) return tag;
  return 'localName' in parent && homes.includes(String(parent.localName)) ? tag : 'div';
}

/** `undefined` when the element is worth nothing without its address: its children take its place. */
function createElement(
  tag: string,
  node: PageElement,
  { document, baseUrl }: RebuildOptions,
): Element | undefined {
  const element = document.createElementNS(XHTML, tag);
  if (tag === 'a') {
    const href = toSafeLink(node.attributes.get('href') ?? '', baseUrl);
    if (!href || !node.attributes.get('href')) return undefined;
    element.setAttribute('href', href);
    element.setAttribute('rel', 'noopener noreferrer');
  }
  if (tag === 'img') {
    const source = imageSource(node, baseUrl);
    if (!source) return undefined;
    element.setAttribute('src', source);
  }
  const allowed = ELEMENT_ATTRIBUTES.get(tag);
  for (const [name, value] of node.attributes) {
    const checked = (GLOBAL_ATTRIBUTES.get(name) ?? allowed?.get(name))?.(value);
    if (checked !== undefined) element.setAttribute(name, checked);
  }
  // it says nothing of its text, and editors write thousands: each would have to be styled
  if (tag === 'span' && element.attributes.length === 0 && !node.attributes.has('id')) {
    return undefined;
  }
  return element;
}

/** A link for a film, the words of a formula or a drawing: what a reader can still use. */
function standIn(node: PageElement, { document, baseUrl }: RebuildOptions): Element | undefined {
  if (node.tag === 'math') {
    const words = formulaText(node);
    if (!words) return undefined;
    const element = document.createElementNS(XHTML, 'span');
    element.appendChild(document.createTextNode(words));
    return element;
  }
  if (node.tag !== 'iframe' && node.tag !== 'video') return undefined;
  const poster = toSafeImage(node.attributes.get('poster') ?? '', baseUrl);
  const href = toSafeLink(
    node.attributes.get('src') ?? node.attributes.get('data-src') ?? '',
    baseUrl,
  );
  if (!href) return undefined;
  const { host } = new URL(href);
  if (node.tag === 'iframe' && !VIDEO_HOSTS.has(host)) return undefined;
  const link = document.createElementNS(XHTML, 'a');
  link.setAttribute('href', href);
  link.setAttribute('rel', 'noopener noreferrer');
  if (poster && node.attributes.has('poster')) {
    const image = document.createElementNS(XHTML, 'img');
    image.setAttribute('src', poster);
    link.appendChild(image);
  }
  link.appendChild(document.createTextNode(node.attributes.get('title')?.slice(0, 300) || host));
  const paragraph = document.createElementNS(XHTML, 'p');
  paragraph.appendChild(link);
  return paragraph;
}
