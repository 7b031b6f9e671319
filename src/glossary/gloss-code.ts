/*
 * Glosses in the compiled table are written with printable ASCII: characters are numbered by how
 * often they occur, the commonest by one unit, the others by two. Deflated this is a fifth smaller
 * than UTF-8, and the table stays a one-byte string in memory.
 */

/** A mark that no encoded gloss holds; glossary.ts says what it means. */
export const AS_CONVERTED = '!';

/** Largest alphabet that can be numbered. */
export const MOST_CHARACTERS = 3681;

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

/** Code units " to ~, after the mark above. */
const FIRST_UNIT = 0x22;
const UNITS = 0x7f - FIRST_UNIT;
/** So many characters have a code of one unit: the measured optimum was flat from 44 to 64. */
const SINGLES = 54;

function unitOf(number: number): string {
  return String.fromCharCode(FIRST_UNIT + number);
}
