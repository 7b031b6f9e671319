/** U+2FF0 to U+2FFF describe a character by its parts: ⿰木木. OpenCC leaves descriptions alone. */
export const FIRST_DESCRIPTION = 0x2ff0;

/** The last of the description characters, see {@link FIRST_DESCRIPTION}. */
export const LAST_DESCRIPTION = 0x2fff;

/**
 * Where the description that starts at each position ends (exclusive), 0 where none starts or it
 * is incomplete. As in opencc-js 1.4.2: operators nest, and an incomplete operand counts as one
 * code point. Undefined if the text has no description character. Linear in the text's length.
 */
export function findDescriptionEnds(text: string): Int32Array | undefined {
  let ends: Int32Array | undefined;
  for (let start = text.length - 1; start >= 0; start -= 1) {
    const operands = operandCount(text.charCodeAt(start));
    if (operands === 0) continue;
    ends ??= new Int32Array(text.length);
    let end = start + 1;
    for (let operand = 0; operand < operands; operand += 1) {
      if (end >= text.length) {
        end = 0;
        break;
      }
      end = ends[end] || end + codePointLength(text, end);
    }
    ends[start] = end;
  }
  return ends;
}

/** Units of the code point at a position: 2 for a surrogate pair, else 1. */
export function codePointLength(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** opencc-js counts two operands for everything behind U+2FF3 too. */
function operandCount(unit: number): number {
  if (unit < FIRST_DESCRIPTION || unit > LAST_DESCRIPTION) return 0;
  return unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
}
