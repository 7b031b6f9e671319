/*
 * Glosses in the compiled table are written with printable ASCII: characters are numbered by how
 * often they occur, the commonest by one unit, the others by two. Deflated this is a fifth smaller
 * than UTF-8, and the table stays a one-byte string in memory.
 */

/** A mark that no encoded gloss holds; glossary.ts says what it means. */
export const AS_CONVERTED = '!';

/** Largest alphabet that can be numbered. */
export const MOST_CHARACTERS = 2577;

/** Encodes a gloss. Throws when it holds a character that the alphabet does not. */
export function encodeGloss(gloss: string, numbers: ReadonlyMap<string, number>): string {
  let code = '';
  for (const character of gloss) {
    const number = numbers.get(character);
    if (number === undefined) throw new Error(`"${character}" is not in the alphabet`);
    if (number < SINGLES) {
      code += unitOf(number);
    } else {
      const rest = number - SINGLES;
      code += unitOf(SINGLES + Math.floor(rest / UNITS)) + unitOf(rest % UNITS);
    }
  }
  return code;
}

/** The gloss of a code; characters that the alphabet lacks are left out. */
export function decodeGloss(code: string, alphabet: readonly string[]): string {
  let gloss = '';
  for (let at = 0; at < code.length; at += 1) {
    let number = code.charCodeAt(at) - FIRST_UNIT;
    if (number >= SINGLES) {
      at += 1;
      number = SINGLES + (number - SINGLES) * UNITS + code.charCodeAt(at) - FIRST_UNIT;
    }
    gloss += alphabet[number] ?? '';
  }
  return gloss;
}

/**
 * The characters of glosses in the order of their numbers: the commonest one by one, the others in
 * bands of like frequency, inside which code points ascend so that only their distances are stored.
 */
export function alphabetOf(glosses: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const gloss of glosses) {
    for (const one of gloss) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const characters = [...counts]
    .sort((a, b) => b[1] - a[1] || codePoint(a[0]) - codePoint(b[0]))
    .map(([one]) => one);
  const alphabet = characters.slice(0, SINGLES);
  for (let start = SINGLES; start < characters.length; start += BAND) {
    const band = characters.slice(start, start + BAND);
    alphabet.push(...band.sort((a, b) => codePoint(a) - codePoint(b)));
  }
  return alphabet;
}

/** The alphabet as text: distances of code points, each a number that ends in a small digit. */
export function packAlphabet(alphabet: readonly string[]): string {
  let before = 0;
  let packed = '';
  for (const character of alphabet) {
    const point = codePoint(character);
    packed += packNumber((point - before + CODE_POINTS) % CODE_POINTS);
    before = point;
  }
  return packed;
}

/** The alphabet that was packed. */
export function unpackAlphabet(packed: string): string[] {
  const alphabet: string[] = [];
  let before = 0;
  let number = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const digit = packed.charCodeAt(at) - FIRST_UNIT;
    if (digit >= BASE) {
      number = number * BASE + digit - BASE;
      continue;
    }
    before += number * BASE + digit;
    if (before >= CODE_POINTS) before -= CODE_POINTS;
    alphabet.push(before < 0x10000 ? String.fromCharCode(before) : String.fromCodePoint(before));
    number = 0;
  }
  return alphabet;
}

/** Code units " to ~, after the mark above. */
const FIRST_UNIT = 0x22;
const UNITS = 0x7f - FIRST_UNIT;
/** So many characters have a code of one unit: 54 costs 0.4 kB more, 70 0.2 kB (6,921 entries). */
const SINGLES = 66;
/** Measured with it: 186 costs 0.5 kB more, one band for all 0.2 kB more. */
const BAND = 1395;
/** Digits of the distances: the upper half of the units goes on, the lower half ends a number. */
const BASE = 46;
const CODE_POINTS = 0x110000;

function packNumber(number: number): string {
  let packed = unitOf(number % BASE);
  for (let rest = Math.floor(number / BASE); rest > 0; rest = Math.floor(rest / BASE)) {
    packed = unitOf(BASE + (rest % BASE)) + packed;
  }
  return packed;
}

function unitOf(number: number): string {
  return String.fromCharCode(FIRST_UNIT + number);
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
