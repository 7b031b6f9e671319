/**
 * A document of plain objects: the part of the DOM that the article's pipeline reads and writes,
 * without parsers, events, ranges or live collections. A random tree costs a twentieth of what it
 * costs in jsdom; `markup.test.ts` compares both on a sample.
 */
export function plainDocument(): Document {
  const document = new PlainDocument();
  const html = document.createElement('html');
  html.appendChild(document.createElement('head'));
  html.appendChild(document.createElement('body'));
  document.appendChild(html);
  // what it lacks is never asked for, or the tests end with a TypeError
  return document as unknown as Document;
}

/** The nodes below as markup, by the rules of HTML for elements, attributes and texts. */
export function plainMarkup(root: Node): string {
  let markup = '';
  const leave = (node: Node) => {
    if (isPlainElement(node) && !VOID.has(node.localName)) markup += `</${node.localName}>`;
  };
  let node: Node | null = root.firstChild;
  while (node) {
    if (isPlainElement(node)) {
      const attributes = [...node.attributes].map(
        ({ name, value }) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`,
      );
      markup += `<${node.localName}${attributes.join('')}>`;
    } else markup += escapeText(node.nodeValue ?? '');
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    let at: Node | null = node;
    leave(at);
    while (at && !at.nextSibling) {
      at = at.parentNode === root ? null : at.parentNode;
      if (at) leave(at);
    }
    node = at?.nextSibling ?? null;
  }
  return markup;
}

const XHTML = 'http://www.w3.org/1999/xhtml';
const VOID = new Set('br hr wbr img col'.split(' '));

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function isPlainElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Getters on the prototype, because that is where the pipeline looks for them. */
class PlainNode {
  #first: PlainNode | null = null;
  #last: PlainNode | null = null;
  #next: PlainNode | null = null;
  #previous: PlainNode | null = null;
  #parent: PlainNode | null = null;
  readonly #type: number;
  readonly #value: string | null;

  constructor(type: number, value: string | null = null) {
    this.#type = type;
    this.#value = value;
  }

  get nodeType() {
    return this.#type;
  }
  get nodeValue() {
    return this.#value;
  }
  get firstChild() {
    return this.#first;
  }
  get nextSibling() {
    return this.#next;
  }
  get parentNode() {
    return this.#parent;
  }

  appendChild(child: PlainNode): PlainNode {
    return this.insertBefore(child, null);
  }

  insertBefore(child: PlainNode, before: PlainNode | null): PlainNode {
    if (child.#type === 11) {
      for (let each = child.#first; each; each = child.#first) this.insertBefore(each, before);
      return child;
    }
    child.#remove();
    child.#parent = this;
    child.#next = before;
    child.#previous = before ? before.#previous : this.#last;
    if (child.#previous) child.#previous.#next = child;
    else this.#first = child;
    if (before) before.#previous = child;
    else this.#last = child;
    return child;
  }

  append(child: string | PlainNode): void {
    this.appendChild(typeof child === 'string' ? new PlainNode(3, child) : child);
  }

  replaceChildren(): void {
    for (let child = this.#first; child; child = this.#first) child.#remove();
  }

  #remove(): void {
    if (!this.#parent) return;
    if (this.#previous) this.#previous.#next = this.#next;
    else this.#parent.#first = this.#next;
    if (this.#next) this.#next.#previous = this.#previous;
    else this.#parent.#last = this.#previous;
    this.#parent = this.#next = this.#previous = null;
  }
}

class PlainElement extends PlainNode {
  readonly #names = new Map<string, string>();
  readonly #localName: string;
  readonly #namespace: string | null;

  constructor(namespace: string | null, localName: string) {
    super(1);
    this.#namespace = namespace;
    this.#localName = localName;
  }

  get localName() {
    return this.#localName;
  }
  get namespaceURI() {
    return this.#namespace;
  }
  get attributes() {
    const named = [...this.#names].map(([name, value]) => ({ name, value }));
    return Object.assign(named, { length: named.length });
  }
  getAttributeNames() {
    return [...this.#names.keys()];
  }
  getAttribute(name: string) {
    return this.#names.get(name) ?? null;
  }
  setAttribute(name: string, value: string) {
    this.#names.set(this.#namespace === XHTML ? name.toLowerCase() : name, value);
  }
  setAttributeNS(_namespace: string, name: string, value: string) {
    this.#names.set(name, value);
  }
}

class PlainDocument extends PlainNode {
  constructor() {
    super(9);
  }

  get documentElement() {
    return this.firstChild;
  }
  get body() {
    return this.firstChild?.firstChild?.nextSibling ?? null;
  }
  get URL() {
    return 'about:blank';
  }
  get baseURI() {
    return 'about:blank';
  }
  get defaultView() {
    return null;
  }
  get implementation() {
    return { createHTMLDocument: () => plainDocument() };
  }

  set title(text: string) {
    const head = this.firstChild?.firstChild;
    head?.replaceChildren();
    const title = this.createElement('title');
    title.append(text);
    head?.appendChild(title);
  }

  createElement(name: string) {
    return new PlainElement(XHTML, name.toLowerCase());
  }
  createElementNS(namespace: string, name: string) {
    return new PlainElement(namespace === '' ? null : namespace, name);
  }
  createTextNode(text: string) {
    return new PlainNode(3, text);
  }
  createComment(text: string) {
    return new PlainNode(8, text);
  }
  createProcessingInstruction(_target: string, text: string) {
    return new PlainNode(7, text);
  }
  createDocumentFragment() {
    return new PlainNode(11);
  }
}
