import type { Article, ExtractionFailure } from '../../article/article.ts';
import type { GlossaryMatch } from '../../glossary/entry.ts';
import type { Settings } from '../../settings.ts';
import type { TakeAwayWish } from '../../takeaway/take-away-forms.ts';
import type { WordChoice } from '../tooltip/gloss-tooltip.ts';
import type { ScriptChoice } from '../view.ts';
import type { ReadingPlace } from './reading-place.ts';

/** What the reader shows: an article, or why there is none. */
export type ReaderContent =
  | { readonly ok: true; readonly article: Article }
  | {
      readonly ok: false;
      readonly reason: ExtractionFailure;
      /** Whether text is selected in the page, so that it can be read instead. */
      readonly hasSelection: boolean;
    };

/** Everything about the reader that can change while it is open. */
export interface ReaderState {
  readonly script: ScriptChoice;
  readonly glosses: boolean;
  readonly settings: Settings;
  /** How much of the conversion is done, 0 to 1; absent when none is under way. */
  readonly progress?: number;
}

/** What the reader asks of its owner. Every request is harmless when the page forges it. */
export interface ReaderCallbacks {
  onClose(): void;
  onScript(script: ScriptChoice): void;
  onGlosses(on: boolean): void;
  onSettings(change: Partial<Settings>): void;
  onReadSelection(): void;
  /** Reads the article aloud, or stops that. */
  onReadAloud(): void;
  /** The user wants to point at the article themselves. */
  onPickBlock(): void;
  onOpenOptions(): void;
  /** Saves terms as a file. */
  onSaveTerms(format: 'csv' | 'tsv', terms: readonly GlossaryMatch[]): void;
  /**
   * Takes the article away as it is shown. Resolves with what to say of it: that it is copied, or
   * under which name it is saved; rejects, reported, when it failed.
   */
  onTakeAway(wish: TakeAwayWish): Promise<string>;
  /** From a press that the user made, never from the page: reads on at the article's next page. */
  onNextPage(url: string): void;
  /** Told after scrolling where the user reads; null at the start and when the end was reached. */
  onPlace(place: ReadingPlace | null): void;
  /** From a press that the user made, never from the page. */
  onWord(choice: WordChoice, match: GlossaryMatch): void;
}

/** Glosses by the text node they stand in, as found in {@link ReaderHandle.texts}. */
export type GlossesByText = ReadonlyMap<Text, readonly GlossaryMatch[]>;

/** What is shown instead of a match; null for no gloss at all. */
export type GlossSuccessors = ReadonlyMap<GlossaryMatch, GlossaryMatch | null>;

/** An open reader. */
export interface ReaderHandle {
  /** The only node added to the page: the last child of `documentElement`. */
  readonly host: HTMLElement;
  /** Open, and public to the page: nothing secret is ever in it. */
  readonly root: ShadowRoot;
  /** Holds the article's nodes; empty when there is no article. */
  readonly body: HTMLElement;
  /** Resolves when the whole article is in {@link body}: at once, unless it is very long. */
  readonly mounted: Promise<void>;
  /** Settled when the controls are there; until then there are no {@link texts} to gloss. */
  readonly ready: Promise<void>;
  /** The article's text nodes that may carry glosses, in order, without any gloss buttons. */
  texts(): Text[];
  /**
   * Puts gloss buttons on spans of {@link texts}; call it while the body holds the original text.
   * Their switching on and off follows {@link ReaderState.glosses}.
   */
  showGlosses(glosses: GlossesByText): void;
  /**
   * Explains the same spans in other words (another script, the user's list), or no longer: the
   * match given to {@link showGlosses} → its successor, or null.
   */
  replaceGlosses(successors: GlossSuccessors): void;
  /** What is explained now, each term once, in the order of the text. */
  terms(): readonly GlossaryMatch[];
  /** Goes to where the user stopped the last time, unless they have begun to read already. */
  resumeAt(place: ReadingPlace): void;
  /** What is printed in the article's place, made when it is; undefined for the article itself. */
  printInstead(copy: (() => HTMLElement) | undefined): void;
  update(state: ReaderState): void;
  /** Takes the reader out of the page and gives the focus back. Never calls a callback. */
  close(): void;
}
