import type { Line } from './lines.ts';
import type { PageElement } from './page-tree.ts';
import { type Steps, Turn } from './steps.ts';

/** Which lines lie in which box, and how much they weigh: built once, asked in constant time. */
export class LineMap {
  readonly #ranges = new Map<PageElement, { first: number; last: number }>();
  readonly #sums: number[] = [0];
  readonly #lines: readonly Line[];

  private constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** `weights` has one number a line. Lines of a box follow each other in document order. */
  static *build(lines: readonly Line[], weights: readonly number[]): Steps<LineMap> {
    const map = new LineMap(lines);
    const turn = new Turn();
    for (const [at, line] of lines.entries()) {
      if (turn.isOver()) yield;
      map.#add(at, line, weights[at] ?? 0);
    }
    return map;
  }

  #add(at: number, { block }: Line, weight: number): void {
    this.#sums.push((this.#sums[at] ?? 0) + weight);
    for (let box: PageElement | null = block; box; box = box.parent) {
      const range = this.#ranges.get(box);
      if (!range) this.#ranges.set(box, { first: at, last: at });
      else if (range.last === at) break;
      else range.last = at;
    }
  }

  /** All boxes with the first and the last of their lines. */
  *boxes(): Generator<{
    readonly box: PageElement;
    readonly first: number;
    readonly last: number;
  }> {
    for (const [box, { first, last }] of this.#ranges) yield { box, first, last };
  }

  /** Indices of the lines in the box. */
  linesIn(box: PageElement): readonly number[] {
    const range = this.#ranges.get(box);
    if (!range) return [];
    return Array.from({ length: range.last - range.first + 1 }, (_, at) => range.first + at);
  }

  /** Whether the line lies in the box. */
  holds(box: PageElement, line: number): boolean {
    const range = this.#ranges.get(box);
    return range !== undefined && line >= range.first && line <= range.last;
  }

  /** Sum of the weights of the lines in the box. */
  weightOf(box: PageElement): number {
    const range = this.#ranges.get(box);
    return range ? (this.#sums[range.last + 1] ?? 0) - (this.#sums[range.first] ?? 0) : 0;
  }

  /** The smallest box that holds all of the lines. */
  boxAround(lines: readonly number[]): PageElement | undefined {
    let box: PageElement | null | undefined = this.#lines[lines[0] ?? -1]?.block;
    for (const line of lines) {
      while (box && !this.holds(box, line)) box = box.parent;
    }
    return box ?? undefined;
  }
}
