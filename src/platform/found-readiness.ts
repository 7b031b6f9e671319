import type { Readiness } from '../article/article.ts';

/** A symbol, because a page's elements can stand in for any name on the global object. */
const PLACE = Symbol.for('qingdu.detector');

/** Leaves what the detector found for the page script; false when it had run here before. */
export function leaveReadiness(readiness: Readiness): boolean {
  const isFirst = !(PLACE in globalThis);
  Reflect.set(globalThis, PLACE, readiness);
  return isFirst;
}

/** What the detector found in this page when it ran last; undefined where it did not. */
export function foundReadiness(): Readiness | undefined {
  // Only `leaveReadiness` writes there.
  return Reflect.get(globalThis, PLACE) as Readiness | undefined;
}
