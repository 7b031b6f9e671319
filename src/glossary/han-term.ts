import {
  BOUNDARY_VERBS,
  BOUNDARY_WORDS,
  CONJUNCTIONS,
  CREDIT_ENDS,
  INSTITUTION_ENDS,
} from './author-cues.ts';
import { endsWithOne } from './edge-words.ts';
import { isDigit, isHan, isLetter } from './fold.ts';

/** How long a Chinese term may be for a Latin one. */
export interface TermLimits {
  /** In characters. */
  readonly longest: number;
  /** So many words make the term whole: a verb before them does not belong to it. */
  readonly words: number;
  /** Most segments of the Chinese term. */
  readonly segments: number;
}

/**
 * The Chinese term that ends at an offset of a masked text, found by its left boundary: a quotation
 * mark, a function word, a mark. Undefined when there is none of 2 to `longest` characters.
 */
export function hanTermBefore(
  masked: string,
  end: number,
  { longest, words, segments }: TermLimits,
): string | undefined {
  const quoted = quotedBefore(masked, end);
  if (quoted !== undefined) return isCredit(quoted) ? undefined : quoted;
  let start = end;
  while (start > 0 && end - start <= WINDOW && isHan(masked.charCodeAt(start - 1))) start -= 1;
  const run = masked.slice(start, end);
  if (run.length < 2 || isCredit(run)) return undefined;
  const institution = isInstitution(run);
  const taken: string[] = [];
  let length = 0;
  let bounded = false;
  for (const part of segment(run).reverse()) {
    // 贸易与发展会议(UNCTAD): the words so far are too few for the letters.
    const enough = taken.length >= words;
    const bounds = CONJUNCTIONS.has(part)
      ? enough || !institution
      : isBoundary(part) || (taken.length > 0 && boundsAsVerb(part, enough));
    if (bounds || (taken.length >= segments && !institution)) {
      bounded = true;
      break;
    }
    if (length + part.length > longest) {
      // Too long without a boundary: where an institution's name begins is not known.
      if (institution) return undefined;
      bounded = true;
      break;
    }
    taken.unshift(part);
    length += part.length;
  }
  // 下|调|欧洲金融稳定基金(EFSF): the rest of a word whose first character bounded the term.
  if (/^[调調点點升降]$/.test(taken[0] ?? '') && taken.length > words) taken.shift();
  // `5G網路(…)`: the term begins before its Han.
  if (!bounded && isWordUnit(masked, start - 1)) return undefined;
  const term = taken.join('');
  return term.length >= 2 ? term : undefined;
}

/** 聽|電子音樂(EDM): a verb of one character is hardly ever part of a term that goes on. */
function boundsAsVerb(part: string, enough: boolean): boolean {
  return BOUNDARY_VERBS.has(part) && (enough || part.length === 1);
}

/** Whether a Chinese name ends as those of institutions do. */
export function isInstitution(name: string): boolean {
  return endsWithOne(name, INSTITUTION_ENDS);
}

/** Whether the text holds a word that marks a clause instead of a term. */
export function holdsBoundary(text: string): boolean {
  return segment(text).some((word) => isBoundary(word) && !INSIDE_TERMS.has(word));
}

/** Boundary words that glosses hold all the same: 回家的感覺, 科技與時尚. */
const INSIDE_TERMS: ReadonlySet<string> = new Set(
  '的 之 上 下 中 前 后 後 里 裡 最 不 无 無 可 自 对 對'.split(' '),
);

/** How far left a term is looked for, in UTF-16 units: twice the longest name that is believed. */
const WINDOW = 40;

/** 她的, 给出了: a function word at the end of a segment bounds like one alone. */
function isBoundary(part: string): boolean {
  return BOUNDARY_WORDS.has(part) || /.[的了着著]$/.test(part);
}

const CLOSING_QUOTES: Readonly<Record<string, string>> = { '」': '「', '』': '『', '”': '“' };

function quotedBefore(masked: string, end: number): string | undefined {
  const opening = CLOSING_QUOTES[masked.charAt(end - 1)];
  if (opening === undefined) return undefined;
  const start = masked.lastIndexOf(opening, end - 1);
  if (start === -1 || end - start > WINDOW / 2) return undefined;
  const inner = masked.slice(start + 1, end - 1);
  return inner.length >= 2 && Array.from(inner).every((one) => isHan(one.charCodeAt(0)))
    ? inner
    : undefined;
}

function isCredit(text: string): boolean {
  return endsWithOne(text, CREDIT_ENDS);
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

function segment(text: string): string[] {
  return Array.from(WORDS.segment(text), (part) => part.segment);
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isLetter(unit) || isDigit(unit);
}
