import { beginsWithOne, endsWithOne, LONGEST_EDGE } from './edge-words.ts';
import { isDigit } from './fold.ts';
import {
  CUES_AFTER_TITLE,
  CUES_BEFORE_ANY,
  CUES_BEFORE_TITLE,
  LINKING_KEYS,
  MEASURE_KEYS,
  NUMBERING_KEYS,
  UNIT_KEYS,
  VARIANT_KEYS,
} from './name-cues.ts';
import {
  isAllCaps,
  isTitle,
  type KnownTerms,
  type NameVerdict,
  runEnd,
  type TokenizedText,
  termOfRun,
  verdictOfRun,
} from './name-runs.ts';
import { joinBetween, type Token } from './tokens.ts';
import { isUsedAsWord } from './word-use.ts';

/** For each token of each text, whether it is (part of) a name. */
export function findNames(
  texts: readonly TokenizedText[],
  known: KnownTerms,
): readonly (readonly NameVerdict[])[] {
  const verdicts = texts.map((text) => namesHere(text, known));
  const writings = new Set<string>();
  for (const [index, text] of texts.entries()) {
    for (const [at, token] of text.tokens.entries()) {
      const verdict = verdicts[index]?.[at];
      if ((verdict === 'here' || verdict === 'listed') && spreads(token))
        writings.add(token.written);
    }
  }
  const isWord = wordsWithCapital(texts, known);
  const believesRuns = capitalWords(texts, verdicts, known) >= RUN_HABIT;
  return texts.map((text, index) =>
    text.tokens.map((token, at) => {
      const verdict = verdicts[index]?.[at];
      if (verdict !== undefined && !(verdict === 'words' && believesRuns)) return verdict;
      if (writings.has(token.written)) return 'elsewhere';
      return isDoubtful(text, at, known) && !isWord(token) ? 'likely' : undefined;
    }),
  );
}

/** How many different words of the list stand alone with a capital and are no name's: Brunch. */
function capitalWords(
  texts: readonly TokenizedText[],
  verdicts: readonly (readonly NameVerdict[])[],
  known: KnownTerms,
): number {
  const words = new Set<string>();
  for (const [index, text] of texts.entries()) {
    for (const [at, token] of text.tokens.entries()) {
      if (verdicts[index]?.[at] !== undefined || !/^[A-Z][a-z]+$/.test(token.written)) continue;
      const term = termOfRun(text, at, at, known);
      if (term?.kind === 'word' && !term.isAlsoName && !/[A-Z]/.test(term.term))
        words.add(token.key);
    }
  }
  return words.size;
}

/** So many words with capitals show that runs of them are words as well: Photo Spot (a guess). */
const RUN_HABIT = 2;

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
 * Whether a token has a name's capital where the list writes a word small that is a name as well
 * (Summer, Target). Other words are believed, as lifestyle pages write them: 推出Brunch.
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
  return isShouted ? term.kind === 'phrase' || term.term.includes(' ') : term.isAlsoName;
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
    verdicts.fill(verdictOfRun(text, first, last, known), first, last + 1);
    first = last + 1;
  }
  for (const [at, token] of tokens.entries()) {
    if (known.isName(token.written)) verdicts[at] ??= 'listed';
    if (
      hasCue(masked, token) ||
      isVariant(text, at) ||
      isUnit(masked, token) ||
      isMeasured(masked, token) ||
      isModelNumber(text, at, known) ||
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
      (isSure(sure[at - 1]) && isListGap(masked, tokens[at - 1], token)) ||
      (isSure(sure[at + 1]) && isListGap(masked, token, tokens[at + 1]));
    if (beside) verdicts[at] = 'here';
  }
  return verdicts;
}

function isSure(verdict: NameVerdict): boolean {
  return verdict === 'here' || verdict === 'listed';
}

function hasCue(masked: string, token: Token): boolean {
  const before = masked.slice(Math.max(0, token.start - LONGEST_EDGE - 1), token.start).trimEnd();
  if (endsWithOne(before, CUES_BEFORE_ANY)) return true;
  if (!isTitle(token.written)) return false;
  const after = masked.slice(token.end, token.end + LONGEST_EDGE + 1).trimStart();
  return endsWithOne(before, CUES_BEFORE_TITLE) || beginsWithOne(after, CUES_AFTER_TITLE);
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

/** `16 GB`: the number says that it is a unit. */
function isMeasured(masked: string, token: Token): boolean {
  if (!MEASURE_KEYS.has(token.key)) return false;
  return /\d ?$/.test(masked.slice(Math.max(0, token.start - 2), token.start));
}

/** `GPT-4o`: an abbreviation that a hyphen joins to a number, where the two are no term. */
function isModelNumber(text: TokenizedText, at: number, known: KnownTerms): boolean {
  const token = text.tokens[at];
  const next = text.tokens[at + 1];
  if (token === undefined || next?.start !== token.end + 1) return false;
  if (text.masked.charAt(token.end) !== '-' || !isDigit(next.written.charCodeAt(0))) return false;
  if (!isAllCaps(token.written) || NUMBERING_KEYS.has(token.key)) return false;
  return termOfRun(text, at, at + 1, known) === undefined;
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
