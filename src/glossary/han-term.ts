import { BOUNDARY_WORDS, CONJUNCTIONS, CREDIT_ENDS, INSTITUTION_ENDS } from './author-cues.ts';
import { isDigit, isHan, isLetter } from './fold.ts';

/**
 * The Chinese term that ends at an offset of a masked text, found by its left boundary: a quotation
 * mark, a function word, a mark. Undefined when there is none of 2 to `longest` characters.
 */
export function hanTermBefore(masked: string, end: number, longest: number): string | undefined {
  const quoted = quotedBefore(masked, end);
  if (quoted !== undefined) return isCredit(quoted) ? undefined : quoted;
  let start = end;
  while (start > 0 && end - start <= WINDOW && isHan(masked.charCodeAt(start - 1))) start -= 1;
  const run = masked.slice(start, end);
  if (run.length < 2 || isCredit(run)) return undefined;
  const words = segment(run);
  const institution = isInstitution(run);
  let term = '';
  let bounded = false;
  for (const word of words.reverse()) {
    if (BOUNDARY_WORDS.has(word) && !(institution && CONJUNCTIONS.has(word))) {
      bounded = true;
      break;
    }
    if (term.length + word.length > longest) {
      // Too long without a boundary: for an institution the name is not known to begin here.
      if (institution) return undefined;
      bounded = true;
      break;
    }
    term = word + term;
  }
  // `5G網路(…)`: the term begins before its Han.
  if (!bounded && isWordUnit(masked, start - 1)) return undefined;
  return term.length >= 2 ? term : undefined;
}

/** Whether a Chinese name ends as those of institutions do. */
export function isInstitution(name: string): boolean {
  return INSTITUTION_ENDS.some((ending) => name.endsWith(ending));
}

/** Whether the text holds a word that marks a clause instead of a term. */
export function holdsBoundary(text: string): boolean {
  return segment(text).some((word) => BOUNDARY_WORDS.has(word) && !INSIDE_TERMS.has(word));
}

/** Boundary words that glosses hold all the same: 回家的感覺, 科技與時尚. */
const INSIDE_TERMS: ReadonlySet<string> = new Set(
  '的 之 与 與 和 及 上 下 中 前 后 後 里 裡 新 最 不 无 無 可 自 对 對 全球 学习'.split(' '),
);

/** How far left a term is looked for, in UTF-16 units: twice the longest name that is believed. */
const WINDOW = 40;

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
  return CREDIT_ENDS.some((ending) => text.endsWith(ending));
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

function segment(text: string): string[] {
  return Array.from(WORDS.segment(text), (part) => part.segment);
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isLetter(unit) || isDigit(unit);
}
