import type { RemovalStep } from './article.ts';
import type { Line } from './lines.ts';
import { type PageElement, type PageNode, walkPage } from './page-tree.ts';

/** One thing that was taken out of the copy: the nodes carry its number. */
export interface Taken {
  readonly number: number;
  readonly step: RemovalStep;
  readonly rule: string;
}

/** Marks nodes of the inert copy as taken out and keeps the list, in the order of taking. */
export class RemovalLedger {
  readonly #taken: Taken[] = [];

  /** All removals so far. */
  get taken(): readonly Taken[] {
    return this.#taken;
  }

  /** Takes out an element with all it holds; gives the number, unless it was gone already. */
  takeElement(element: PageElement, step: RemovalStep, rule: string): number | undefined {
    if (isTaken(element)) return undefined;
    element.removal = this.#open(step, rule);
    return element.removal;
  }

  /** Takes out lines, and the boxes that hold nothing else; gives the number of the removal. */
  takeLines(lines: readonly Line[], step: RemovalStep, rule: string): number {
    const number = this.#open(step, rule);
    let boxes = new Set<PageElement>();
    for (const { texts } of lines) {
      for (const text of texts) {
        if (text.removal === 0) text.removal = number;
        if (text.parent) boxes.add(text.parent);
      }
    }
    while (boxes.size > 0) {
      const outer = new Set<PageElement>();
      for (const box of boxes) {
        if (!box.parent || box.removal !== 0 || !isEmptiedBy(box, number)) continue;
        box.removal = number;
        outer.add(box.parent);
      }
      boxes = outer;
    }
    return number;
  }

  /** Lets a box go with an earlier removal. */
  addTo(number: number, element: PageElement): void {
    if (!isTaken(element)) element.removal = number;
  }

  #open(step: RemovalStep, rule: string): number {
    const number = this.#taken.length + 1;
    this.#taken.push({ number, step, rule });
    return number;
  }
}

/** Whether the node or a box around it was taken out. */
export function isTaken(node: PageNode): boolean {
  for (let current: PageNode | null = node; current; current = current.parent) {
    if (current.removal !== 0) return true;
  }
  return false;
}

/** Whether nothing that can be seen is left in a box, and this removal alone took it. */
function isEmptiedBy(box: PageElement, number: number): boolean {
  for (const node of walkPage(box, ({ removal }) => removal !== number)) {
    if (node.removal !== 0) return false;
    if (node.kind === 'text' ? node.text.trim() !== '' : SHOWN.has(node.tag)) return false;
  }
  return true;
}

const SHOWN = new Set(['img', 'picture', 'video', 'iframe', 'math', 'hr']);
