import type { Steps } from '../article/steps.ts';

/** What came of work in slices. */
export type Outcome<Result> =
  | { readonly kind: 'done'; readonly value: Result }
  /** It took longer than it may, and was given up. */
  | { readonly kind: 'out-of-time' }
  /** Nobody wants it any more. */
  | { readonly kind: 'aborted' };

interface RunOptions {
  readonly signal: AbortSignal;
  /** Milliseconds of work at most, pauses not counted. */
  readonly budgetMs: number;
  /** Milliseconds, any origin. */
  readonly now?: () => number;
  /** Resolves when the browser has had its turn. */
  readonly pause?: () => Promise<void>;
}

/**
 * Drives steps under the clock. What is done within the first slice is answered at once, so that an
 * ordinary page waits for nothing; longer work lets the browser paint and answer the user between
 * slices. Throws, or rejects, with what the work throws.
 */
export function runSteps<Result>(
  steps: Steps<Result>,
  options: RunOptions,
): Outcome<Result> | Promise<Outcome<Result>> {
  const { signal, budgetMs, now = () => performance.now(), pause = nextTimer } = options;
  let spent = 0;
  /** Undefined when the slice is over before the work is. */
  const slice = (sliceMs: number): Outcome<Result> | undefined => {
    const began = now();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return { kind: 'done', value };
      const took = now() - began;
      if (took < sliceMs) continue;
      spent += took;
      return spent > budgetMs ? { kind: 'out-of-time' } : undefined;
    }
  };
  const goOn = async (): Promise<Outcome<Result>> => {
    for (;;) {
      await pause();
      if (signal.aborted) return { kind: 'aborted' };
      const outcome = slice(SLICE_MS);
      if (outcome === undefined) continue;
      // what is made of it has a task of its own
      await pause();
      return signal.aborted ? { kind: 'aborted' } : outcome;
    }
  };
  return slice(FIRST_SLICE_MS) ?? goOn();
}

/**
 * A timer among the page's: in Firefox 153 tasks of `scheduler.postTask` that follow each other let
 * none of them run, which was measured to stop a page for 400 ms.
 */
function nextTimer(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Milliseconds of the first slice: what is ready so soon after an act feels immediate (RAIL), and
 * nearly every page is. With the longest stretch between two stops, and the mounting of the article
 * that follows in the same task, it stays below 200 ms.
 */
const FIRST_SLICE_MS = 80;

/** Milliseconds of each further slice: no long task (50 ms) with the stretch to the next stop. */
const SLICE_MS = 40;
