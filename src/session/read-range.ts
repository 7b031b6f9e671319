/** All that is in a block. */
export function rangeIn(block: Element): Range {
  const range = block.ownerDocument.createRange();
  range.selectNodeContents(block);
  return range;
}

/** What is selected in the page now, as it stays when the selection moves. */
export function selectedRange(document: Document): Range | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  return selection.getRangeAt(0).cloneRange();
}
