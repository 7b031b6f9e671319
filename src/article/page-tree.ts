/**
 * The inert copy that every step works on: plain objects, no DOM. Nothing in it can be clobbered,
 * fetch anything or run; reading it costs the same in a browser, behind Firefox's Xrays and in jsdom.
 */
export type PageNode = PageElement | PageText;

/** A run of text as the page wrote it; white space is not folded. */
export interface PageText {
  readonly kind: 'text';
  readonly text: string;
  parent: PageElement | null;
  /** Number of the removal this node belongs to; 0 while it stays in the page. */
  removal: number;
}

/** An element with the few attributes that any step looks at. */
export interface PageElement {
  readonly kind: 'element';
  /** Lower-case local name, `div` for forms and unknown elements with children. */
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: PageNode[];
  parent: PageElement | null;
  /** Not shown on the page, by markup, by inline style or by the live page's style sheets. */
  readonly hidden: boolean;
  removal: number;
}

/** A new element without children, linked to nothing. */
export function createPageElement(
  tag: string,
  attributes: ReadonlyMap<string, string> = new Map(),
  hidden = false,
): PageElement {
  return { kind: 'element', tag, attributes, children: [], parent: null, hidden, removal: 0 };
}

/** A new text node, linked to nothing. */
export function createPageText(text: string): PageText {
  return { kind: 'text', text, parent: null, removal: 0 };
}

/** Puts `child` at the end of `parent`. */
export function appendPageNode(parent: PageElement, child: PageNode): void {
  child.parent = parent;
  parent.children.push(child);
}

/** The nodes below `root`, in document order, `root` first. Skips what `enter` refuses. */
export function* walkPage(
  root: PageNode,
  enter: (node: PageNode) => boolean = () => true,
): Generator<PageNode> {
  const stack: PageNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!enter(node)) continue;
    yield node;
    if (node.kind === 'text') continue;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) stack.push(child);
    }
  }
}

/** Class names and id in one lower-case string, as the rules match them. */
export function namesOf(element: PageElement): string {
  const { attributes } = element;
  return `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.toLowerCase();
}

/** Whether `ancestor` is `node` or holds it. */
export function containsNode(ancestor: PageNode, node: PageNode | null): boolean {
  for (let current = node; current; current = current.parent) {
    if (current === ancestor) return true;
  }
  return false;
}

/** The smallest element that holds all of the given ones. */
export function boxAround(elements: readonly PageElement[]): PageElement | undefined {
  let box: PageElement | null | undefined = elements[0];
  for (const element of elements) {
    if (!box) return undefined;
    if (!containsNode(box, element)) box = commonAncestor(box, element);
  }
  return box ?? undefined;
}

function commonAncestor(a: PageNode, b: PageNode): PageElement | null {
  const ancestors = new Set<PageNode>();
  for (let node: PageNode | null = a; node; node = node.parent) ancestors.add(node);
  for (let node: PageNode | null = b; node; node = node.parent) {
    if (ancestors.has(node)) return node.kind === 'element' ? node : node.parent;
  }
  return null;
}

/** The text in an element, cut soon after `most` UTF-16 units: who needs no more reads no more. */
export function textIn(element: PageElement, most: number): string {
  let text = '';
  for (const node of walkPage(element)) {
    if (node.kind === 'text') text += node.text;
    if (text.length > most) break;
  }
  return text;
}
