import { isBlockName } from './block-elements.ts';

/**
 * The text of an article's nodes, a line for each block and each `<br>`, white space folded except
 * in `<pre>`; empty lines are left out. Ends without a newline. Iterative.
 */
export function plainText(root: Node): string {
  const lines: string[] = [];
  let line = '';
  let kept = 0; // open <pre> elements
  const endLine = () => {
    const text = kept > 0 ? line.trimEnd() : line.replace(/\s+/gu, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const edge = (node: Node, opens: boolean) => {
    if (node.nodeName !== 'BR' && !isBlockName(node.nodeName.toLowerCase())) return;
    endLine();
    if (node.nodeName === 'PRE') kept += opens ? 1 : -1;
  };
  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (node.nodeType === node.TEXT_NODE) line += node.nodeValue ?? '';
    edge(node, true);
    if (node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    edge(node, false);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && node !== root) edge(node, false);
    }
    node = node === root || node === null ? null : node.nextSibling;
  }
  endLine();
  return lines.join('\n');
}
