import { DROPPED_ELEMENTS, KEPT_ELEMENTS, VOID_ELEMENTS } from '../article/rebuild-rules.ts';
import { fitContent } from './fit-content.ts';
import { legalText } from './serialise.ts';

/** What may be on an element, beside `href` and `src`, which the article's rebuild has checked. */
const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['href']],
  ['img', ['src', 'alt', 'width', 'height']],
  ['td', ['colspan', 'rowspan']],
  ['th', ['colspan', 'rowspan', 'scope']],
  ['col', ['span']],
  ['ol', ['start', 'reversed']],
  ['li', ['value']],
  ['details', ['open']],
]);
const GLOBAL_ATTRIBUTES = ['lang', 'dir', 'title'];
/** Class of the buttons around glossed terms: their words are the author's. */
const TERM_CLASS = 'qingdu-term';
/** The replies under an article, which are taken by themselves. */
const REPLIES_CLASS = 'qingdu-replies';
/** Elements that say nothing by themselves once classes are gone, or that no book format knows. */
const UNWRAPPED = new Set(['picture', 'rb', 'rtc', 'time']);

/**
 * Copies what the reader shows below `shown` into a new `div` of `inert`, a document that loads
 * nothing: the text as it is now, without the reader's own controls, of allowed elements and
 * attributes only, in valid HTML. `shown` is only read. Iterative, so that depth costs nothing.
 */
export function copyShown(shown: Node, inert: Document): HTMLElement {
  const root = inert.createElement('div');
  const stack: { readonly node: Node; readonly parent: Element }[] = [];
  const push = (of: Node, parent: Element) => {
    for (let node = of.lastChild; node !== null; node = node.previousSibling) {
      stack.push({ node, parent });
    }
  };
  push(shown, root);
  for (let task = stack.pop(); task !== undefined; task = stack.pop()) {
    const { node, parent } = task;
    if (node.nodeType === node.TEXT_NODE) {
      parent.append(legalText(node.nodeValue ?? ''));
    } else if (isElement(node)) {
      const copy = copyElement(node, inert);
      if (copy !== undefined) parent.append(copy);
      if (copy === undefined && isLeftOut(node)) continue;
      if (copy === undefined || !VOID_ELEMENTS.has(copy.localName)) push(node, copy ?? parent);
    }
  }
  root.normalize();
  fitContent(root);
  return root;
}

/** Controls of the reader go, but for the words in a term's button and the picture in a frame. */
function isLeftOut(element: Element): boolean {
  if (element.classList.contains(REPLIES_CLASS)) return true;
  if (element.localName !== 'button') return DROPPED_ELEMENTS.has(element.localName);
  return !element.classList.contains(TERM_CLASS) && element.querySelector('img') === null;
}

/** `undefined` where the element goes and its children may stay. */
function copyElement(element: Element, inert: Document): Element | undefined {
  const name = element.localName;
  if (element.classList.contains(REPLIES_CLASS)) return undefined;
  if (!KEPT_ELEMENTS.has(name) || UNWRAPPED.has(name)) return undefined;
  const copy = inert.createElement(name);
  for (const attribute of [...GLOBAL_ATTRIBUTES, ...(ATTRIBUTES.get(name) ?? [])]) {
    const value = element.getAttribute(attribute);
    if (value !== null && (attribute !== 'lang' || isLanguage(value)))
      copy.setAttribute(attribute, value);
  }
  const isBare = copy.attributes.length === 0;
  if (isBare && (name === 'span' || name === 'a' || name === 'img')) return undefined;
  return copy;
}

/** A language is a tag of BCP 47. */
function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false; // the only failure there is: not a tag
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
