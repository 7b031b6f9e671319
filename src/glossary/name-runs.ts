import { isDigit } from './fold.ts';
import type { ListedEntry } from './glossary.ts';
import { BESIDE_NAMES_KEYS, LINKING_KEYS, NUMBERING_KEYS } from './name-cues.ts';
import { joinBetween, type Sequence, type Token } from './tokens.ts';

/** A text of the page with its tokens. */
export interface TokenizedText {
  readonly original: string;
  /** Folded, with what must not be glossed blotted out; offsets as in the original. */
  readonly masked: string;
  readonly tokens: readonly Token[];
}

/** What the list knows, asked by the rules for names. */
export interface KnownTerms {
  /** The term of the list that the sequence is in the way it is written here, if any. */
  termAt(text: TokenizedText, sequence: Sequence): ListedEntry | undefined;
  /** Whether this writing is on the list of names that look like words. */
  isName(written: string): boolean;
}

/**
 * How a token came to be a name: `here` by its own surroundings, `listed` by the list of names,
 * `words` in a run of listed words with capitals (Soho House), `elsewhere` because the same writing
 * is a name in another place of the page, `likely` because it has a name's capital, is one of the
 * words that are names too, and nothing on the page shows that it is used as a word.
 */
export type NameVerdict = 'here' | 'listed' | 'words' | 'elsewhere' | 'likely' | undefined;

/** Whether a token is written as names are: a capital somewhere, but not all capitals. */
export function isTitle(written: string): boolean {
  return /[A-Z]/.test(written) && !isAllCaps(written);
}

/** Whether a token has at least two capitals and no small letter but a plural s: `EDM`, `KOLs`. */
export function isAllCaps(written: string): boolean {
  return /^[A-Z0-9]+(?:'?s)?$/.test(written) && /[A-Z].*[A-Z]/.test(written);
}

/** The last token of the longest run of capitalised words, numbers and linking words. */
export function runEnd({ masked, tokens }: TokenizedText, first: number): number {
  let last = first;
  if (!isCapitalised(tokens[first])) return last;
  for (let at = first + 1; at < tokens.length; at += 1) {
    const join = joinBetween(masked, tokens, at);
    if (join === '/' || join === '+') break;
    if (join === undefined && !isInitial(masked, tokens[at - 1], tokens[at])) break;
    const token = tokens[at];
    if (token === undefined) break;
    if (isCapitalised(token) || isDigit(token.written.charCodeAt(0))) last = at;
    else if (!LINKING_KEYS.has(token.key)) break;
  }
  return last;
}

/** `J.K. Rowling`: one capital letter, a dot and a space go on. */
function isInitial(masked: string, before: Token | undefined, token: Token | undefined): boolean {
  if (before === undefined || token === undefined || !/^[A-Z]$/.test(before.written)) return false;
  return masked.slice(before.end, Math.min(token.start, before.end + 3)) === '. ';
}

function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /[A-Z]/.test(token.written) && !BESIDE_NAMES_KEYS.has(token.key);
}

/** Whether a run of capitalised tokens is a name. */
export function verdictOfRun(
  text: TokenizedText,
  first: number,
  last: number,
  known: KnownTerms,
): NameVerdict {
  const { masked, tokens } = text;
  const head = tokens[first];
  if (head === undefined || last === first) return undefined;
  const capitalised: number[] = [];
  for (let at = first; at <= last; at += 1) if (isCapitalised(tokens[at])) capitalised.push(at);
  if (capitalised.length === 1) {
    // A word and a number: a model, unless the two are a term, the number counts (Round 2) or the
    // word is an abbreviation (GDP 5).
    if (!isTitle(head.written) || masked.charAt(head.end) !== ' ') return undefined;
    const counts = NUMBERING_KEYS.has(head.key);
    return counts || termOfRun(text, first, last, known) !== undefined ? undefined : 'here';
  }
  const end = lastWord(tokens, last);
  const whole = termOfRun(text, first, end, known);
  // A phrase and a number is a sequel (Inside Out 2), anything else a number of that (Wi-Fi 6).
  if (whole !== undefined) return end < last && whole.kind === 'phrase' ? 'here' : undefined;
  const terms = capitalised.map((at) => termOfRun(text, at, at, known));
  const isKnown = terms.every(
    (term, index) =>
      term !== undefined && !known.isName(tokens[capitalised[index] ?? first]?.written ?? ''),
  );
  if (!isKnown) return 'here';
  // `AI PC`, `AI Agent`: at most one listed word beside listed abbreviations.
  const words = terms.filter((term) => term?.kind !== 'abbreviation');
  if (words.length <= 1 && words.length < terms.length) return undefined;
  return words.some((term) => term?.isAlsoName) ? 'here' : 'words';
}

/** Index of the last token of a run that is no number: the Fi of `Wi-Fi 6`. */
function lastWord(tokens: readonly Token[], last: number): number {
  let at = last;
  while (at > 0 && isDigit(tokens[at]?.written.charCodeAt(0) ?? 0)) at -= 1;
  return at;
}

/** A run of more tokens is no term; spares long runs of capitals the comparison. */
const LONGEST_TERM = 8;

/** The term that the whole run is, if it is one. */
export function termOfRun(
  text: TokenizedText,
  first: number,
  last: number,
  known: KnownTerms,
): ListedEntry | undefined {
  const start = text.tokens[first]?.start;
  const end = text.tokens[last]?.end;
  if (start === undefined || end === undefined || last - first >= LONGEST_TERM) return undefined;
  let key = text.tokens[first]?.key ?? '';
  for (let at = first + 1; at <= last; at += 1) {
    key += (joinBetween(text.masked, text.tokens, at) ?? '') + (text.tokens[at]?.key ?? '');
  }
  return known.termAt(text, { first, last, start, end, key });
}
