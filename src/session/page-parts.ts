import type { extractSteps } from '../article/extract.ts';
import type { UnusualPages } from '../article/unusual-pages.ts';
import type { blockPath } from '../page/block-path.ts';
import type { ReadText } from '../ruby/readings.ts';
import type { copyText } from '../ui/copy-text.ts';
import type { pickBlock } from '../ui/picker/pick-block.ts';
import type { openAloud } from '../ui/reader/aloud-bar.ts';
import type { openReader } from '../ui/reader/open-reader.tsx';
import type { openWaiting } from '../ui/reader/open-waiting.ts';
import type { AddControls } from '../ui/reader/reader-controls.tsx';
import type { openRubyLayer } from '../ui/reader/ruby-layer.ts';
import type { addedWord } from './added-word.ts';
import type { OriginalPeek } from './original-peek.ts';
import type { PageMarks } from './page-marks.ts';
import type { PartName } from './part-names.ts';
import type { placeGlosses, textSteps } from './place-glosses.ts';
import type { saveTerms } from './save-terms.ts';
import type { takeAway } from './take-away.ts';

/**
 * What each part brings: functions only, all state is the session's. A page that is only converted
 * or glossed never loads the reader; a reader that only reads never loads what saves files.
 */
export interface PageParts {
  readonly reader: {
    readonly extractSteps: typeof extractSteps;
    readonly openReader: typeof openReader;
    readonly openWaiting: typeof openWaiting;
  };
  readonly ruby: {
    readonly openRubyLayer: typeof openRubyLayer;
    readonly readText: ReadText;
  };
  /** Lets the user point at a block of the page, and names it for the site's other pages. */
  readonly picker: { readonly pickBlock: typeof pickBlock; readonly blockPath: typeof blockPath };
  /** Follows the first paint of a reader. */
  readonly controls: {
    readonly addControls: AddControls;
    readonly addedWord: typeof addedWord;
    readonly placeGlosses: typeof placeGlosses;
    readonly textSteps: typeof textSteps;
  };
  /** Glosses and originals on the page itself. */
  readonly marks: {
    readonly PageMarks: typeof PageMarks;
    readonly OriginalPeek: typeof OriginalPeek;
  };
  readonly aloud: { readonly openAloud: typeof openAloud };
  readonly takeaway: {
    readonly takeAway: typeof takeAway;
    readonly copyText: typeof copyText;
    readonly saveTerms: typeof saveTerms;
  };
  /** For pages that an extraction can not do by itself. */
  readonly unusual: UnusualPages;
}

/** Called by a part's script: hands its functions to the session in the same world. */
export function providePart<Name extends PartName>(name: Name, part: PageParts[Name]): void {
  Object.defineProperty(globalThis, placeOf(name), { value: part, configurable: true });
  const waiting: unknown = Reflect.get(globalThis, waitingFor(name));
  if (typeof waiting === 'function') waiting();
}

/**
 * Resolves when the part's script has run, which somebody has sent for: Firefox prepares scripts
 * beside each other, and the shorter one runs first.
 */
export function partOnItsWay(name: PartName): Promise<void> {
  if (pagePart(name) !== undefined) return Promise.resolve();
  return new Promise((value) => {
    Object.defineProperty(globalThis, waitingFor(name), { value, configurable: true });
  });
}

/** A part's functions; undefined until its script ran. */
export function pagePart<Name extends PartName>(name: Name): PageParts[Name] | undefined {
  // Only `providePart` writes there.
  return Reflect.get(globalThis, placeOf(name)) as PageParts[Name] | undefined;
}

/** A symbol, because a page's elements can stand in for any name on the global object. */
function placeOf(name: PartName): symbol {
  return Symbol.for(`qingdu.part.${name}`);
}

/** Where who waits for a part leaves what is to be called. */
function waitingFor(name: PartName): symbol {
  return Symbol.for(`qingdu.part.${name}.waiting`);
}
