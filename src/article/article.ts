/** A step of the pipeline that can take something out of the article. */
export type RemovalStep = 'duplicates' | 'clutter' | 'readability' | 'metadata';

/**
 * One block that was taken out, as the reader's receipt shows it. Everything needed to put it
 * back is here; the live page is never involved.
 */
export interface Removal {
  readonly step: RemovalStep;
  /** Identifier of the rule that acted, e.g. `share-qr`; stable, used in tests and translations. */
  readonly rule: string;
  /** What the block said, white space folded, at most 2,000 UTF-16 units. */
  readonly text: string;
  /** The block, rebuilt by the same allowlist as the article. */
  readonly block: DocumentFragment;
  /**
   * Empty text node inside {@link Article.body}, where the block stood (for a block from outside
   * the body: at the nearest place in document order). Inserting `block` after it puts it back.
   */
  readonly placeholder: Text;
}

/** The page on which a divided article goes on. */
export interface NextPage {
  /** Absolute, http or https, of the page's own origin. */
  readonly url: string;
  /** What the page calls the link: 下一頁; '' where only the head names it. */
  readonly text: string;
}

/** One answer to the first post of a thread. */
export interface Reply {
  /** Who wrote it; '' when unknown. */
  readonly author: string;
  /** ISO 8601 date or date and time; '' when unknown. */
  readonly publishedAt: string;
  /** By the same allowlist as the article. */
  readonly body: DocumentFragment;
  /** In the unit of {@link Article.characterCount}. */
  readonly characterCount: number;
}

/** A clean article, made of new nodes only. */
export interface Article {
  readonly url: string;
  /** Without the site's suffix; '' when the page has none. */
  readonly title: string;
  /** Author's name(s) without the cue (文|王沁 → 王沁); '' when unknown. */
  readonly byline: string;
  /** Where a repost says that it comes from (來源:“虎嗅APP“ → 虎嗅APP); '' when unknown. */
  readonly source: string;
  /** Name of the site that shows the page; '' when unknown. */
  readonly siteName: string;
  /** ISO 8601 date or date and time; '' when unknown. */
  readonly publishedAt: string;
  /** BCP 47 tag of the text as it was found by its characters, e.g. `zh-Hant`; `lang` lies. */
  readonly lang: string;
  /** Allowlisted elements only (see rebuild.ts). */
  readonly body: DocumentFragment;
  /** Han characters plus words of other scripts in the body: the unit of reading time. */
  readonly characterCount: number;
  /** How many times the page printed the body; 1 for an ordinary page. */
  readonly copies: number;
  /** In document order. */
  readonly removals: readonly Removal[];
  /**
   * Where in {@link body} the page's identifiers stand, for links to `#note-1`. The identifiers
   * themselves stay out of the body, so that they can be mistaken for nobody's.
   */
  readonly anchors?: ReadonlyMap<string, Element>;
  /**
   * The terms the page names, as it words them: `CC BY-SA 4.0`, 未經許可不得轉載; absent when it
   * names none. Plain text of at most 200 UTF-16 units.
   */
  readonly licence?: string;
  /** Where a divided article goes on; absent on its last page and on whole articles. */
  readonly nextPage?: NextPage;
  /** Substantial answers to the first post of a thread, in the page's order; absent elsewhere. */
  readonly replies?: readonly Reply[];
}

/** Why there is no article. */
export type ExtractionFailure = 'no-article' | 'empty' | 'too-large' | 'broken';

export type Extraction =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly reason: ExtractionFailure };

/** What the detector says of a page, once. */
export interface Readiness {
  /** Whether the page holds one article that the reader can open. */
  readonly readable: boolean;
  /** Primary language of the text by its characters. */
  readonly language: 'zh' | 'ja' | 'ko' | 'other';
  /** Only for `zh`; `mixed` where neither script leads. */
  readonly script: 'Hans' | 'Hant' | 'mixed' | null;
  /** How many times the body stands in the page (≥ 1); 0 when not readable. */
  readonly copies: number;
  /** How many blocks that look like share or follow widgets or QR prompts. */
  readonly clutter: number;
}
