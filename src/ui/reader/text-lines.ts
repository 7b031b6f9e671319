/** A paragraph, heading, cell: the text nodes whose words run on into one another. */
export interface TextLine {
  readonly block: Element;
  readonly texts: readonly Text[];
}

/** The words of a line, over all of its nodes. */
export function wordsOf({ texts }: TextLine): string {
  return texts.map(({ data }) => data).join('');
}

/** Parts of a line, where there is no window to ask: in a copy that nobody sees. */
const INLINE =
  'a, abbr, b, bdi, bdo, cite, del, dfn, em, i, ins, mark, q, s, small, span, strong, sub, sup, u, var';

/** The text of `container` by the blocks that it stands in, in order, without `left`. */
export function textLines(container: HTMLElement, left: string): TextLine[] {
  const lines = new Map<Element, Text[]>();
  const walker = container.ownerDocument.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.data.trim() === '') continue;
    const block = blockOf(node, container, left);
    if (block === undefined) continue;
    const texts = lines.get(block);
    if (texts === undefined) lines.set(block, [node]);
    else texts.push(node);
  }
  return [...lines].map(([block, texts]) => ({ block, texts }));
}

/** The innermost box around `text` that is no part of a line; undefined for what is left out. */
function blockOf(text: Text, container: Element, left: string): Element | undefined {
  const view = container.ownerDocument.defaultView;
  if (text.parentElement === null || text.parentElement.closest(left)) return undefined;
  const isInline = (each: Element) =>
    view === null ? each.matches(INLINE) : view.getComputedStyle(each).display.startsWith('inline');
  let element: Element = text.parentElement;
  while (element !== container && isInline(element)) {
    element = element.parentElement ?? container;
  }
  return element;
}
