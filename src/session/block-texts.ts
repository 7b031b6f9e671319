/** Elements that do not end a line: text on both sides of their edges reads on. */
const INLINE = new Set(
  (
    'A ABBR B BDI BDO CITE CODE DEL DFN EM I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U ' +
    'VAR WBR BUTTON FONT RUBY RB RT RP RTC'
  ).split(' '),
);

/** Text nodes that read as one line, and what they say together. */
export interface BlockText {
  readonly nodes: readonly Text[];
  readonly text: string;
}

/**
 * Joins text nodes that stand in one block, in order: a phrase, a name or an author's gloss may go
 * over the edge of a `<b>`, and is found by what stands beside it.
 */
export function joinBlocks(nodes: readonly Text[]): readonly BlockText[] {
  const blocks: { block: Node | null; nodes: Text[]; text: string }[] = [];
  for (const node of nodes) {
    const block = blockOf(node);
    const last = blocks.at(-1);
    if (last !== undefined && last.block === block) {
      last.nodes.push(node);
      last.text += node.data;
    } else {
      blocks.push({ block, nodes: [node], text: node.data });
    }
  }
  return blocks;
}

/** A span of a block's text, half-open, in UTF-16 units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span in the one text node that holds it, counted from the node's own start. */
export interface PlacedSpan extends Span {
  readonly node: Text;
  /** Which of the block's spans this is. */
  readonly index: number;
}

/**
 * Finds the node of each span of a block's text; the nodes hold what they held when the block was
 * read. A span that goes over the edge of a node belongs to none and is left out.
 */
export function placeSpans({ nodes }: BlockText, spans: readonly Span[]): readonly PlacedSpan[] {
  const placed: PlacedSpan[] = [];
  let from = 0;
  for (const node of nodes) {
    const to = from + node.data.length;
    for (const [index, { start, end }] of spans.entries()) {
      if (start >= from && end <= to) {
        placed.push({ node, start: start - from, end: end - from, index });
      }
    }
    from = to;
  }
  return placed;
}

function blockOf(node: Node): Node | null {
  let block = node.parentNode;
  while (block?.parentNode && INLINE.has(block.nodeName)) block = block.parentNode;
  return block;
}
