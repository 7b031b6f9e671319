import { isBlockName } from './block-elements.ts';
import { copyAttributes, isHidden, MAX_ATTRIBUTE } from './copy-attributes.ts';
import { copyHead } from './copy-head.ts';
import { accessNodes, type NodeAccess } from './node-access.ts';
import { findNoscriptImages } from './noscript-images.ts';
import {
  appendPageNode,
  createPageElement,
  createPageText,
  type PageElement,
} from './page-tree.ts';
import { finish, type Steps, Turn } from './steps.ts';

/** The inert copy of a page, or why it was not made. */
export type BoundedCopy =
  | {
      readonly ok: true;
      readonly body: PageElement;
      /** `title`, `meta`, `link[rel]` and JSON-LD, for the metadata only. */
      readonly head: PageElement;
      readonly url: string;
      readonly baseUrl: string;
      readonly access: NodeAccess;
    }
  | { readonly ok: false; readonly reason: 'too-large' | 'empty' };

/** Nodes read at most. The largest of 411 saved article pages has 31,000; beyond this no page is an article. */
const MAX_NODES = 150_000;
/** UTF-16 units of text at most: a long novel has 2,000,000. */
const MAX_TEXT = 2_500_000;
/**
 * Pictures copied at most; the others are left out. The richest of 411 saved pages has 130, and the
 * reader would ask for all 70,000 of a hostile page at once.
 */
const MAX_IMAGES = 2_000;
/** Readability recurses and takes 0.6 s at 500 nested elements, 16 s at 2,000. */
const MAX_DEPTH = 250;
/**
 * Elements in elements of a page that is read at all. The deepest of 411 saved pages has 44; with
 * 100,000 Chromium 156 ends the tab as soon as the reader's bar is drawn, and Firefox 153 ends it by
 * itself at 40,000.
 */
const MAX_LEVELS = 20_000;
/** Chains of single children are only folded below this depth, where no real page nests on purpose. */
const CHAIN_DEPTH = 48;

/** Never copied: no text of theirs is shown. Their content is skipped without being read. */
const SKIPPED = new Set(
  (
    'script style template link meta base title head object embed applet canvas audio track map area ' +
    'input select option optgroup datalist button textarea keygen menuitem portal fencedframe frame frameset ' +
    'noembed noframes xmp plaintext param dialog progress meter'
  ).split(' '),
);

/** What reading a live node costs, in units of a {@link Turn}. */
const LIVE_NODE = 100;

/** Which part of a document is copied, and where its text comes from. */
export interface CopyOptions {
  readonly root?: Element;
  readonly selection?: Range;
  readonly textOf?: (text: Text) => string;
  /**
   * Whether nodes of the page came, went or changed their text since this was asked the last time;
   * asked for the first time before the first pause. Who drives the steps slowly has to give it: a
   * copy that was interrupted by a change begins anew and is then made in one go, so that it always
   * shows one moment of the page.
   */
  readonly hasChanged?: () => boolean;
}

/** {@link copyDocumentSteps} in one go. */
export function copyDocument(document: Document, options: CopyOptions = {}): BoundedCopy {
  return finish(copyDocumentSteps(document, options));
}

/**
 * Copies `document` (or only a part) into plain objects, reading each node once and changing
 * nothing. Depth, node count, text and attribute lengths are bounded; what is hidden is marked.
 */
export function* copyDocumentSteps(
  document: Document,
  options: CopyOptions = {},
): Steps<BoundedCopy> {
  const access = accessPart(accessNodes(document), options);
  const top =
    options.root ?? (options.selection && selectionTop(options.selection, access)) ?? access.body;
  if (!top) return { ok: false, reason: 'empty' };
  const head = createPageElement('head');
  const { documentElement } = access;
  if (documentElement) {
    const language = access.attribute(documentElement, 'lang');
    if (language) appendPageNode(head, createPageElement('html', new Map([['lang', language]])));
    copyHead(documentElement, head, access);
  }
  const body = yield* copyUndisturbed(top, access, options.hasChanged);
  if (!body) return { ok: false, reason: 'too-large' };
  return { ok: true, body, head, url: access.url, baseUrl: access.baseUrl, access };
}

/** The copy of one moment: a second attempt, after a change, does not pause. */
function* copyUndisturbed(
  top: Node,
  access: NodeAccess,
  hasChanged: CopyOptions['hasChanged'],
): Steps<PageElement | undefined> {
  const copying = copyTree(top, access);
  for (;;) {
    const { done, value } = copying.next();
    if (done) return value;
    hasChanged?.();
    yield;
    if (hasChanged?.()) return finish(copyTree(top, access));
  }
}

/** Access that reads text by `textOf` and knows only nodes that the selection touches. */
function accessPart(access: NodeAccess, { selection, textOf }: CopyOptions): NodeAccess {
  if (!selection && !textOf) return access;
  const { startContainer, startOffset, endContainer, endOffset } = selection ?? {};
  return {
    ...access,
    isWanted: (node) => selection?.intersectsNode(node) ?? true,
    nodeValue: (node) => {
      const shown = access.nodeValue(node);
      if (access.nodeType(node) !== 3) return shown;
      // Node type 3 is a Text, which the type of `node` can not say.
      const text = textOf?.(node as Text) ?? shown ?? '';
      // A conversion may change the length; then the ends of the selection are not to be cut.
      if (text.length !== shown?.length) return text;
      const end = node === endContainer ? endOffset : undefined;
      return text.slice(node === startContainer ? startOffset : 0, end);
    },
  };
}

/** What holds the selection with the blocks it touches: half a paragraph is still a paragraph. */
function selectionTop(selection: Range, access: NodeAccess): Node | null {
  let block: Node | null = selection.commonAncestorContainer;
  const isBlock = (node: Node) =>
    access.nodeType(node) === 1 && isBlockName(access.localName(node));
  while (block && !isBlock(block)) block = access.parentNode(block);
  return block === access.body ? block : block && access.parentNode(block);
}

/**
 * Walks iteratively; a frame is a live parent and the copy that takes its children. `undefined`
 * when there is too much.
 */
function* copyTree(top: Node, access: NodeAccess): Steps<PageElement | undefined> {
  const target = createPageElement('body');
  const turn = new Turn();
  let nodes = 0;
  let images = 0;
  let textLength = 0;
  let into = target;
  let depth = 0;
  const parents: { readonly into: PageElement; readonly depth: number }[] = [];
  let node: Node | null = access.firstChild(top);
  let level = 0;
  while (node) {
    if (++nodes > MAX_NODES) return undefined;
    if (turn.isOver(LIVE_NODE)) yield;
    let down: Node | null = null;
    const type = access.isWanted?.(node) === false ? 0 : access.nodeType(node);
    if (type === 3) {
      const text = access.nodeValue(node) ?? '';
      textLength += text.length;
      if (textLength > MAX_TEXT) return undefined;
      if (text !== '') appendPageNode(into, createPageText(text));
    } else if (type === 1 && (access.localName(node) !== 'img' || ++images <= MAX_IMAGES)) {
      const copied = copyElement(node, into, depth, access);
      if (copied) {
        down = access.firstChild(node);
        if (down) {
          parents.push({ into, depth });
          if (copied !== into) depth++;
          into = copied;
        }
      }
    }
    if (down) {
      node = down;
      if (++level > MAX_LEVELS) return undefined;
      continue;
    }
    let next: Node | null = access.nextSibling(node);
    while (!next && level > 0) {
      const parent = access.parentNode(node);
      const frame = parents.pop();
      if (!parent || !frame) return target;
      level--;
      node = parent;
      into = frame.into;
      depth = frame.depth;
      next = access.nextSibling(node);
    }
    node = next;
  }
  return target;
}

/** The copy that takes the element's children; `null` when they are not to be read. */
function copyElement(
  node: Node,
  into: PageElement,
  depth: number,
  access: NodeAccess,
): PageElement | null {
  const tag = access.localName(node).toLowerCase();
  if (SKIPPED.has(tag)) return null;
  if (depth >= MAX_DEPTH) return into;
  if (depth >= CHAIN_DEPTH && isOnlyChildBox(node, tag, access)) return into;
  const attributes = copyAttributes(node, tag, access);
  const hidden = into.hidden || isHidden(node, attributes, access);
  if (tag === 'noscript') {
    for (const source of noscriptImages(node, access)) {
      const image = createPageElement('img', source, hidden);
      const noscript = createPageElement('noscript', new Map(), hidden);
      appendPageNode(noscript, image);
      appendPageNode(into, noscript);
    }
    return null;
  }
  const copy = createPageElement(tag === 'form' ? 'div' : tag, attributes, hidden);
  appendPageNode(into, copy);
  return tag === 'svg' || tag === 'iframe' || tag === 'video' ? null : copy;
}

/** A box whose only content is one element: nothing is lost when it is left out. */
function isOnlyChildBox(node: Node, tag: string, access: NodeAccess): boolean {
  if (tag !== 'div' && tag !== 'span' && tag !== 'section' && tag !== 'font') return false;
  const first = access.firstChild(node);
  return first !== null && access.nodeType(first) === 1 && access.nextSibling(first) === null;
}

/** Attribute sets of the images a noscript holds, parsed by the browser or still text. */
function noscriptImages(node: Node, access: NodeAccess): readonly ReadonlyMap<string, string>[] {
  const first = access.firstChild(node);
  if (first && access.nodeType(first) === 3 && !access.nextSibling(first)) {
    return findNoscriptImages((access.nodeValue(first) ?? '').slice(0, MAX_ATTRIBUTE));
  }
  const images: ReadonlyMap<string, string>[] = [];
  for (let child = first; child; child = access.nextSibling(child)) {
    if (access.nodeType(child) === 3 && (access.nodeValue(child) ?? '').trim() !== '') return [];
    if (access.nodeType(child) !== 1) continue;
    if (access.localName(child) !== 'img') return [];
    images.push(copyAttributes(child, 'img', access));
  }
  return images;
}
