import type { Readiness } from '../article/article.ts';
import type { LanguageOf } from '../article/language.ts';

/** What the detector leaves for the page script, which comes later and brings none of it again. */
export interface Detection {
  /** What a page is now: it may have changed since the detector ran. */
  readonly assess: (document: Document) => Readiness;
  readonly languageOf: LanguageOf;
}

/** A symbol, because a page's elements can stand in for any name on the global object. */
const PLACE = Symbol.for('qingdu.detector');

/** Leaves what a page script needs; false when the detector had run here before. */
export function leaveDetection(detection: Detection): boolean {
  const isFirst = !(PLACE in globalThis);
  Reflect.set(globalThis, PLACE, detection);
  return isFirst;
}

/**
 * What the detector left here; undefined where it has not run. After an update Chromium keeps what
 * an older version left, which may know less.
 */
export function findDetection(): Detection | undefined {
  // Only `leaveDetection` writes there, of this version or of another.
  const left = Reflect.get(globalThis, PLACE) as Partial<Detection> | undefined;
  const { assess, languageOf } = left ?? {};
  return assess && languageOf && { assess, languageOf };
}
