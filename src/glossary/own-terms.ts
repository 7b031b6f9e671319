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
  const byHead = new Map<string, Map<string, OwnTerm>>();
  for (const own of terms) {
    const literal = foldText(own.term).trim();
    if (literal === '') continue;
    const head = lowered(literal).slice(0, HEAD_UNITS);
    const group = byHead.get(head) ?? new Map<string, OwnTerm>();
    group.set(literal, own);
    byHead.set(head, group);
  }
  const sorted = new Map<string, readonly (readonly [string, OwnTerm])[]>();
  for (const [head, group] of byHead) {
    sorted.set(
      head,
      [...group].sort(([a], [b]) => b.length - a.length),
    );
  }
  return {
    termAt: (folded, start) => {
      if (sorted.size === 0 || (isWordUnit(folded, start) && isWordUnit(folded, start - 1))) {
        return undefined;
      }
      const head = lowered(folded.slice(start, start + HEAD_UNITS));
      // A one-unit term (a Han character) stands under a shorter head.
      for (const candidates of [sorted.get(head), sorted.get(head.slice(0, 1))]) {
        for (const [literal, own] of candidates ?? []) {
          if (matchesAt(folded, start, literal)) return { end: start + literal.length, own };
        }
      }
      return undefined;
    },
  };
}

/** Units of a term that its group is found by: two keep the groups of 50,000 terms small. */
const HEAD_UNITS = 2;

function matchesAt(folded: string, start: number, literal: string): boolean {
  const end = start + literal.length;
  const slice = folded.slice(start, end);
  if (slice !== literal) {
    const lower = lowered(literal);
    // Nothing to gain by case: the literal has no small letter, or differs otherwise.
    if (literal === upper(literal) && literal !== lower) return false;
    if (lowered(slice) !== lower) return false;
  }
  return !(isWordUnit(folded, end) && isWordUnit(folded, end - 1));
}

/** ASCII only, so that lengths stay. */
function lowered(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function upper(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isLetter(unit) || isDigit(unit);
}
