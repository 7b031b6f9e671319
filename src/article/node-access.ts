/**
 * Reads nodes of a page that may be hostile. `<form><input name=firstChild>` and
 * `<img name=implementation>` hide DOM properties behind elements, so every property is taken from
 * the prototypes, once, and called on the node. Nothing is written and no global is used: the
 * prototypes come from the document that was handed in, whichever realm made it.
 */
export interface NodeAccess {
  readonly nodeType: (node: Node) => number;
  readonly firstChild: (node: Node) => Node | null;
  readonly nextSibling: (node: Node) => Node | null;
  readonly parentNode: (node: Node) => Node | null;
  /** Text of a text node; the value that was last set. */
  readonly nodeValue: (node: Node) => string | null;
  readonly localName: (element: Node) => string;
  readonly attributeNames: (element: Node) => readonly string[];
  readonly attribute: (element: Node, name: string) => string | null;
  /** False for what style sheets hide; undefined where the engine cannot say (jsdom, inert documents). */
  readonly isShown: ((element: Node) => boolean) | undefined;
  /** False for nodes outside the part that is read; everything is wanted when absent. */
  readonly isWanted?: (node: Node) => boolean;
  readonly documentElement: Element | null;
  readonly body: Element | null;
  readonly url: string;
  readonly baseUrl: string;
  /** Makes nodes for the output in the document's own realm. */
  readonly createInertDocument: () => Document;
}

/** Node access for `document`. Throws a TypeError when the value is no Document at all. */
export function accessNodes(document: Document): NodeAccess {
  const onNode = <T>(name: string) => getter<T>(document, name);
  const documentElement = onNode<Element | null>('documentElement')(document);
  const body = onNode<Element | null>('body')(document);
  // html cannot be clobbered (no named properties); an empty document is read with its own prototypes.
  const element: Node = documentElement ?? document;
  const hasElement = documentElement !== null;
  const implementation = onNode<DOMImplementation>('implementation')(document);
  return {
    nodeType: onNode('nodeType'),
    firstChild: onNode('firstChild'),
    nextSibling: onNode('nextSibling'),
    parentNode: onNode('parentNode'),
    nodeValue: onNode('nodeValue'),
    localName: hasElement ? getter(element, 'localName') : () => '',
    attributeNames: hasElement ? method(element, 'getAttributeNames') : () => [],
    attribute: hasElement ? method(element, 'getAttribute') : () => null,
    isShown: visibility(document, element),
    documentElement,
    body,
    url: onNode<string>('URL')(document),
    baseUrl: onNode<string>('baseURI')(document),
    createInertDocument: () => implementation.createHTMLDocument(''),
  };
}

/** `checkVisibility` of a document that is shown; it forces one style pass and no layout. */
function visibility(document: Document, element: Node): NodeAccess['isShown'] {
  const view = getter<Window | null>(document, 'defaultView')(document);
  const found = findProperty(element, 'checkVisibility')?.value;
  if (!view || typeof found !== 'function') return undefined;
  return (node) => found.call(node, { visibilityProperty: true, opacityProperty: false }) === true;
}

function getter<T>(sample: object, name: string): (node: Node) => T {
  const get = findProperty(sample, name)?.get;
  if (!get) throw new TypeError(`not a document: no ${name}`);
  return (node) => get.call(node);
}

function method<Result>(sample: object, name: string): (node: Node, ...rest: string[]) => Result {
  const found = findProperty(sample, name)?.value;
  if (typeof found !== 'function') throw new TypeError(`not an element: no ${name}`);
  return (node, ...rest) => found.apply(node, rest);
}

/** Searches the prototypes only: own properties of a node are where clobbering names live. */
function findProperty(sample: object, name: string): PropertyDescriptor | undefined {
  for (
    let prototype: unknown = Object.getPrototypeOf(sample);
    prototype !== null && typeof prototype === 'object';
    prototype = Object.getPrototypeOf(prototype)
  ) {
    const property = Object.getOwnPropertyDescriptor(prototype, name);
    if (property) return property;
  }
  return undefined;
}
