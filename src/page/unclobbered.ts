/**
 * Reads and calls that a page cannot redirect. `<form><input name="parentNode">` and
 * `<img name="documentElement">` put the page's own elements where a property is expected
 * (named access on forms and documents); the prototype's getter, called with the node as its
 * receiver, still answers the truth. Text, Attr and Range have no named access and need none of
 * this.
 */

/** A node's parent, or null. */
export function parentOf(node: Node): ParentNode | null {
  return getter<ParentNode | null>(Node.prototype, 'parentNode', node);
}

/** The element a node sits in; from a shadow root it is the host. Null at the top. */
export function elementAbove(node: Node): Element | null {
  const parent = parentOf(node);
  if (parent === null) return null;
  if (isElement(parent)) return parent;
  return isShadowRoot(parent) ? parent.host : null;
}

/** Whether a node is in a document, shadow trees included. */
export function isAttached(node: Node): boolean {
  return getter<boolean>(Node.prototype, 'isConnected', node);
}

/** The element's name without prefix: lower case in HTML, as written elsewhere. */
export function nameOf(element: Element): string {
  return getter<string>(Element.prototype, 'localName', element);
}

/** The value of an attribute, or null when it is absent. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** The open shadow root of an element, or null. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  return getter<ShadowRoot | null>(Element.prototype, 'shadowRoot', element);
}

/** The document's root element; null in an emptied document. */
export function rootElementOf(document: Document): Element | null {
  return getter<Element | null>(Document.prototype, 'documentElement', document);
}

/** The document's body; null before it is parsed and in documents without one. */
export function bodyOf(document: Document): HTMLElement | null {
  return getter<HTMLElement | null>(Document.prototype, 'body', document);
}

/**
 * Whether a node can no longer be used: when a frame leaves the page, Firefox cuts an extension
 * off from its nodes, and every access throws "can't access dead object".
 */
export function isDead(node: Node): boolean {
  try {
    nodeTypeOf(node);
    return false;
  } catch {
    return true;
  }
}

/** The document a node belongs to (for a document, itself). */
export function documentOf(node: Node): Document {
  return isDocument(node) ? node : getter<Document>(Node.prototype, 'ownerDocument', node);
}

/** Whether nobody can see the document: its tab is in the background, or it is prerendered. */
export function isHidden(document: Document): boolean {
  return (
    getter<boolean>(Document.prototype, 'hidden', document) ||
    getter<boolean | undefined>(Document.prototype, 'prerendering', document) === true
  );
}

/** The window of a document; null when it has none (a frame that is gone). */
export function windowOf(document: Document): (Window & typeof globalThis) | null {
  return getter<(Window & typeof globalThis) | null>(Document.prototype, 'defaultView', document);
}

/** A walker over the subtree of `root`; `filter` may reject subtrees. */
export function walkerOver(root: Node, whatToShow: number, filter?: NodeFilter): TreeWalker {
  return Document.prototype.createTreeWalker.call(documentOf(root), root, whatToShow, filter);
}

/** Where an element stands in its viewport, in CSS pixels. Forces layout when it is stale. */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === 1;
}

/** Whether a node is text that can be written (CDATA sections of XML are left alone). */
export function isText(node: Node): node is Text {
  return nodeTypeOf(node) === 3;
}

/** Whether a node is a document. */
export function isDocument(node: Node): node is Document {
  return nodeTypeOf(node) === 9;
}

/** Whether a node is a shadow root (a fragment that has a host). */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return nodeTypeOf(node) === 11 && 'host' in node;
}

function nodeTypeOf(node: Node): number {
  return getter<number>(Node.prototype, 'nodeType', node);
}

/** The type is the specification's promise for that getter. */
function getter<T>(prototype: object, name: string, receiver: object): T {
  return Reflect.get(prototype, name, receiver);
}
