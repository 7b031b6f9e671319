import type { extract } from '../article/extract.ts';
import type { openReader } from '../ui/reader/open-reader.tsx';

/**
 * What only the reader needs, in a script of its own: two thirds of the code, which a page that is
 * only converted or glossed never loads. Functions only; all state is the session's.
 */
export interface ReaderParts {
  readonly extract: typeof extract;
  readonly openReader: typeof openReader;
}

/** A symbol, because a page's elements can stand in for any name on the global object. */
const PLACE = Symbol.for('qingdu.reader-parts');

/** Called by the reader's script: hands its functions to the session in the same world. */
export function provideReaderParts(parts: ReaderParts): void {
  Object.defineProperty(globalThis, PLACE, { value: parts, configurable: true });
}

/** The reader's functions; undefined until its script ran. */
export function readerParts(): ReaderParts | undefined {
  // Only `provideReaderParts` writes there.
  return Reflect.get(globalThis, PLACE) as ReaderParts | undefined;
}
