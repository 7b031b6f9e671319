import { blockAround, hasHan, isMostlyHan, sampleOf } from './chinese-block.ts';
import { isTouchable, touchOf } from './touch-rule.ts';
import {
  elementAbove,
  isAttached,
  isElement,
  isText,
  nameOf,
  parentOf,
  shadowRootOf,
  walkerOver,
} from './unclobbered.ts';

/** A place in the page that holds text: both kinds keep it in `nodeValue`. */
export type PageText = Text | Attr;

/** A tree of its own: walked, watched and given a language apart from what it sits in. */
export type PageRoot = Document | ShadowRoot;

/** The attributes that are read by people. */
export const TEXT_ATTRIBUTES: readonly string[] = ['title', 'alt', 'placeholder', 'aria-label'];

/**
 * Finds the text of a page that may be changed. One finder serves one pass: it remembers what it
 * judged, so let go of it when the page may have changed.
 */
export class TextFinder {
  readonly #roots: ReadonlySet<Node>;
  readonly #isChinese: (text: string) => boolean;
  readonly #touchable = new Map<Element, boolean>();
  readonly #chinese = new Map<Element, boolean>();

  /**
   * `roots` are the trees that were handed over on purpose; `isChinese` judges a sample of a
   * block.
   */
  constructor(roots: ReadonlySet<Node>, isChinese: (text: string) => boolean = isMostlyHan) {
    this.#roots = roots;
    this.#isChinese = isChinese;
  }

  /**
   * Every changeable text in the subtree of `start`, `start` included, in document order; an
   * element's attributes come before what is in it, and a Chinese `lang` inside the page is among
   * them. Open shadow roots and same-origin frames are not entered but told to `found`. The page
   * may change between two steps: what is new then is the watcher's business, and a walk whose
   * place was removed starts again (at most {@link RESTARTS} times). Custom elements that have no
   * shadow root (yet) are told to `waiting`.
   */
  *texts(
    start: Node,
    found: (root: PageRoot) => void,
    waiting?: (host: Element) => void,
  ): Generator<PageText> {
    if ((isElement(start) || isText(start)) && !this.isOpen(start)) return;
    if (isText(start)) {
      if (this.isChangeable(start, elementAbove(start))) yield start;
      return;
    }
    let shallow: Element | null = null;
    if (isElement(start)) {
      const touch = touchOf(start);
      if (touch === 'nothing') return;
      yield* this.#textsOf(start, found, waiting);
      if (touch === 'attributes') return;
    }
    const walker = walkerOver(start, SHOW_ELEMENT_AND_TEXT, {
      acceptNode: (node) => {
        if (!isElement(node)) return NodeFilter.FILTER_ACCEPT;
        const touch = touchOf(node);
        if (touch === 'nothing') return NodeFilter.FILTER_REJECT;
        if (touch === 'attributes') shallow = node;
        return NodeFilter.FILTER_ACCEPT;
      },
    });
    let restarts = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (isElement(node)) {
        yield* this.#textsOf(node, found, waiting);
        if (node === shallow) walker.currentNode = lastInside(node);
      } else if (isText(node) && this.isChangeable(node, elementAbove(node))) {
        yield node;
      }
      const isLost = !isAttached(walker.currentNode) && isAttached(start);
      if (isLost && restarts++ < RESTARTS) walker.currentNode = start;
    }
  }

  /** Whether the attribute of an element may be changed now, by where the element stands. */
  isChangeableAttribute(attribute: Attr): boolean {
    const owner = attribute.ownerElement;
    if (owner === null || !isAttached(owner) || touchOf(owner) === 'nothing') return false;
    return this.isOpen(owner) && this.isChangeable(attribute, owner);
  }

  /** Whether nothing around a node forbids to change it. */
  isOpen(node: Node): boolean {
    const parent = parentOf(node);
    if (parent !== null && this.#roots.has(parent)) return true;
    const above = elementAbove(node);
    return above === null || isTouchable(above, this.#roots, this.#touchable);
  }

  /** Whether the texts in an element may be changed. */
  isOpenInside(element: Element): boolean {
    return isTouchable(element, this.#roots, this.#touchable);
  }

  /** Whether a text has Han in it and is read as Chinese where it stands. */
  isChangeable(node: PageText, owner: Element | null): boolean {
    const value = node.nodeValue ?? '';
    if (!hasHan(value)) return false;
    return owner === null ? this.#isChinese(value) : this.#isChineseAround(owner, value);
  }

  *#textsOf(
    element: Element,
    found: (root: PageRoot) => void,
    waiting: ((host: Element) => void) | undefined,
  ): Generator<PageText> {
    const shadow = shadowRootOf(element);
    if (shadow !== null) found(shadow);
    else if (waiting !== undefined && nameOf(element).includes('-')) waiting(element);
    if (!Element.prototype.hasAttributes.call(element)) return;
    if (FRAMES.has(nameOf(element))) {
      const inner = documentInside(element);
      if (inner !== null) found(inner);
    }
    for (const name of TEXT_ATTRIBUTES) {
      const attribute = Element.prototype.getAttributeNode.call(element, name);
      if (attribute !== null && this.isChangeable(attribute, element)) yield attribute;
    }
    const language = Element.prototype.getAttributeNode.call(element, 'lang');
    if (language !== null && isChineseTag(language.value) && nameOf(element) !== 'html') {
      yield language;
    }
  }

  /**
   * A kanji word in a Japanese sentence is told only by the sentence, so the block is judged; an
   * attribute is judged with it, by itself where the block says nothing.
   */
  #isChineseAround(owner: Element, value: string): boolean {
    const block = blockAround(owner);
    let answer = this.#chinese.get(block);
    if (answer === undefined) {
      const sample = sampleOf(block);
      if (!hasHan(sample)) return this.#isChinese(value);
      answer = this.#isChinese(sample);
      this.#chinese.set(block, answer);
    }
    return answer;
  }
}

/** Whether a page text is a `lang` attribute: it follows the variant, it is not converted. */
export function isLanguageMark(node: PageText): boolean {
  return isAttribute(node) && node.name === 'lang';
}

/** The element a page text belongs to; null when it stands outside of any. */
export function ownerOf(node: PageText): Element | null {
  return isAttribute(node) ? node.ownerElement : elementAbove(node);
}

/** Whether a node is an attribute. */
export function isAttribute(node: Node): node is Attr {
  return node.nodeType === 2;
}

/** The document in a frame, when it is of the same origin; null otherwise. */
export function documentInside(frame: Element): Document | null {
  // Frames have no named access of their own, so the plain property can be trusted.
  const inner: unknown = 'contentDocument' in frame ? frame.contentDocument : null;
  return inner === null || inner === undefined ? null : (inner as Document);
}

/** Whether an element is a frame with a document of its own. */
export function isFrame(node: Node): node is Element {
  return isElement(node) && FRAMES.has(nameOf(node));
}

/** How often one walk may lose its place; then what it missed waits for the next pass. */
const RESTARTS = 100;

/** NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, by their numbers in the DOM standard. */
const SHOW_ELEMENT_AND_TEXT = 0x1 | 0x4;

const FRAMES: ReadonlySet<string> = new Set(['iframe', 'frame']);

/** Chinese as a macrolanguage, and the members that are written in Han. */
function isChineseTag(tag: string): boolean {
  return /^(?:zh|cmn|yue|wuu|lzh|hak|nan)(?:-|$)/i.test(tag);
}

/** The deepest last node in an element, so that a walker at it goes on behind the element. */
function lastInside(element: Element): Node {
  let last: Node = element;
  for (;;) {
    const child: Node | null = Reflect.get(Node.prototype, 'lastChild', last);
    if (child === null) return last;
    last = child;
  }
}
