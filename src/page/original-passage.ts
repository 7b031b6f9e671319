import { isText, walkerOver } from './unclobbered.ts';

/**
 * The original text of an element or a range. Where a range begins or ends in a text that became
 * longer or shorter in conversion, the whole of that text is given: more, but never wrong.
 */
export function originalPassage(
  passage: Element | Range,
  originalOf: (node: Text) => string,
): string {
  const range = 'commonAncestorContainer' in passage ? passage : null;
  const top = range === null ? (passage as Element) : range.commonAncestorContainer;
  if (isText(top)) return range === null ? originalOf(top) : partIn(top, range, originalOf(top));
  const walker = walkerOver(top, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!isText(node)) continue;
    if (range === null) text += originalOf(node);
    else if (range.intersectsNode(node)) text += partIn(node, range, originalOf(node));
  }
  return text;
}

function partIn(node: Text, range: Range, original: string): string {
  const start = node === range.startContainer ? range.startOffset : 0;
  const end = node === range.endContainer ? range.endOffset : node.data.length;
  return node.data.length === original.length ? original.slice(start, end) : original;
}
