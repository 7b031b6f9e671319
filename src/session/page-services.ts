import type { ScriptKind } from '../chinese/script.ts';
import type { Variant } from '../chinese/variant.ts';
import type { GlossaryMatch } from '../glossary/entry.ts';
import type { ScriptChoice } from '../page/view.ts';
import type { Settings } from '../settings.ts';
import type { ReadingPlace } from '../ui/reader/reading-place.ts';
import type { Translate } from '../ui/translate.ts';
import type { WordRow } from '../words/edit-words.ts';
import type { PartName } from './part-names.ts';

/** Style sheets that only the background can put into a page. */
export type PageStyle = 'reader' | 'terms';

/** A word that the user adds from a tooltip; conversions are written in the options only. */
export type AddedWord = Exclude<WordRow, { readonly list: 'conversions' }>;

/** The page on which somebody reads on, and in which script. */
export interface ReadingOn {
  readonly url: string;
  readonly script: ScriptChoice;
}

/** What a page's session asks of the world outside its page. */
export interface PageServices {
  /** One string for each that went in. `verdict` is what the whole page is written in. */
  convert(texts: readonly string[], to: Variant, verdict: ScriptKind): Promise<readonly string[]>;
  /** The same characters in Simplified and nothing else changed: what dictionaries know. */
  simplify(texts: readonly string[], verdict: ScriptKind): Promise<readonly string[]>;
  /**
   * All blocks of the page in order; matches for each. With `first`, abbreviations that everybody
   * knows are matched once a section; `sectionStarts` are indexes of the texts that begin one.
   */
  gloss(
    texts: readonly string[],
    variant: Variant,
    repeat: 'all' | 'first',
    sectionStarts: readonly number[],
  ): Promise<readonly (readonly GlossaryMatch[])[]>;
  setStyle(style: PageStyle, on: boolean): Promise<void>;
  /** Runs a part's script in this page; resolves when it ran. */
  loadPart(name: PartName): Promise<void>;
  changeSettings(change: Partial<Settings>): Promise<Settings>;
  openOptions(): Promise<void>;
  /** Puts a word into the user's lists; every page is told when that is done. */
  addWord(word: AddedWord): Promise<void>;
  /** Has the reader opened again on the next page of the article, once this tab gets there. */
  readOn(reading: ReadingOn): Promise<void>;
  /** Has this block read as the article on the other pages of the site. */
  rememberBlock(selector: string): Promise<void>;
  /** Where the user stopped reading this page's article; null for nowhere. */
  readingPlace(): Promise<ReadingPlace | null>;
  /** Remembers that, or with null forgets it. */
  keepPlace(place: ReadingPlace | null): Promise<void>;
  /** Told of what failed while nobody waited for it. */
  report(error: unknown): void;
  readonly translate: Translate;
}
