import {
  attributeOf,
  documentOf,
  elementAbove,
  isShadowRoot,
  nameOf,
  parentOf,
} from './unclobbered.ts';

/**
 * What may be changed of an element: `all` (its attributes and what is in it), `attributes` (its
 * own title, alt, placeholder, aria-label, but nothing in it), or `nothing`.
 */
export type Touch = 'all' | 'attributes' | 'nothing';

/**
 * What may be changed of an element, by its own name and attributes; what stands around it is
 * {@link isTouchable}'s business.
 */
export function touchOf(element: Element): Touch {
  const name = nameOf(element);
  if (NEVER.has(name)) return 'nothing';
  if (name === 'html' && isDesign(documentOf(element))) return 'nothing';
  if (Element.prototype.hasAttributes.call(element)) {
    if (!ROOTS.has(name) && isMarkedOff(element)) return 'nothing';
    if (isEditable(element)) return 'nothing';
  }
  // Without a value attribute the text of an option is what the form sends.
  if (name === 'option' && attributeOf(element, 'value') === null) return 'nothing';
  return ATTRIBUTES_ONLY.has(name) ? 'attributes' : 'all';
}

/**
 * Whether the inside of `element` may be changed, by the element and all that is around it, up to
 * the top or to a root in `roots` (a shadow root that was handed to us on purpose is not judged
 * by what its host stands in). `known` remembers answers within one pass.
 */
export function isTouchable(
  element: Element,
  roots: ReadonlySet<Node>,
  known: Map<Element, boolean> = new Map(),
): boolean {
  const path: Element[] = [];
  let answer = true;
  let current: Element | null = element;
  while (current !== null) {
    const remembered = known.get(current);
    if (remembered !== undefined) {
      answer = remembered;
      break;
    }
    path.push(current);
    if (touchOf(current) !== 'all') {
      answer = false;
      break;
    }
    const parent: Node | null = parentOf(current);
    if (parent !== null && isShadowRoot(parent) && roots.has(parent)) break;
    current = elementAbove(current);
  }
  for (const passed of path) known.set(passed, answer);
  return answer;
}

/** Names in which no text is ever prose, or is none of ours to change. */
const NEVER: ReadonlySet<string> = new Set([
  ...['script', 'style', 'noscript', 'template', 'math', 'noframes', 'noembed'],
  ...['code', 'pre', 'kbd', 'samp', 'tt', 'xmp', 'listing', 'plaintext'],
]);

/** What is in these is a value, a document of its own, or shown only when they fail. */
const ATTRIBUTES_ONLY: ReadonlySet<string> = new Set([
  ...['input', 'textarea', 'iframe', 'frame', 'object', 'embed'],
  ...['canvas', 'audio', 'video', 'img'],
]);

/**
 * On these two the marks are about the whole page and often lie: `translate="no"` keeps the
 * browser's own translator away (it breaks React pages), `lang` comes from a template. The user
 * asked for this page; its language is judged by its characters.
 */
const ROOTS: ReadonlySet<string> = new Set(['html', 'body']);

/** Marked as not for translation, as code, or as Japanese or Korean. */
function isMarkedOff(element: Element): boolean {
  if (attributeOf(element, 'translate')?.toLowerCase() === 'no') return true;
  const names = attributeOf(element, 'class');
  if (names?.includes('notranslate') && /(?:^|\s)notranslate(?:\s|$)/.test(names)) return true;
  const language = attributeOf(element, 'lang');
  return language !== null && /^(?:ja|ko)(?:-|$)/i.test(language);
}

/** A document that is edited as a whole, e.g. the frame of an old rich text editor. */
function isDesign(document: Document): boolean {
  return Reflect.get(Document.prototype, 'designMode', document) === 'on';
}

/** By its attributes: `isContentEditable` would have to be asked of every element on the way. */
function isEditable(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = attributeOf(element, 'role');
  return role === 'textbox' || role === 'searchbox' || role === 'code';
}
