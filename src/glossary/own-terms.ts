import { foldText, isDigit, isLetter } from './fold.ts';

/** A term of the user's own list. Both are plain text: never markup, never a pattern. */
export interface OwnTerm {
  readonly term: string;
  readonly gloss: string;
}

/** The user's list, ready to be searched for; build it once for many pages. */
export interface OwnTermIndex {
  /** The longest own term that begins at an offset of a folded text. */
  termAt(
    folded: string,
    start: number,
  ): { readonly end: number; readonly own: OwnTerm } | undefined;
}

/**
 * Indexes the user's terms. A term with a small letter matches in any case, one without only as
 * written; a Latin edge matches at a word's edge only. Empty terms are left out; of two equal
 * terms the later one wins.
 */
export function indexOwnTerms(terms: readonly OwnTerm[]): OwnTermIndex {
  /** Terms by their small letters: as many as there are writings, hardly ever two. */
  const byText = new Map<string, Map<string, OwnTerm>>();
  /** Lengths of the terms that begin alike, longest first: at most so many look-ups a position. */
  const lengthsByHead = new Map<string, number[]>();
  for (const own of terms) {
    const literal = foldText(own.term).trim();
    if (literal === '') continue;
    const text = lowered(literal);
    const writings = byText.get(text) ?? new Map<string, OwnTerm>();
    writings.set(literal, own);
    byText.set(text, writings);
    const head = text.slice(0, HEAD_UNITS);
    const lengths = lengthsByHead.get(head) ?? [];
    if (!lengths.includes(text.length)) lengths.push(text.length);
    lengthsByHead.set(head, lengths);
  }
  for (const lengths of lengthsByHead.values()) lengths.sort((a, b) => b - a);

  function termAt(folded: string, start: number): { end: number; own: OwnTerm } | undefined {
    if (isWordUnit(folded, start) && isWordUnit(folded, start - 1)) return undefined;
    const head = lowered(folded.slice(start, start + HEAD_UNITS));
    // A term of one unit (a Han character) stands under a shorter head.
    for (const lengths of [lengthsByHead.get(head), lengthsByHead.get(head.slice(0, 1))]) {
      for (const length of lengths ?? []) {
        const end = start + length;
        if (end > folded.length || (isWordUnit(folded, end) && isWordUnit(folded, end - 1)))
          continue;
        const written = folded.slice(start, end);
        for (const [literal, own] of byText.get(lowered(written)) ?? []) {
          // A term without a small letter matches only as written.
          if (literal === written || /[a-z]/.test(literal)) return { end, own };
        }
      }
    }
    return undefined;
  }

  return { termAt };
}

/** Units of a term that tell which lengths to try. */
const HEAD_UNITS = 2;

/** ASCII only, so that lengths stay. */
function lowered(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isLetter(unit) || isDigit(unit);
}
