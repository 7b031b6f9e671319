/** One syllable in zhuyin: what stands in the column, and its tone mark. */
export interface Zhuyin {
  /** One to three symbols from top to bottom. */
  readonly symbols: string;
  /** ˊ ˇ ˋ beside the last symbol, ˙ above the first, nothing for the first tone. */
  readonly tone: '' | 'ˊ' | 'ˇ' | 'ˋ' | '˙';
}

/**
 * A pinyin syllable with its tone mark (`zhuāng`, `lǜ`, `de`) in zhuyin; undefined for anything
 * else. The tables are those of the Taiwan Ministry of Education's 國語注音符號手冊.
 */
export function toZhuyin(syllable: string): Zhuyin | undefined {
  const { letters, tone } = withoutTone(syllable.normalize('NFC'));
  const whole = WHOLE.get(letters);
  if (whole !== undefined) return { symbols: whole, tone };
  const spelled = unabridged(letters);
  const initial = INITIALS.find(([spelling]) => spelled.startsWith(spelling));
  const rest = initial === undefined ? spelled : spelled.slice(initial[0].length);
  // Behind j, q and x every u is ü.
  const isPalatal = initial !== undefined && 'jqx'.includes(initial[0]);
  const final = FINALS.get(isPalatal ? rest.replace(/^u/, 'ü') : rest);
  return final === undefined ? undefined : { symbols: (initial?.[1] ?? '') + final, tone };
}

const TONES: readonly Zhuyin['tone'][] = ['', 'ˊ', 'ˇ', 'ˋ'];
/** Combining macron, acute, caron, grave: the four tones. */
const MARKS = ['\u0304', '\u0301', '\u030c', '\u0300'];

function withoutTone(syllable: string): { letters: string; tone: Zhuyin['tone'] } {
  const parts = [...syllable.normalize('NFD')];
  const mark = MARKS.findIndex((each) => parts.includes(each));
  const letters = parts.filter((part) => part !== MARKS[mark]).join('');
  return { letters: letters.normalize('NFC'), tone: TONES[mark] ?? '˙' };
}

/** y and w are spelling only: yan is ian, wu is u, yu is ü. */
function unabridged(letters: string): string {
  if (letters.startsWith('yu')) return `ü${letters.slice(2)}`;
  if (letters.startsWith('yi')) return letters.slice(1);
  if (letters.startsWith('y')) return `i${letters.slice(1)}`;
  if (letters.startsWith('wu')) return letters.slice(1);
  if (letters.startsWith('w')) return `u${letters.slice(1)}`;
  return letters;
}

/** Syllables that are spelled with a vowel that zhuyin does not write, and interjections. */
const WHOLE: ReadonlyMap<string, string> = new Map(
  [
    ...[
      'zhi ㄓ',
      'chi ㄔ',
      'shi ㄕ',
      'ri ㄖ',
      'zi ㄗ',
      'ci ㄘ',
      'si ㄙ',
      'yo ㄧㄛ',
      'o ㄛ',
      'ê ㄝ',
    ],
    ...['er ㄦ', 'm ㄇ', 'n ㄣ', 'ng ㄫ', 'hm ㄏㄇ', 'hng ㄏㄫ'],
  ].map((row) => pair(row)),
);

const INITIALS: readonly (readonly [string, string])[] = [
  ...['zh ㄓ', 'ch ㄔ', 'sh ㄕ', 'b ㄅ', 'p ㄆ', 'm ㄇ', 'f ㄈ', 'd ㄉ', 't ㄊ', 'n ㄋ', 'l ㄌ'],
  ...['g ㄍ', 'k ㄎ', 'h ㄏ', 'j ㄐ', 'q ㄑ', 'x ㄒ', 'r ㄖ', 'z ㄗ', 'c ㄘ', 's ㄙ'],
].map((row) => pair(row));

/** Finals in their full spelling: iou, uei and uen are spelled iu, ui and un behind an initial. */
const FINALS: ReadonlyMap<string, string> = new Map(
  [
    ...['a ㄚ', 'o ㄛ', 'e ㄜ', 'ai ㄞ', 'ei ㄟ', 'ao ㄠ', 'ou ㄡ', 'an ㄢ', 'en ㄣ', 'ang ㄤ'],
    ...['eng ㄥ', 'ong ㄨㄥ', 'i ㄧ', 'ia ㄧㄚ', 'ie ㄧㄝ', 'iao ㄧㄠ', 'iu ㄧㄡ', 'iou ㄧㄡ'],
    ...['iai ㄧㄞ', 'ian ㄧㄢ', 'in ㄧㄣ', 'iang ㄧㄤ', 'ing ㄧㄥ', 'iong ㄩㄥ', 'u ㄨ', 'ua ㄨㄚ'],
    ...['uo ㄨㄛ', 'uai ㄨㄞ', 'ui ㄨㄟ', 'uei ㄨㄟ', 'uan ㄨㄢ', 'un ㄨㄣ', 'uen ㄨㄣ'],
    ...['uang ㄨㄤ', 'ueng ㄨㄥ', 'ü ㄩ', 'üe ㄩㄝ', 'ue ㄩㄝ', 'üan ㄩㄢ', 'ün ㄩㄣ'],
  ].map((row) => pair(row)),
);

function pair(row: string): readonly [string, string] {
  const [spelling = '', symbols = ''] = row.split(' ');
  return [spelling, symbols];
}
