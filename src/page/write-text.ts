import type { PageRoot, PageText } from './text-nodes.ts';
import { documentOf, isDocument } from './unclobbered.ts';

/**
 * Sets the text of a node. Where the user's selection or caret stands in it, the text is changed
 * unit by unit, so that every range keeps its place between the same letters; `nodeValue =` alone
 * would throw each range in the node back to its start.
 */
export function writeText(node: PageText, text: string, selected: ReadonlySet<Node>): void {
  if (node.nodeType === 3 && selected.has(node)) writeAround(node as Text, text);
  else node.nodeValue = text;
}

/**
 * The nodes in which a selection begins or ends, in these trees. Firefox can have several ranges;
 * what is selected in a shadow tree is only told when one asks for that tree.
 */
export function selectedNodes(roots: Iterable<PageRoot>): ReadonlySet<Node> {
  const nodes = new Set<Node>();
  const documents = new Set<Document>();
  const shadowRoots: ShadowRoot[] = [];
  for (const root of roots) {
    documents.add(documentOf(root));
    if (!isDocument(root)) shadowRoots.push(root);
  }
  for (const document of documents) {
    const selection = Document.prototype.getSelection.call(document);
    if (selection === null || selection.rangeCount === 0) continue;
    const ranges: AbstractRange[] = [];
    for (let index = 0; index < selection.rangeCount; index++) {
      ranges.push(selection.getRangeAt(index));
    }
    if (shadowRoots.length > 0 && 'getComposedRanges' in selection) {
      ranges.push(...selection.getComposedRanges({ shadowRoots }));
    }
    for (const range of ranges) nodes.add(range.startContainer).add(range.endContainer);
  }
  return nodes;
}

/**
 * Insert first, then delete: by the standard's rules for live ranges a boundary before or behind
 * the unit stays there. What differs in length is changed in the middle, where neither the
 * beginning nor the end of the two texts can be lined up.
 */
function writeAround(node: Text, text: string): void {
  const old = node.data;
  let tail = 0;
  if (old.length !== text.length) {
    const most = Math.min(old.length, text.length);
    while (tail < most && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  }
  const oldEnd = old.length - tail;
  const newEnd = text.length - tail;
  const common = Math.min(oldEnd, newEnd);
  for (let index = 0; index < common; index++) {
    if (old[index] === text[index]) continue;
    node.insertData(index, text[index] ?? '');
    node.deleteData(index + 1, 1);
  }
  if (newEnd > common) node.insertData(common, text.slice(common, newEnd));
  if (oldEnd > common) node.deleteData(common, oldEnd - common);
}
