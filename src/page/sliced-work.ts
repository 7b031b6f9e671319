import { SliceCost } from './slice-cost.ts';
import { boxOf, isDead, isHidden, rootElementOf } from './unclobbered.ts';

/** A piece of work on the page: what it changes, and how many UTF-16 units the browser lays out. */
export interface Work {
  readonly document: Document;
  readonly units: number;
  apply(): void;
}

/**
 * Does work on a page in slices that leave the page usable. The cost of changed text is the
 * layout that follows; each slice therefore lays out what it changed before it ends, so that the
 * cost falls into its own task and can be measured, and the next slice is made as large as
 * {@link SLICE_MS} allows. (Slices by the clock alone were measured to let all their layout land
 * in one frame; a fixed number of characters a frame wastes most of each frame.)
 */
export class SlicedWork {
  #units = FIRST_SLICE;
  #spent = 0;
  readonly #cost = new SliceCost();

  /** Milliseconds spent on applying work so far; the layout that follows is not counted. */
  get spent(): number {
    return this.#spent;
  }

  /** Does the work in order, in tasks of its own; stops between two when nobody wants it. */
  async run(work: readonly Work[], isWanted: () => boolean): Promise<void> {
    let next = 0;
    while (next < work.length) {
      await nextTask();
      if (!isWanted()) return;
      next = this.slice(work, next);
    }
  }

  /** Does one slice at once, from `start` on, and answers where the next one begins. */
  slice(work: readonly Work[], start = 0): number {
    const began = performance.now();
    const documents = new Set<Document>();
    let units = 0;
    let next = start;
    while (next < work.length && units < this.#units) {
      const item = work[next++];
      if (item === undefined) break;
      item.apply();
      documents.add(item.document);
      units += item.units;
    }
    this.#spent += performance.now() - began;
    // A little work is laid out with whatever the page does itself before it is painted.
    if (units < this.#units) return next;
    for (const document of documents) if (!isDead(document)) layOut(document);
    this.#adapt(units, performance.now() - began);
    return next;
  }

  /**
   * Shrinks at once, grows by no more than half: one cheap slice says little about the next. A
   * large page costs something to lay out however little has changed; slices are then made larger
   * than {@link SLICE_MS}, for smaller ones would cost as much each and there would be more.
   */
  #adapt(units: number, took: number): void {
    const fixed = Math.min(this.#cost.learn(units, took), took);
    const budget = Math.max(SLICE_MS, Math.min(2 * fixed, Math.max(LARGE_SLICE_MS, 1.5 * fixed)));
    const fitting = (units * (budget - fixed)) / Math.max(took - fixed, 0.1);
    const most = Math.min(this.#units * 1.5, LARGEST_SLICE);
    this.#units = Math.max(Math.min(fitting, most), SMALLEST_SLICE);
  }
}

/** Resolves in a task of its own, so that the browser can paint and answer the user between. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const scheduler: unknown = Reflect.get(globalThis, 'scheduler');
    if (hasPostTask(scheduler)) {
      // Its promise only repeats what the callback says.
      void scheduler.postTask(() => resolve(), { priority: 'user-visible' });
    } else {
      setTimeout(resolve, 0);
    }
  });
}

/**
 * Milliseconds a slice should take, layout included: a quarter of the 50 that make a long task,
 * because the next slice can meet a page part that lays out four times as slowly.
 */
export const SLICE_MS = 12;

/** Milliseconds of a slice on a page that is slow to lay out: still no long task. */
const LARGE_SLICE_MS = 40;

/** UTF-16 units of the first slice: about one screen; 2,000 never made a long task anywhere. */
const FIRST_SLICE = 2_000;

/** Below this a slice is all overhead. */
const SMALLEST_SLICE = 200;

/** Above this nothing is gained, and a sudden change of cost would be felt. */
const LARGEST_SLICE = 16_000;

interface PostTask {
  postTask(task: () => void, options: { priority: string }): Promise<void>;
}

function hasPostTask(scheduler: unknown): scheduler is PostTask {
  return typeof scheduler === 'object' && scheduler !== null && 'postTask' in scheduler;
}

/** Nothing is laid out for nobody. */
function layOut(document: Document): void {
  const root = rootElementOf(document);
  if (root !== null && !isHidden(document)) boxOf(root);
}
