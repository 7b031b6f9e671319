import { LETTERS } from './fold.ts';
import { keyOf } from './keys.ts';

/** A run of letters and digits; an apostrophe between letters belongs to it (`don't`, `Joe's`). */
export interface Token {
  /** UTF-16 units into the text, half-open. */
  readonly start: number;
  readonly end: number;
  /** As it stands in the folded text. */
  readonly written: string;
  readonly key: string;
}

/** All tokens of a masked text, ascending. Han is a boundary like any other mark. */
export function tokenize(masked: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: written, index } of masked.matchAll(TOKEN)) {
    tokens.push({ start: index, end: index + written.length, written, key: keyOf(written) });
  }
  return tokens;
}

/**
 * The letters of fold.ts and digits, an apostrophe between letters. A pattern because it is fast
 * from the first text on, before the engine has compiled anything; linear, nothing overlaps.
 */
const TOKEN = new RegExp(
  `[${LETTERS}\\d]+(?:(?<=[${LETTERS}])'(?=[${LETTERS}])[${LETTERS}\\d]+)*`,
  'g',
);

/** Several tokens in a row, read as one term. */
export interface Sequence {
  readonly first: number;
  /** Index of the last token, inclusive. */
  readonly last: number;
  readonly start: number;
  /** May lie behind the last token: `C++`, `C#`. */
  readonly end: number;
  readonly key: string;
}

/**
 * The sequences that begin with a token, longest first, at most `limit` tokens. Marks between
 * tokens that keys do not drop (& / +) stay in the key: only a list that has `q&a` joins over them.
 */
export function sequencesAt(
  masked: string,
  tokens: readonly Token[],
  first: number,
  limit: number,
): Sequence[] {
  const sequences: Sequence[] = [];
  const start = tokens[first]?.start ?? 0;
  let key = '';
  for (let last = first; last < tokens.length && last < first + limit; last += 1) {
    const token = tokens[last];
    if (token === undefined) break;
    if (last > first) {
      const mark = joinBetween(masked, tokens, last);
      if (mark === undefined) break;
      key += mark;
    }
    key += token.key;
    sequences.push({ first, last, start, end: token.end, key });
    for (const tail of TAILS) {
      if (!masked.startsWith(tail, token.end)) continue;
      sequences.push({ first, last, start, end: token.end + tail.length, key: key + tail });
    }
  }
  return sequences.reverse();
}

/**
 * What a key keeps of the gap before a token when the gap can lie inside a term: '' for a space,
 * hyphen, dot or apostrophe, the mark for & / +; undefined when the gap separates.
 */
export function joinBetween(
  masked: string,
  tokens: readonly Token[],
  index: number,
): string | undefined {
  const before = tokens[index - 1];
  const token = tokens[index];
  if (before === undefined || token === undefined) return undefined;
  return JOINS.get(masked.slice(before.end, Math.min(token.start, before.end + 4)));
}

/** Shortest first: the list is reversed, so the longest tail is tried first. */
const TAILS = ['#', '+', '++'];

const JOINS: ReadonlyMap<string, string> = new Map([
  [' ', ''],
  ['  ', ''],
  ['-', ''],
  ['.', ''],
  ["'", ''],
  ["' ", ''],
  ['&', '&'],
  [' & ', '&'],
  ['/', '/'],
  [' / ', '/'],
  ['+', '+'],
]);
