/**
 * The text with width and typography folded, unit for unit: full-width ASCII, odd spaces, hyphens
 * and apostrophes become ASCII and accents fall, so that an offset in the result is an offset in
 * the original. Case stays. Returns the same string when nothing changes.
 */
export function foldText(text: string): string {
  return text.replace(FOLDABLE, foldUnit);
}

/** Whether the UTF-16 unit is an unaccented or accented Latin letter or a Greek one (β, α). */
export function isLetter(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
    (unit >= 0x370 && unit <= 0x3ff)
  );
}

/** The letters of {@link isLetter}, to stand inside a class of a pattern. */
export const LETTERS = 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u03ff';

/** Whether the UTF-16 unit is an ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether the UTF-16 unit belongs to a Han character (either half of those beyond U+FFFF). */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    // High and low surrogates of planes 2 and 3: U+20000 to U+3FFFF; a low half cannot be told
    // from an emoji's, so it follows its neighbours only by being asked for after a high half.
    (unit >= 0xd840 && unit <= 0xd8bf) ||
    unit === 0x3005 ||
    unit === 0x3007
  );
}

/** Whether the text holds at least one Han character. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

const HAN = /[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\ud8bf]/;

/** No-break and wide spaces, accented Latin, hyphens, the curly apostrophe, full-width ASCII. */
const FOLDABLE =
  /[\u00a0\u2002-\u200a\u202f\u3000\u00c0-\u024f\u2010\u2011\u2019\uff07\uff01-\uff5e]/g;

function foldUnit(character: string): string {
  const unit = character.charCodeAt(0);
  if (unit >= 0xff01) return String.fromCharCode(unit - 0xfee0);
  if (unit >= 0xc0 && unit <= 0x24f) {
    const base = character.normalize('NFD').charAt(0);
    return base < '\u0080' ? base : character;
  }
  if (unit === 0x2019) return "'";
  if (unit === 0x2010 || unit === 0x2011) return '-';
  return ' ';
}
