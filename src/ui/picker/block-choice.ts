/** Which block is chosen, and how the choice moves: no drawing, no events. */
export class BlockChoice {
  readonly #document: Document;
  #block: Element | undefined;
  /** From which inner blocks the choice was widened, so that narrowing finds the way back. */
  #inner: Element[] = [];

  constructor(document: Document) {
    this.#document = document;
  }

  get block(): Element | undefined {
    return this.#block;
  }

  /** Characters of the chosen block's text, white space apart. */
  get length(): number {
    return this.#block === undefined ? 0 : lengthOf(this.#block);
  }

  /** Begins with the block that holds most of the text in view, for those who have no pointer. */
  start(): void {
    const { body } = this.#document;
    if (body === null) return;
    let block: Element = body;
    for (;;) {
      const whole = lengthOf(block);
      const heavier = [...block.children].find(
        (child) => isBlock(child) && lengthOf(child) > whole * MOST,
      );
      if (heavier === undefined) break;
      block = heavier;
    }
    this.#choose(block);
  }

  /** The block under a point of the window, `cover` apart; whether that is another one. */
  pointAt(x: number, y: number, cover: Element): boolean {
    const hit = this.#document.elementsFromPoint(x, y).find((element) => element !== cover);
    let block: Element | null = hit ?? null;
    while (block !== null && !isBlock(block)) block = block.parentElement;
    if (block === null || block === this.#document.documentElement) return false;
    return this.#choose(block);
  }

  /** Whether there was somewhere to go. */
  move(move: 'wider' | 'narrower' | 'previous' | 'next'): boolean {
    const block = this.#block;
    if (block === undefined) return false;
    switch (move) {
      case 'wider': {
        const outer = block.parentElement;
        if (outer === null || outer === this.#document.documentElement) return false;
        this.#inner.push(block);
        this.#block = outer;
        return true;
      }
      case 'narrower': {
        const back = this.#inner.pop();
        const inner = back?.isConnected ? back : childWithText(block);
        if (inner === undefined) return false;
        this.#block = inner;
        return true;
      }
      case 'previous':
        return this.#choose(sibling(block, 'previousElementSibling'));
      case 'next':
        return this.#choose(sibling(block, 'nextElementSibling'));
    }
  }

  #choose(block: Element | undefined): boolean {
    if (block === undefined || block === this.#block) return false;
    this.#block = block;
    this.#inner = [];
    return true;
  }
}

/** A child with this share of the text is what people mean when they point at its parent. */
const MOST = 0.6;

function lengthOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}

/** Whether an element is a box of its own, and shown. */
function isBlock(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  const display = view?.getComputedStyle(element).display ?? 'block';
  return display !== 'none' && display !== 'contents' && !display.startsWith('inline');
}

function childWithText(block: Element): Element | undefined {
  return [...block.children].find((child) => isBlock(child) && lengthOf(child) > 0);
}

function sibling(
  block: Element,
  way: 'previousElementSibling' | 'nextElementSibling',
): Element | undefined {
  let next = block[way];
  while (next !== null && !(isBlock(next) && lengthOf(next) > 0)) next = next[way];
  return next ?? undefined;
}
