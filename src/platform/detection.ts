import type { Readiness } from '../article/article.ts';
import type { LanguageOf } from '../article/language.ts';

/** What the detector leaves for the page script, which is put beside it and brings none of it again. */
export interface Detection {
  readonly readiness: Readiness;
  readonly languageOf: LanguageOf;
}

/** A symbol, because a page's elements can stand in for any name on the global object. */
const PLACE = Symbol.for('qingdu.detector');

/** Leaves what was found when the detector ran last; false when it had run here before. */
export function leaveDetection(detection: Detection): boolean {
  const isFirst = !(PLACE in globalThis);
  Reflect.set(globalThis, PLACE, detection);
  return isFirst;
}

/**
 * What the detector left here.
 *
 * @throws TypeError where it has not run.
 */
export function expectDetection(): Detection {
  if (!(PLACE in globalThis)) throw new TypeError('The detector runs before the page script.');
  // Only `leaveDetection` writes there.
  return Reflect.get(globalThis, PLACE) as Detection;
}
