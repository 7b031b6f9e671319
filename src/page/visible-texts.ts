import type { PageText, TextFinder } from './text-nodes.ts';
import { documentInside, isFrame, type PageRoot } from './text-nodes.ts';
import { touchOf } from './touch-rule.ts';
import {
  bodyOf,
  boxOf,
  documentOf,
  elementAbove,
  isDocument,
  isElement,
  isText,
  nameOf,
  shadowRootOf,
  windowOf,
} from './unclobbered.ts';

/**
 * The texts a person is looking at, so that they are changed first: the title and what stands in
 * the viewport. It only decides an order: what is missed here comes with the rest. Goes down from
 * the top past everything that is off screen, so it costs what is around the visible part, not
 * the whole page; at most {@link MOST_BOXES} boxes are measured and {@link ENOUGH} UTF-16 units
 * found.
 */
export function visibleTexts(roots: Iterable<PageRoot>, finder: TextFinder): PageText[] {
  const found: PageText[] = [];
  const stack: Node[] = [];
  for (const root of roots) {
    if (!isDocument(root)) {
      stack.push(root);
      continue;
    }
    const title = Document.prototype.querySelector.call(root, 'title');
    for (const text of title === null ? [] : finder.texts(title, ignoreRoot)) found.push(text);
    const body = bodyOf(root);
    if (body !== null) stack.push(body);
  }
  let boxes = 0;
  let units = 0;
  while (boxes < MOST_BOXES && units < ENOUGH) {
    const parent = stack.pop();
    if (parent === undefined) break;
    const viewport = viewportOf(documentOf(parent));
    if (viewport === null) continue;
    const isLong = isElement(parent) && boxOf(parent).height > viewport.height;
    const inside: Node[] = [];
    for (let child = firstChildOf(parent); child !== null; child = nextSiblingOf(child)) {
      if (isText(child)) {
        if (!finder.isChangeable(child, elementAbove(child))) continue;
        if (isLong && boxes++ < MOST_BOXES && !isInside(boxOfText(child), viewport)) continue;
        found.push(child);
        units += child.data.length;
      } else if (isElement(child) && boxes++ < MOST_BOXES && touchOf(child) === 'all') {
        if (!mayShowText(child, viewport)) continue;
        inside.push(child);
        const shadow = shadowRootOf(child);
        if (shadow !== null) inside.push(shadow);
      } else if (isFrame(child) && isInside(boxOf(child), viewport)) {
        const body = bodyInside(child);
        if (body !== null) inside.push(body);
      }
    }
    for (const node of inside.reverse()) stack.push(node);
  }
  return found;
}

/** Boxes measured at most; about 10 ms on the machine of the benchmark. */
const MOST_BOXES = 10_000;

/** A full screen of small print has about 4,000 Han characters. */
const ENOUGH = 6_000;

interface Viewport {
  readonly width: number;
  readonly height: number;
}

function viewportOf(document: Document): Viewport | null {
  const view = windowOf(document);
  return view === null ? null : { width: view.innerWidth, height: view.innerHeight };
}

function isInside(box: DOMRect, viewport: Viewport): boolean {
  return (
    box.bottom >= 0 && box.right >= 0 && box.top <= viewport.height && box.left <= viewport.width
  );
}

/** In view, or holding more than its box shows (`height: 100%` wrappers), or without a box. */
function mayShowText(element: Element, viewport: Viewport): boolean {
  const box = boxOf(element);
  if (box.width === 0 && box.height === 0) return hasNoBoxOfItsOwn(element);
  return isInside(box, viewport) || scrollHeightOf(element) > box.height + 1;
}

/** `display: contents` is shown without a box; `display: none` has none either. */
function hasNoBoxOfItsOwn(element: Element): boolean {
  const view = windowOf(documentOf(element));
  return nameOf(element) === 'slot' || view?.getComputedStyle(element).display === 'contents';
}

function boxOfText(text: Text): DOMRect {
  const range = Document.prototype.createRange.call(documentOf(text));
  range.selectNode(text);
  return range.getBoundingClientRect();
}

function bodyInside(frame: Element): HTMLElement | null {
  const inner = documentInside(frame);
  return inner === null ? null : bodyOf(inner);
}

function scrollHeightOf(element: Element): number {
  return Reflect.get(Element.prototype, 'scrollHeight', element);
}

function firstChildOf(node: Node): Node | null {
  return Reflect.get(Node.prototype, 'firstChild', node);
}

function nextSiblingOf(node: Node): Node | null {
  return Reflect.get(Node.prototype, 'nextSibling', node);
}

/** Roots are found by the walk over everything. */
function ignoreRoot(): void {
  return;
}
