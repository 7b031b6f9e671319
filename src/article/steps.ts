/**
 * Long work that can stop and go on: each `yield` is a place where nothing is half done, so that
 * whoever drives it may look at the clock, let the browser paint, or give it up for good.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all of it at once: for tests, tools, and whatever is short. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Counts work until it is time to yield. A loop has one of its own, so that a short page is done
 * without a stop and a long one stops every few milliseconds, whatever the clock says.
 */
export class Turn {
  #work = 0;

  /** Counts one item and `units` UTF-16 units of text; true when enough was done for one turn. */
  isOver(units = 0): boolean {
    this.#work += ITEM + units;
    if (this.#work < ENOUGH) return false;
    this.#work = 0;
    return true;
  }
}

/** What a node or a line costs besides its text, in units of text. */
const ITEM = 20;
/** Units a turn: 1 to 5 ms of any of our loops on the machine the figures of SECURITY.md come from. */
const ENOUGH = 40_000;
