/**
 * How much work a page that changes all the time may cause us. A burst of {@link MOST} ms is
 * always at hand, so that ordinary late content is handled at once; beyond it {@link SHARE} of
 * the time that passes.
 */
export class CostAccount {
  #balance = MOST;
  #at = Number.NEGATIVE_INFINITY;

  /**
   * Takes `milliseconds` of work off at the time `now` (milliseconds, any origin). The answer is
   * for how many milliseconds to rest: 0 when something is left.
   */
  pay(milliseconds: number, now: number): number {
    this.#balance = Math.min(MOST, this.#balance + (now - this.#at) * SHARE) - milliseconds;
    this.#at = now;
    return this.#balance > 0 ? 0 : Math.min(LONGEST_REST, -this.#balance / SHARE + SHORTEST_REST);
  }
}

/** Milliseconds of work that are saved up at most. */
const MOST = 60;

/** Share of the time: 10,000 mutations a second keep a page busy for a fifth of it (benchmark). */
const SHARE = 0.015;

/** Milliseconds; text that arrives meanwhile waits this long at most. */
const LONGEST_REST = 1_000;

/** Milliseconds: to rest for less would cost more than it saves. */
const SHORTEST_REST = 250;
