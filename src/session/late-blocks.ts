import { PageWatch } from '../page/page-watch.ts';
import type { TextBlock } from '../page/text-blocks.ts';
import { attributeOf, isElement, isShadowRoot, isText } from '../page/unclobbered.ts';

interface LateBlocksOptions {
  readonly document: Document;
  /** The text of a node as the page wrote it. */
  readonly originalOf: (node: Text) => string;
  readonly collect: () => readonly TextBlock[];
  /** Told the blocks of the page when they are not what they were. */
  readonly onBlocks: (blocks: readonly TextBlock[]) => void;
}

/**
 * The blocks of a page that goes on changing. What comes late is gathered for {@link GAP} ms and
 * then the page is walked again, by and by the less often the longer that takes. What our own
 * conversion writes is no change: the blocks hold what the page wrote.
 */
export class LateBlocks {
  readonly #options: LateBlocksOptions;
  readonly #watch: PageWatch;
  #blocks: readonly TextBlock[] = [];
  #originals = new Map<Node, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #quietFrom = 0;

  constructor(options: LateBlocksOptions) {
    this.#options = options;
    this.#watch = new PageWatch({
      document: options.document,
      isOwn: (node) => this.#isOwn(node),
      onChanges: (changes) => {
        if ([...changes.keys()].some((node) => isElement(node) || isText(node))) this.#soon();
      },
      onMissed: () => this.#soon(),
      onLoaded: () => this.#soon(),
      onSelection: () => undefined,
    });
    this.#watch.observe(options.document);
    this.#keep(options.collect());
    this.#watch.start();
  }

  /** As they were when the page was walked last. */
  get blocks(): readonly TextBlock[] {
    return this.#blocks;
  }

  destroy(): void {
    // what it tells at its end sets the timer again
    this.#watch.stop();
    clearTimeout(this.#timer);
  }

  #isOwn(node: Node): boolean {
    if (isText(node)) {
      const original = this.#options.originalOf(node);
      // Of what is in no block only a converted text without letters is surely not the page's.
      const known = this.#originals.get(node);
      return known === undefined
        ? original !== node.data && !/[A-Za-z]/.test(original)
        : known === original;
    }
    return isElement(node) && attributeOf(node, 'data-qingdu') !== null;
  }

  #soon(): void {
    if (this.#timer !== undefined) return;
    const wait = Math.max(GAP, this.#quietFrom - performance.now());
    this.#timer = setTimeout(() => this.#look(), wait);
  }

  #look(): void {
    this.#timer = undefined;
    const began = performance.now();
    const blocks = this.#options.collect();
    const isSame = isEqual(blocks, this.#blocks);
    if (!isSame) {
      this.#keep(blocks);
      this.#options.onBlocks(blocks);
    }
    const ended = performance.now();
    this.#quietFrom = ended + (ended - began) * REST;
  }

  #keep(blocks: readonly TextBlock[]): void {
    this.#blocks = blocks;
    this.#originals = new Map();
    for (const { pieces } of blocks) {
      for (const { node, original } of pieces) this.#originals.set(node, original);
      const root = pieces[0] && Node.prototype.getRootNode.call(pieces[0].node);
      if (root !== undefined && isShadowRoot(root)) this.#watch.observe(root);
    }
  }
}

/** Milliseconds: late text is marked within half a second, and ten scripts' insertions at once. */
const GAP = 300;
/** Walks take at most a fiftieth of the time of a page that never stops changing. */
const REST = 50;

function isEqual(some: readonly TextBlock[], others: readonly TextBlock[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ text, pieces }, index) => {
      const other = others[index];
      return (
        text === other?.text &&
        pieces.length === other.pieces.length &&
        pieces.every(({ node }, at) => node === other.pieces[at]?.node)
      );
    })
  );
}
