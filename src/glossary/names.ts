import type { TermKind } from './entry.ts';
import { isDigit } from './fold.ts';
import {
  BESIDE_NAMES_KEYS,
  CUES_AFTER_TITLE,
  CUES_BEFORE_ANY,
  CUES_BEFORE_TITLE,
  LINKING_KEYS,
  NUMBERING_KEYS,
  VARIANT_KEYS,
} from './name-cues.ts';
import { joinBetween, type Sequence, type Token } from './tokens.ts';

/** A text of the page with its tokens. */
export interface TokenizedText {
  readonly masked: string;
  readonly tokens: readonly Token[];
}

/** What the list knows, asked by the rules for names. */
export interface KnownTerms {
  /** What kind of term of the list the sequence is in the way it is written here, if any. */
  kindOf(text: TokenizedText, sequence: Sequence): TermKind | undefined;
  /** Whether this writing is on the list of names that look like words. */
  isName(written: string): boolean;
}

/** How a token came to be a name. */
export type NameVerdict = 'here' | 'elsewhere' | undefined;

/**
 * For each token of each text, whether it is (part of) a name: `here` by its own surroundings,
 * `elsewhere` because the same writing is a name in another place of the page.
 */
export function findNames(
  texts: readonly TokenizedText[],
  known: KnownTerms,
): readonly (readonly NameVerdict[])[] {
  const verdicts = texts.map((text) => namesHere(text, known));
  const writings = new Set<string>();
  for (const [index, text] of texts.entries()) {
    for (const [at, token] of text.tokens.entries()) {
      if (verdicts[index]?.[at] === 'here' && spreads(token)) writings.add(token.written);
    }
  }
  return texts.map((text, index) =>
    text.tokens.map((token, at) => {
      const verdict = verdicts[index]?.[at];
      return verdict ?? (writings.has(token.written) ? 'elsewhere' : undefined);
    }),
  );
}

/** Whether a token is written as names are: a capital somewhere, but not all capitals. */
export function isTitle(written: string): boolean {
  return /[A-Z]/.test(written) && !isAllCaps(written);
}

/** Whether a token has at least two capitals and no small letter but a plural s: `EDM`, `KOLs`. */
export function isAllCaps(written: string): boolean {
  return /^[A-Z0-9]+(?:'?s)?$/.test(written) && /[A-Z].*[A-Z]/.test(written);
}

/** All capitals are written alike by many; they stay abbreviations outside the name. */
function spreads(token: Token): boolean {
  return isTitle(token.written) && token.written.length > 1 && !LINKING_KEYS.has(token.key);
}

function namesHere(text: TokenizedText, known: KnownTerms): NameVerdict[] {
  const { masked, tokens } = text;
  const verdicts: NameVerdict[] = tokens.map(() => undefined);
  for (let first = 0; first < tokens.length; ) {
    const last = runEnd(text, first);
    if (isNameRun(text, first, last, known)) {
      for (let at = first; at <= last; at += 1) verdicts[at] = 'here';
    }
    first = last + 1;
  }
  for (const [at, token] of tokens.entries()) {
    if (known.isName(token.written) || hasCue(masked, token) || isVariant(text, at)) {
      verdicts[at] = 'here';
    }
  }
  // In a list beside a name of several words or a listed one: `Teams,Google Meet`.
  const sure = [...verdicts];
  for (const [at, token] of tokens.entries()) {
    if (sure[at] !== undefined || !isTitle(token.written)) continue;
    const beside =
      (sure[at - 1] === 'here' && isListGap(masked, tokens[at - 1], token)) ||
      (sure[at + 1] === 'here' && isListGap(masked, token, tokens[at + 1]));
    if (beside) verdicts[at] = 'here';
  }
  return verdicts;
}

/** The last token of the longest run of capitalised words, numbers and linking words. */
function runEnd({ masked, tokens }: TokenizedText, first: number): number {
  let last = first;
  if (!isCapitalised(tokens[first])) return last;
  for (let at = first + 1; at < tokens.length; at += 1) {
    const join = joinBetween(masked, tokens, at);
    if (join === undefined || join === '/' || join === '+') break;
    const token = tokens[at];
    if (token === undefined) break;
    if (isCapitalised(token) || isDigit(token.written.charCodeAt(0))) last = at;
    else if (!LINKING_KEYS.has(token.key)) break;
  }
  return last;
}

function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /[A-Z]/.test(token.written) && !BESIDE_NAMES_KEYS.has(token.key);
}

function isNameRun(text: TokenizedText, first: number, last: number, known: KnownTerms): boolean {
  const { masked, tokens } = text;
  const run = tokens.slice(first, last + 1);
  const capitalised = run.filter(isCapitalised);
  if (last === first || kindOfRun(text, first, last, known) !== undefined) return false;
  const head = run[0];
  if (head === undefined) return false;
  if (capitalised.length === 1) {
    // A word and a number: a model, unless the number counts (Round 2) or the word is an
    // abbreviation (GDP 5).
    return (
      isTitle(head.written) && !NUMBERING_KEYS.has(head.key) && masked.charAt(head.end) === ' '
    );
  }
  const kinds = capitalised.map((token) => {
    const at = tokens.indexOf(token, first);
    return known.isName(token.written) ? undefined : kindOfRun(text, at, at, known);
  });
  // `AI PC`, `AI Agent`: listed words beside a listed abbreviation; `Soho House` is a name.
  return kinds.includes(undefined) || !kinds.includes('abbreviation');
}

/** The kind of the term that the run is, with or without numbers at its end (`Wi-Fi 6`). */
function kindOfRun(
  text: TokenizedText,
  first: number,
  last: number,
  known: KnownTerms,
): TermKind | undefined {
  const { masked, tokens } = text;
  let key = tokens[first]?.key ?? '';
  const keys = [key];
  for (let at = first + 1; at <= last; at += 1) {
    key += (joinBetween(masked, tokens, at) ?? '') + (tokens[at]?.key ?? '');
    keys.push(key);
  }
  for (let at = last; at >= first; at -= 1) {
    const token = tokens[at];
    const start = tokens[first]?.start;
    const reached = keys[at - first];
    if (token === undefined || start === undefined || reached === undefined) return undefined;
    const kind = known.kindOf(text, { first, last: at, start, end: token.end, key: reached });
    if (kind !== undefined || !isDigit(token.written.charCodeAt(0))) return kind;
  }
  return undefined;
}

function hasCue(masked: string, token: Token): boolean {
  const before = masked.slice(Math.max(0, token.start - 5), token.start).trimEnd();
  if (CUES_BEFORE_ANY.some((cue) => before.endsWith(cue))) return true;
  if (!isTitle(token.written)) return false;
  if (CUES_BEFORE_TITLE.some((cue) => before.endsWith(cue))) return true;
  const after = masked.slice(token.end, token.end + 6).trimStart();
  return CUES_AFTER_TITLE.some((cue) => after.startsWith(cue));
}

function isVariant({ masked, tokens }: TokenizedText, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || !VARIANT_KEYS.has(token.key)) return false;
  if (joinBetween(masked, tokens, at) === undefined) return false;
  return /\d$/.test(before.written) || isTitle(before.written);
}

function isListGap(masked: string, before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return /^\s?[,、/]\s?$/.test(masked.slice(before.end, Math.min(after.start, before.end + 4)));
}
