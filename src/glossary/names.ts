import { isDigit } from './fold.ts';
import type { ListedEntry } from './glossary.ts';
import {
  BESIDE_NAMES_KEYS,
  CUES_AFTER_TITLE,
  CUES_BEFORE_ANY,
  CUES_BEFORE_TITLE,
  LINKING_KEYS,
  NUMBERING_KEYS,
  UNIT_KEYS,
  VARIANT_KEYS,
} from './name-cues.ts';
import { joinBetween, type Sequence, type Token } from './tokens.ts';
import { isUsedAsWord } from './word-use.ts';

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

/** How a token came to be a name. */
export type NameVerdict = 'here' | 'elsewhere' | 'likely' | undefined;

/**
 * For each token of each text, whether it is (part of) a name: `here` by its own surroundings,
 * `elsewhere` because the same writing is a name in another place of the page, `likely` because
 * it has a name's capital and nothing on the page shows that it is used as a word.
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
  const isWord = wordsWithCapital(texts, known);
  return texts.map((text, index) =>
    text.tokens.map((token, at) => {
      const verdict = verdicts[index]?.[at];
      if (verdict !== undefined) return verdict;
      if (writings.has(token.written)) return 'elsewhere';
      return isDoubtful(text, at, known) && !isWord(token) ? 'likely' : undefined;
    }),
  );
}

/**
 * Tells of a token with a name's capital whether it is a word on this page: it is used as one
 * somewhere (開Party), stands there in small letters too, or the page gives its words capitals.
 */
function wordsWithCapital(
  texts: readonly TokenizedText[],
  known: KnownTerms,
): (token: Token) => boolean {
  const written = new Set<string>();
  const used = new Set<string>();
  for (const text of texts) {
    for (const [at, token] of text.tokens.entries()) {
      if (!/[A-Z]/.test(token.written)) written.add(token.key);
      else if (isDoubtful(text, at, known) && isWordHere(text, at, known)) used.add(token.key);
    }
  }
  const givesCapitals = used.size >= HABIT;
  return ({ key }) => givesCapitals || used.has(key) || written.has(key);
}

/** So many different words that are used as such in capitals show an author's habit (a guess). */
const HABIT = 3;

/** Whether its surroundings make a word of a token with a capital: 開Party, AI Agent, Round 2. */
function isWordHere(text: TokenizedText, at: number, known: KnownTerms): boolean {
  const token = text.tokens[at];
  if (token === undefined) return false;
  const next = text.tokens[at + 1];
  const isNumbering = NUMBERING_KEYS.has(token.key) && /^\d/.test(next?.written ?? '');
  return (
    isUsedAsWord(text.masked, token) ||
    (isNumbering && joinBetween(text.masked, text.tokens, at + 1) !== undefined) ||
    (joinBetween(text.masked, text.tokens, at) === '' &&
      termOfRun(text, at - 1, at - 1, known)?.kind === 'abbreviation')
  );
}

/**
 * Whether a token has a name's capital where the list writes a word small: two of three of those
 * that stood alone in the project's own sentences were names. What everybody says (Party, Hello)
 * is believed, and so is what the list writes with a capital itself.
 */
function isDoubtful(text: TokenizedText, at: number, known: KnownTerms): boolean {
  const token = text.tokens[at];
  if (token === undefined || !/[A-Z]/.test(token.written)) return false;
  const isShouted = isAllCaps(token.written);
  if (!isShouted && !/^[A-Z][a-z']+$/.test(token.written)) return false;
  const { start, end, key } = token;
  const term = known.termAt(text, { first: at, last: at, start, end, key });
  if (term === undefined || term.partOfSpeech === 'int' || /[A-Z]/.test(term.term)) return false;
  // BIGBANG: several words of a list run together and shouted.
  return isShouted ? term.kind === 'phrase' || term.term.includes(' ') : true;
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
    if (
      known.isName(token.written) ||
      hasCue(masked, token) ||
      isVariant(text, at) ||
      isUnit(masked, token) ||
      lacksNumber(masked, token)
    ) {
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
  const head = tokens[first];
  if (head === undefined || last === first) return false;
  const capitalised: number[] = [];
  for (let at = first; at <= last; at += 1) if (isCapitalised(tokens[at])) capitalised.push(at);
  if (capitalised.length === 1) {
    // A word and a number: a model, unless the two are a term, the number counts (Round 2) or the
    // word is an abbreviation (GDP 5).
    if (!isTitle(head.written) || masked.charAt(head.end) !== ' ') return false;
    return !NUMBERING_KEYS.has(head.key) && termOfRun(text, first, last, known) === undefined;
  }
  if (termOfRun(text, first, lastWord(tokens, last), known) !== undefined) return false;
  const kinds = capitalised.map((at) =>
    known.isName(tokens[at]?.written ?? '') ? undefined : termOfRun(text, at, at, known)?.kind,
  );
  // `AI PC`, `AI Agent`: at most one listed word beside listed abbreviations; `Soho House` is a name.
  const words = kinds.filter((kind) => kind !== 'abbreviation');
  return kinds.includes(undefined) || words.length > 1 || words.length === kinds.length;
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
function termOfRun(
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

/** `2222万GJ`: two letters after a large number are a unit. */
function isUnit(masked: string, token: Token): boolean {
  if (token.written.length !== 2 || !isAllCaps(token.written)) return false;
  return /\d ?[千万萬亿億] ?$/.test(masked.slice(Math.max(0, token.start - 4), token.start));
}

/** RM and IU count something, or they are somebody: 付了RM 50, 一千IU. */
function lacksNumber(masked: string, token: Token): boolean {
  if (!UNIT_KEYS.has(token.key)) return false;
  const isCounted =
    /^ ?\d/.test(masked.slice(token.end, token.end + 2)) ||
    /[\d十百千万萬亿億] ?$/.test(masked.slice(Math.max(0, token.start - 2), token.start));
  return !isCounted;
}

function isListGap(masked: string, before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return /^\s?[,、/]\s?$/.test(masked.slice(before.end, Math.min(after.start, before.end + 4)));
}
