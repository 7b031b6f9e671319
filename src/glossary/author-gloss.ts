import {
  ACCENTS,
  FAMILY_NAMES,
  GLOSS_FILLERS,
  INSTITUTION_WORDS,
  LATIN_LABELS,
  MEANS_CUES,
  NO_GLOSS_HEADS,
  NO_GLOSS_TAILS,
  NOT_AFTER_JI,
  SPELLING_CHARACTERS,
  VERSION_LABELS,
} from './author-cues.ts';
import { beginsWithOne, endsWithOne } from './edge-words.ts';
import { hasHan, isHan } from './fold.ts';
import { hanTermBefore, holdsBoundary, isInstitution, type TermLimits } from './han-term.ts';
import { caseKeyOf, keyOf } from './keys.ts';
import { isAllCaps, isTitle, type TokenizedText } from './name-runs.ts';
import { joinBetween, type Token } from './tokens.ts';

/** A gloss that the author gives in the text itself. */
export interface AuthorGloss {
  /** The Latin term as the author writes it where it is explained. */
  readonly term: string;
  /** In the script of the page. */
  readonly gloss: string;
}

/**
 * The author's glosses of a page by key; the first explanation of a term counts. Four forms:
 * Latin(漢字), 漢字(Latin[, Latin]), Latin 即…／也就是…, 即 Latin「漢字」. Names of persons, models,
 * roads, credits and editions are left out.
 * `isListed` says whether a key is a term of the list: a capitalised word is believed only then.
 */
export function findAuthorGlosses(
  texts: readonly TokenizedText[],
  isListed: (key: string) => boolean,
): ReadonlyMap<string, AuthorGloss> {
  const found = new Map<string, AuthorGloss>();
  const add = (term: string, gloss: string): void => {
    const key = keyOf(term);
    if (!found.has(key)) found.set(key, { term, gloss });
  };
  for (const text of texts) {
    if (text.tokens.length === 0) continue;
    bracketed(text, isListed, add);
    spelledOut(text, isListed, add);
  }
  return found;
}

/** How the term of an author's gloss may be written elsewhere on the page: names keep their case. */
export function fitsAuthorsWriting(term: string, written: string): boolean {
  return !/[A-Z]/.test(term) || caseKeyOf(written) === caseKeyOf(term);
}

type Add = (term: string, gloss: string) => void;

/** Longest bracket that is read, in UTF-16 units: a long English name and its abbreviation. */
const LONGEST_BRACKET = 120;
/** Longest gloss in characters: the longest names of institutions seen are 17. */
const LONGEST_INSTITUTION = 20;
const LONGEST_GLOSS = 12;
/** Longest Latin term in tokens. */
const LONGEST_TERM = 8;

function bracketed(text: TokenizedText, isListed: (key: string) => boolean, add: Add): void {
  const { masked, original } = text;
  for (let open = masked.indexOf('('); open !== -1; open = masked.indexOf('(', open + 1)) {
    const window = masked.slice(open + 1, open + 1 + LONGEST_BRACKET);
    const close = window.search(/[()\n]/);
    if (close === -1 || window.charAt(close) !== ')') continue;
    const inner = window.slice(0, close).trim();
    // 滟滪(yàn　yù): how to read the characters.
    if (ACCENTS.test(original.slice(open, open + close + 1)) && / /.test(inner)) continue;
    const outerEnd = masked.charAt(open - 1) === ' ' ? open - 1 : open;
    const latin = latinParts(inner);
    if (latin.length > 0) hanThenLatin(masked, outerEnd, latin, isListed, add);
    else if (isGloss(inner)) {
      const term = latinBefore(text, outerEnd);
      if (term !== undefined && isExplainable(term, inner, isListed)) add(term, inner);
    }
  }
}

/** `電子音樂(EDM,Electronic Dance Music)`, `海外护照（BNO护照）`. */
function hanThenLatin(
  masked: string,
  end: number,
  parts: readonly LatinPart[],
  isListed: (key: string) => boolean,
  add: Add,
): void {
  const initials = parts.map((part) => part.latin).filter(isAbbreviation);
  for (const { latin, suffix } of parts) {
    if (VERSION_LABELS.has(keyOf(wordsOf(latin)[0] ?? ''))) return;
    const found = hanTermBefore(masked, end, limitsOf(latin));
    if (found === undefined || !found.endsWith(suffix)) return;
    const bare = found.slice(0, found.length - suffix.length);
    const term = bare.length < 2 ? found : bare;
    const spelled = initials.some((short) => initialsOf(latin) === short.toUpperCase());
    if (spelled || isExplainable(latin, term, isListed)) add(latin, term);
  }
}

/** A letter of an abbreviation stands for a word or two, a word of a phrase for one or so. */
function limitsOf(latin: string): TermLimits {
  if (isAbbreviation(latin)) {
    const words = latin.replace(/[^A-Za-z]/g, '').length;
    return { longest: LONGEST_INSTITUTION, words, segments: words + 2 };
  }
  const segments = Math.max(3, wordsOf(latin).length + 1);
  return { longest: LONGEST_INSTITUTION, words: 1, segments };
}

interface LatinPart {
  readonly latin: string;
  /** Han directly after the Latin inside the bracket, also the end of the term: 护照. */
  readonly suffix: string;
}

/** The leading Latin parts of a bracket's content; none when it begins otherwise. */
function latinParts(inner: string): LatinPart[] {
  const parts: LatinPart[] = [];
  for (const piece of inner.split(/[,、;]/)) {
    const bare = withoutLabel(piece.trim());
    const found = /^([A-Za-z][A-Za-z0-9 .&+/'-]*)([^A-Za-z0-9]*)$/.exec(bare);
    const latin = found?.[1]?.trim();
    const suffix = found?.[2] ?? '';
    if (latin === undefined || latin.length < 2 || suffix.length > 4) break;
    if (!Array.from(suffix).every((one) => isHan(one.charCodeAt(0)))) break;
    parts.push({ latin, suffix });
  }
  return parts;
}

function withoutLabel(piece: string): string {
  const label = LATIN_LABELS.find((one) => piece.startsWith(one));
  if (label === undefined) return piece;
  return piece
    .slice(label.length)
    .replace(/^[:为為是\s“「"]+/, '')
    .replace(/["”」]$/, '');
}

/** The run of tokens that ends at an offset, joined by spaces, hyphens and the like. */
function latinBefore({ masked, tokens }: TokenizedText, end: number): string | undefined {
  let last = lastTokenBefore(tokens, end);
  if (tokens[last]?.end !== end) return undefined;
  const lowest = last - LONGEST_TERM;
  while (last > 0 && joinBetween(masked, tokens, last) !== undefined) {
    last -= 1;
    if (last <= lowest) return undefined;
  }
  return masked.slice(tokens[last]?.start, end);
}

/** Index of the last token that begins before an offset, -1 when there is none. */
function lastTokenBefore(tokens: readonly Token[], end: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** `MCN，即多频道网络`, `FOMO也就是錯失恐懼`, `即 HI「高强度」和 IT「间歇训练」`. */
function spelledOut(text: TokenizedText, isListed: (key: string) => boolean, add: Add): void {
  const { masked, tokens } = text;
  let chainEnd = -1;
  for (const token of tokens) {
    const after = masked.slice(token.end, token.end + 40);
    const quoted = /^\s?[「“]([^」”\n]{2,12})[」”]/.exec(after);
    const content = quoted?.[1];
    if (quoted !== null && content !== undefined && isGloss(content)) {
      const before = masked.slice(Math.max(0, token.start - 4), token.start);
      const chained = chainEnd !== -1 && token.start - chainEnd <= 4;
      if (isAbbreviation(token.written) && (chained || /[即指]\s?$/.test(before))) {
        add(token.written, content);
        chainEnd = token.end + quoted[0].length;
      }
      continue;
    }
    const gloss = meaningAfter(after);
    if (gloss === undefined) continue;
    const term = latinBefore(text, token.end);
    if (term !== undefined && isExplainable(term, gloss, isListed)) add(term, gloss);
  }
}

/** Most texts go on otherwise, and one look-up tells. */
const MEANS_HEADS: ReadonlySet<string> = new Set(MEANS_CUES.map((cue) => cue.charAt(0)));

function meaningAfter(after: string): string | undefined {
  const rest = after.replace(/^[”」'"]?[,\s]{0,2}/, '');
  if (!MEANS_HEADS.has(rest.charAt(0))) return undefined;
  const cue = MEANS_CUES.find((one) => rest.startsWith(one));
  if (cue === undefined) return undefined;
  let body = rest.slice(cue.length).replace(/^[:\s]{1,2}/, '');
  if (cue === '即' && NOT_AFTER_JI.includes(body.charAt(0))) return undefined;
  const quoted = /^[「“]([^」”\n]{2,12})[」”]/.exec(body)?.[1];
  if (quoted !== undefined) return isGloss(quoted) ? quoted : undefined;
  const filler = GLOSS_FILLERS.find((one) => body.startsWith(one));
  body = body.slice(filler?.length ?? 0);
  let end = 0;
  while (end < body.length && isHan(body.charCodeAt(end))) end += 1;
  // Read to the clause's end, or it may be cut in the middle.
  if (end === body.length && after.length === 40) return undefined;
  const gloss = body.slice(0, end).replace(/的意思$|之意$/, '');
  return isGloss(gloss) && !holdsBoundary(gloss) ? gloss : undefined;
}

/** Whether Chinese text can be a gloss at all: short, Han, no credit, edition, role or remark. */
function isGloss(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_GLOSS || !hasHan(text)) return false;
  if (!Array.from(text).every((one) => isHan(one.charCodeAt(0)) || GLOSS_MARKS.includes(one))) {
    return false;
  }
  return !beginsWithOne(text, NO_GLOSS_HEADS) && !endsWithOne(text, NO_GLOSS_TAILS);
}

const GLOSS_MARKS = '／/・「」“”-—';

/** Whether a Latin term is of a kind that authors explain, and not a person, model or brand. */
function isExplainable(term: string, gloss: string, isListed: (key: string) => boolean): boolean {
  if (term.replace(/[^A-Za-z\u0370-\u03ff]/g, '').length < 2) return false;
  if (isListed(keyOf(term))) return true;
  const words = wordsOf(term);
  // `编程（programming based on superstition）` explains by more than it translates.
  if (words.length > Math.max(2, gloss.length)) return false;
  if (words.some((word) => /^[A-Z]{1,3}\d{2,}$/.test(word) || /^\d/.test(word))) return false;
  if (isPersonName(gloss) && (words.length > 1 || term.length > 3)) return false;
  if (words.length === 1) return isAbbreviation(term) || !isTitle(term);
  const capitalised = words.filter((word) => isTitle(word) && word.length > 1);
  if (capitalised.length < 2) return true;
  if (isInstitution(gloss)) return INSTITUTION_WORDS.test(term);
  return (
    words.some((word) => /^(?:of|the|and|for|in|to)$/.test(word)) ||
    words.every((word) => isListed(keyOf(word)))
  );
}

/** `EDM`, `AIoT`, `R&D`: one word, two capitals or more, no fewer than small letters; no model. */
function isAbbreviation(latin: string): boolean {
  if (/[^A-Za-z0-9&/.-]/.test(latin) || latin.length > 12) return false;
  if (isAllCaps(latin)) return !/^[A-Z]{1,3}\d{2,}$/.test(latin);
  const capitals = latin.replace(/[^A-Z]/g, '').length;
  return capitals >= 2 && capitals >= latin.replace(/[^a-z]/g, '').length;
}

function wordsOf(latin: string): string[] {
  return latin.split(/[ ./&+-]+/).filter((word) => word !== '');
}

function initialsOf(latin: string): string {
  const words = latin.split(/[ -]+/).filter((word) => /^[A-Z]/.test(word));
  return words.length < 2 ? '' : words.map((word) => word.charAt(0)).join('');
}

function isPersonName(gloss: string): boolean {
  if (gloss.length <= 4 && FAMILY_NAMES.includes(gloss.charAt(0))) return true;
  return Array.from(gloss).every((one) => SPELLING_CHARACTERS.includes(one));
}
