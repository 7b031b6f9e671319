/** What kind of term an entry explains. `author` glosses are found in the text, not in a list. */
export type TermKind = 'word' | 'phrase' | 'abbreviation' | 'mixed';

/** How common a term is: everyday (everybody knows), general, specialist. */
export type TermLevel = 'everyday' | 'general' | 'specialist';

/** One explained term. A gloss is at most 12 characters and at most two senses, joined by ／. */
export interface GlossaryEntry {
  /** The term as it is usually written: `feel at home`, `EDM`, `K歌`. */
  readonly term: string;
  readonly kind: TermKind;
  /** In Simplified Chinese, mainland usage. */
  readonly hans: string;
  /** In Traditional Chinese, Taiwan usage. */
  readonly hant: string;
  /** In Traditional Chinese, Hong Kong usage, where it differs. */
  readonly hantHK?: string | undefined;
  /** Part of speech where it helps: n, v, adj, adv, int. */
  readonly partOfSpeech?: string;
  readonly level: TermLevel;
}

/** Where a gloss comes from, `own` being the user's list. */
export type MatchKind = TermKind | 'author' | 'own';

/**
 * A glossed span of the original text. Offsets are UTF-16 units, half-open; matches of one text
 * are ascending and disjoint.
 */
export interface GlossaryMatch {
  readonly start: number;
  readonly end: number;
  /** The span as it stands in the text. */
  readonly text: string;
  /** The key of the entry (normalised), equal for every occurrence of a term. */
  readonly key: string;
  readonly gloss: string;
  readonly kind: MatchKind;
  readonly level: TermLevel;
  readonly partOfSpeech?: string;
}
