import { finish, type Steps } from '../article/steps.ts';
import { blockAround, hasHan } from './chinese-block.ts';
import type { PageRoot } from './text-nodes.ts';
import { isTouchable, touchOf } from './touch-rule.ts';
import {
  elementAbove,
  isElement,
  isText,
  nameOf,
  shadowRootOf,
  walkerOver,
} from './unclobbered.ts';

/** A text node's part of a block, as the page wrote it. */
export interface BlockPiece {
  readonly node: Text;
  /** Where the piece begins in the text of the block, in UTF-16 units. */
  readonly start: number;
  readonly original: string;
}

/**
 * A paragraph, cell or heading as one text, however many elements it is split into, so that a
 * term is found across them. A line break stands for `<br>`, U+FFFC for what was left out.
 */
export interface TextBlock {
  readonly text: string;
  /** In document order; what lies between them in the text belongs to no node. */
  readonly pieces: readonly BlockPiece[];
  /** How many headings begin before its end, itself included: equal in one section. */
  readonly section: number;
}

/** The indexes of the blocks that begin another section than the block before them. */
export function sectionStartsOf(blocks: readonly TextBlock[]): number[] {
  return [...blocks.keys()].filter(
    (at) => at > 0 && blocks[at]?.section !== blocks[at - 1]?.section,
  );
}

/** Where a span of a block begins and ends, by node and offset in the node's original text. */
export interface BlockSpan {
  readonly first: BlockPiece;
  readonly start: number;
  readonly last: BlockPiece;
  readonly end: number;
}

/**
 * The blocks of a page, or of a part of it, in which there is both Han and Latin, in document
 * order, as the page wrote them (`originalOf`); parts that must not be touched are left out, open
 * shadow roots come at the end. At most `maxUnits` UTF-16 units are looked at.
 */
export function collectBlocks(
  root: PageRoot | Element,
  originalOf?: (node: Text) => string,
  maxUnits?: number,
): TextBlock[] {
  return finish(collectBlockSteps(root, originalOf, maxUnits));
}

/** {@link collectBlocks}, with stops. */
export function* collectBlockSteps(
  root: PageRoot | Element,
  originalOf: (node: Text) => string = (node) => node.data,
  maxUnits: number = MOST_UNITS,
): Steps<TextBlock[]> {
  let nodes = 0;
  const blocks: TextBlock[] = [];
  const roots: (PageRoot | Element)[] = [root];
  const known = new Map<Element, boolean>();
  let left = maxUnits;
  let section = 0;
  for (let tree = roots.shift(); tree !== undefined && left > 0; tree = roots.shift()) {
    const draft = new Draft(blocks);
    const walker = walkerOver(tree, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => {
        if (!isElement(node)) return NodeFilter.FILTER_ACCEPT;
        if (touchOf(node) === 'all') return NodeFilter.FILTER_ACCEPT;
        draft.gap('\uFFFC');
        return NodeFilter.FILTER_REJECT;
      },
    });
    for (let node = walker.nextNode(); node !== null && left > 0; node = walker.nextNode()) {
      if (++nodes % NODES_A_TURN === 0) yield;
      if (isElement(node)) {
        const shadow = shadowRootOf(node);
        if (shadow !== null && isTouchable(node, new Set(), known)) roots.push(shadow);
        if (nameOf(node) === 'br') draft.gap('\n');
        else if (HEADING.test(nameOf(node))) section += 1;
      } else if (isText(node)) {
        const original = originalOf(node);
        draft.add(node, original, section);
        left -= original.length;
      }
    }
    draft.end();
  }
  return blocks;
}

/** The nodes and offsets of a span of a block; undefined when it touches no node. */
export function spanIn(block: TextBlock, start: number, end: number): BlockSpan | undefined {
  const touched = block.pieces.filter(
    (piece) => piece.start < end && piece.start + piece.original.length > start,
  );
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    first,
    start: Math.max(start - first.start, 0),
    last,
    end: Math.min(end - last.start, last.original.length),
  };
}

/** UTF-16 units of text: twice the largest page of the benchmark. */
const MOST_UNITS = 400_000;

/** Nodes between two stops: a few milliseconds, most of them for asking what may be touched. */
const NODES_A_TURN = 500;

/** The block that is being put together. */
class Draft {
  readonly #blocks: TextBlock[];
  #block: Element | null = null;
  #text = '';
  #pieces: BlockPiece[] = [];
  #section = 0;

  constructor(blocks: TextBlock[]) {
    this.#blocks = blocks;
  }

  add(node: Text, original: string, section: number): void {
    const parent = elementAbove(node);
    const block = parent === null ? null : blockAround(parent);
    if (block !== this.#block) this.end();
    this.#block = block;
    this.#section = section;
    this.#pieces.push({ node, start: this.#text.length, original });
    this.#text += original;
  }

  /** Something that belongs to no node. */
  gap(sign: string): void {
    if (this.#pieces.length > 0) this.#text += sign;
  }

  end(): void {
    if (LATIN.test(this.#text) && hasHan(this.#text)) {
      this.#blocks.push({ text: this.#text, pieces: this.#pieces, section: this.#section });
    }
    this.#block = null;
    this.#text = '';
    this.#pieces = [];
  }
}

/** What begins a section. */
const HEADING = /^h[1-6]$/;

/** A letter of the Latin alphabet, half or full width. */
const LATIN = /[A-Za-z\uff21-\uff3a\uff41-\uff5a]/;
