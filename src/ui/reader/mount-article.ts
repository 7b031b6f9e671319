import { isBlockName } from '../../article/block-elements.ts';

/**
 * Moves an article's nodes into the reader: all of them at once, or of a long one the first screens
 * at once and the rest slice by slice, so that the browser lays out and paints between. Text that
 * no block ends for too long, which browsers lay out in one go, gets blocks of its own (`PART`).
 * Resolves when everything is there; undefined when it already is. Stops with `signal`.
 */
export function mountArticle(
  article: DocumentFragment,
  body: Element,
  signal: AbortSignal,
): Promise<void> | undefined {
  const slices = moveInSlices(article, body);
  if (slices.next().done) return undefined;
  return new Promise((resolve) => {
    const goOn = () => {
      if (signal.aborted || slices.next().done) resolve();
      else setTimeout(goOn, 0);
    };
    setTimeout(goOn, 0);
  });
}

/**
 * What is mounted in one go, and laid out as one run of lines, by {@link weightOf}: twenty screens
 * of paragraphs, and 30 (Chromium) to 80 ms (Firefox) to style and lay out.
 */
const SLICE = 300_000;

/**
 * What a node costs to style and lay out, in UTF-16 units of text: measured on 50,000 texts and on
 * one of 2,000,000 units in Firefox 153. A picture is asked for at once, which takes 0.1 ms, or
 * stands in its address, of which a million units take 5 ms.
 */
function weightOf(node: Node): number {
  if (!(node instanceof Element)) return 100 + (node.nodeValue?.length ?? 0);
  if (node.localName !== 'img') return 200;
  return 2_000 + (node.getAttribute('src')?.length ?? 0) / 20;
}

/** Text in lines that no block has interrupted yet. */
interface Run {
  /** The block around it. */
  readonly block: Node;
  weight: number;
  /** Whether its last line has ended. */
  isBroken: boolean;
}

/** In document order, boxes empty before what is in them. */
function* moveInSlices(article: DocumentFragment, body: Element): Generator<undefined, void> {
  if (isLight(article, body.ownerDocument)) {
    body.append(article);
    return;
  }
  const waiting: { readonly node: Node; readonly parent: Node; readonly run: Run }[] = [];
  const takeChildren = (from: Node, parent: Node, run: Run) => {
    for (let node = from.lastChild; node !== null; node = from.lastChild) {
      waiting.push({ node, parent, run });
      from.removeChild(node);
    }
  };
  const makePart = (...text: string[]) => {
    const part = body.ownerDocument.createElement('span');
    part.className = PART;
    part.append(...text);
    return part;
  };
  /** The part of a parent that is being filled. */
  const parts = new Map<Node, Node>();
  takeChildren(article, body, newRun(body));
  let left = SLICE;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, parent, run } = next;
    if (node instanceof Text && node.length > 2 * PIECE) {
      for (const piece of piecesOf(node.data).reverse()) {
        waiting.push({ node: makePart(piece), parent, run });
      }
      continue;
    }
    const weight = weightOf(node);
    const isBlock =
      node instanceof Element && (isBlockName(node.localName) || node.className === PART);
    if (isBlock) {
      parts.delete(parent);
      run.weight = 0;
    } else if (isOver(run, parent)) {
      parts.set(parent, parent.appendChild(makePart()));
      run.weight = 0;
    }
    run.weight += weight;
    run.isBroken = node.nodeName === 'BR';
    takeChildren(node, node, isBlock ? newRun(node) : run);
    (parts.get(parent) ?? parent).appendChild(node);
    left -= weight;
    if (left > 0) continue;
    left = SLICE;
    yield;
  }
  yield; // whoever waits for it looks at all of it, in another task
}

/** Whether all of it is mounted in one go. */
function isLight(article: DocumentFragment, document: Document): boolean {
  const walker = document.createTreeWalker(article);
  let weight = 0;
  while (weight <= SLICE && walker.nextNode() !== null) weight += weightOf(walker.currentNode);
  return weight <= SLICE;
}

function newRun(block: Node): Run {
  return { block, weight: 0, isBroken: false };
}

/** Whether a part begins: at the end of a line where there is one, within a phrase only in need. */
function isOver({ block, weight, isBroken }: Run, parent: Node): boolean {
  if (parent !== block) return weight > 4 * SLICE;
  return weight > (isBroken ? SLICE : 2 * SLICE);
}

/** Class of a block that stands for nothing in the article; its text is its parent's. */
const PART = 'qingdu-part';

/** UTF-16 units: some screens, and 6 ms to lay out. No paragraph that somebody wrote has twice as many. */
const PIECE = 20_000;

const SENTENCE_END = /(?<=[。！？!?][”」』’）]?)(?![”」』’）])/u;

/** A text in pieces that end with a sentence where there is one. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const least = from + PIECE;
    let to = least + Math.max(0, text.slice(least, least + PIECE).search(SENTENCE_END));
    if ((text.charCodeAt(to) & 0xfc00) === 0xdc00) to++; // not between the halves of a character
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}
