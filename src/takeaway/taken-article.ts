/** A term with its gloss, as the reader explains it now. */
export interface TakenTerm {
  readonly term: string;
  readonly gloss: string;
}

/** One answer to the first post of a thread. */
export interface TakenReply {
  /** '' when unknown, like every fact below. */
  readonly author: string;
  readonly publishedAt: string;
  /** A `div` of the same kind as {@link TakenArticle.body}. */
  readonly body: HTMLElement;
}

/**
 * An article as it is taken away: in the script and with the glosses that are shown now. Facts
 * that nobody knows are ''.
 */
export interface TakenArticle {
  readonly url: string;
  readonly title: string;
  readonly byline: string;
  readonly source: string;
  readonly siteName: string;
  /** ISO 8601 date or date and time. */
  readonly publishedAt: string;
  readonly licence: string;
  /** BCP 47 tag of the text as it is shown: `zh-Hant-TW`. */
  readonly lang: string;
  /** Name of the script that the text was converted to, in the interface's words; '' for none. */
  readonly convertedTo: string;
  /** Whether lines run down and pages turn from right to left. */
  readonly vertical: boolean;
  /** A `div` of own nodes, by copyShown: nothing in it loads, and it is valid HTML. */
  readonly body: HTMLElement;
  readonly replies: readonly TakenReply[];
  /** In the order of the text; none where glosses are off. */
  readonly terms: readonly TakenTerm[];
}
