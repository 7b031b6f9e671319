/** What a character counts as. Numbers, because they are compared for every character of a page. */
const NO_LETTER = 0;
const LETTER = 1;
const HAN = 2;

/**
 * Han inside the brackets of an expression: a Unicode property takes fifty times as long to read and
 * ten times as long to compile. The last character is the last of Unicode 15.
 */
export const HAN_RANGES = '々〇㐀-鿿𠀀-𲎯';

const RARE_LETTER = /[\p{L}\p{N}]/u;
const RARE_HAN = /\p{Script=Han}/u;

/**
 * The kind of the character that begins with this UTF-16 unit: a letter or digit (`\p{L}`, `\p{N}`),
 * one of Han, or neither. What texts are made of is told by comparisons: an expression with a
 * Unicode property takes up to a millisecond to compile, and a first extraction runs everything for
 * the first time.
 */
function kindOf(unit: number, text: string, at: number): number {
  if (unit >= 0x4e00 && unit <= 0x9fff) return HAN;
  if (unit < 0x80) {
    const isLetter =
      (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
    return isLetter ? LETTER : NO_LETTER;
  }
  // signs of Latin 1; general punctuation up to its superscripts; arrows, boxes and other signs
  if (unit >= 0xa0 && unit < 0xaa) return NO_LETTER;
  if (unit === 0xab || unit === 0xb7 || unit === 0xbb) return NO_LETTER;
  if (unit >= 0x2000 && unit < 0x2070) return NO_LETTER;
  if (unit >= 0x2190 && unit < 0x2460) return NO_LETTER;
  if (unit >= 0x2500 && unit < 0x2776) return NO_LETTER;
  if (unit >= 0x2794 && unit < 0x2c00) return NO_LETTER;
  // marks of Chinese texts, full-width marks, the first half of most emoji
  if (unit >= 0x3000 && unit < 0x3005) return NO_LETTER;
  if (unit >= 0x3008 && unit < 0x3021) return NO_LETTER;
  if (unit >= 0xff00 && unit < 0xff10) return NO_LETTER;
  if (unit === 0xff1a || unit === 0xff1b || unit === 0xff1f) return NO_LETTER;
  if (unit === 0xd83d) return NO_LETTER;
  const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
  if (RARE_HAN.test(character)) return RARE_LETTER.test(character) ? HAN : NO_LETTER;
  return RARE_LETTER.test(character) ? LETTER : NO_LETTER;
}

/** Whether two units make the character here. */
function isPair(unit: number, text: string, at: number): boolean {
  return (unit & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/** What of a text is counted, in characters. */
export interface LetterCount {
  /** Letters, digits and ideographs. */
  readonly letters: number;
  /** Those of them that are Han. */
  readonly han: number;
  /** Commas, full stops and other marks of running text; a point between letters is none. */
  readonly marks: number;
}

/** Whether a mark of running text begins with this UTF-16 unit. */
function isMark(unit: number, text: string, at: number): boolean {
  switch (unit) {
    case 0x21: // !
    case 0x2c: // ,
    case 0x3b: // ;
    case 0x3f: // ?
    case 0x2026: // …
    case 0x3001: // 、
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff0c: // ，
    case 0xff0e: // ．
    case 0xff1a: // ：
    case 0xff1b: // ；
    case 0xff1f: // ？
      return true;
    case 0x2e: // .
      return at + 1 === text.length || /\s/u.test(text.charAt(at + 1));
    default:
      return false;
  }
}

/** Counts characters, not UTF-16 units. */
export function countLetters(text: string): LetterCount {
  let letters = 0;
  let han = 0;
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit, text, at);
    if (kind !== NO_LETTER) letters++;
    else if (isMark(unit, text, at)) marks++;
    if (kind === HAN) han++;
    if (isPair(unit, text, at)) at++;
  }
  return { letters, han, marks };
}

/** Runs of letters and digits that are not Han. */
export function countWords(text: string): number {
  let words = 0;
  let last = NO_LETTER;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit, text, at);
    if (kind === LETTER && last !== LETTER) words++;
    last = kind;
    if (isPair(unit, text, at)) at++;
  }
  return words;
}

/** The text without everything that is no letter, digit or ideograph. */
export function keepLetters(text: string): string {
  let kept = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const width = isPair(unit, text, at) ? 2 : 1;
    if (kindOf(unit, text, at) === NO_LETTER) {
      kept += text.slice(from, at);
      from = at + width;
    }
    at += width - 1;
  }
  return from === 0 ? text : kept + text.slice(from);
}
