import type { Script } from './variant.ts';

/**
 * Gives the quotation marks of a script to a text: “” ‘’ become 「」『』 in Traditional and the
 * other way round in Simplified, level by level. Curly marks change only as a pair that stands
 * beside Chinese text (or a single mark that does, when its partner is in another text), so quoted
 * English keeps its own and an apostrophe is never touched. Straight marks stay. The length never
 * changes; the same string is returned if nothing does. Linear.
 */
export function convertQuotes(text: string, to: Script): string {
  return to === 'Hans' ? toCurly(text) : toCorner(text);
}

function toCurly(text: string): string {
  if (!/[「」『』]/.test(text)) return text;
  return text.replace(/[「」『』]/g, (mark) => CURLY[mark] ?? mark);
}

const CURLY: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

const CORNER: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

const OPENING: Readonly<Record<string, string>> = { '”': '“', '’': '‘' };

function toCorner(text: string): string {
  if (!/[“”‘’]/.test(text)) return text;
  const marks = findMarks(text);
  const units = new Map<number, string>();
  for (const { at, mark, partner } of marks) {
    const isBeside =
      standsBesideChinese(text, at) || (partner >= 0 && standsBesideChinese(text, partner));
    if (isBeside) units.set(at, CORNER[mark] ?? mark);
  }
  if (units.size === 0) return text;
  let result = '';
  let copied = 0;
  for (const [at, mark] of units) {
    result += text.slice(copied, at) + mark;
    copied = at + 1;
  }
  return result + text.slice(copied);
}

/** Marks waiting for their partner; more are not nesting but garbage, and would cost time. */
const DEEPEST = 16;

interface Mark {
  readonly at: number;
  /** The mark it stands for: a closing mark may be used to open. */
  mark: string;
  /** Position of the other mark of the pair, -1 if it is not in this text. */
  partner: number;
}

/** All quotation marks in order, apostrophes left out, paired as they nest. */
function findMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  const open: Mark[] = [];
  const closingOnly = usesClosingMarksOnly(text);
  let expectOpening = true;
  for (let at = 0; at < text.length; at += 1) {
    let mark = text.charAt(at);
    if (CORNER[mark] === undefined || isApostrophe(text, at, open)) continue;
    if (mark === '”' && closingOnly) {
      if (expectOpening) mark = '“';
      expectOpening = !expectOpening;
    }
    const entry: Mark = { at, mark, partner: -1 };
    marks.push(entry);
    const opening = OPENING[mark];
    if (opening === undefined) {
      open.push(entry);
      if (open.length > DEEPEST) open.shift();
      continue;
    }
    const last = open.findLastIndex((candidate) => candidate.mark === opening);
    if (last < 0) continue;
    const partner = open[last];
    if (partner) {
      entry.partner = partner.at;
      partner.partner = at;
    }
    open.length = last;
  }
  return marks;
}

/** Some authors type ” on both sides: an even number of them, and no “ at all. */
function usesClosingMarksOnly(text: string): boolean {
  if (text.includes('“')) return false;
  let count = 0;
  for (let at = text.indexOf('”'); at >= 0; at = text.indexOf('”', at + 1)) count += 1;
  return count > 1 && count % 2 === 0;
}

/** ’ in a word (it’s), before a year (’90s) or after a word when no ‘ waits to be closed. */
function isApostrophe(text: string, at: number, open: readonly Mark[]): boolean {
  if (text.charAt(at) !== '’') return false;
  const before = text.charAt(at - 1);
  const followsLatin = LATIN.test(before);
  const precedesLatin = LATIN.test(text.charAt(at + 1));
  if (open.some(({ mark }) => mark === '‘')) {
    return precedesLatin && (followsLatin || before === '' || before === ' ');
  }
  return followsLatin || precedesLatin;
}

const LATIN = /[\p{Script=Latin}\p{Nd}]/u;

/** Chinese characters and punctuation on either side, one space between allowed. */
function standsBesideChinese(text: string, at: number): boolean {
  const before = text.charAt(at - 1) === ' ' ? at - 2 : at - 1;
  const after = text.charAt(at + 1) === ' ' ? at + 2 : at + 1;
  return CHINESE.test(text.charAt(before)) || CHINESE.test(text.charAt(after));
}

/** Han, CJK punctuation and full-width forms; surrogates are rare Han here, or emoji. */
const CHINESE = /[\u3001-\u303f\u3100-\u312f\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e\ud840-\ud87f]/;
