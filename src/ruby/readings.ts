import { customPinyin, pinyin } from 'pinyin-pro';
import { taiwanReading } from './taiwan-readings.ts';
import { toZhuyin, type Zhuyin } from './zhuyin.ts';

/** A character that can be read aloud, and how. */
export interface Reading {
  /** UTF-16 offset in the text. */
  readonly start: number;
  /** 1, or 2 for a character outside the basic plane. */
  readonly length: number;
  /** With tone mark; every syllable in its own tone (GB/T 16159-2012, 7.5.2: 声调一律标原调). */
  readonly pinyin: string;
  /** As Taiwan reads it; undefined for the few syllables that zhuyin has no symbols for. */
  readonly zhuyin: Zhuyin | undefined;
}

/**
 * The reading of every Han character of `text`, by word (银行 háng, 行走 xíng). The dictionary
 * knows Simplified words only, so `simplified` is the same text converted character by character;
 * of another length, it is not used, and `text` itself is looked up.
 */
export type ReadText = (text: string, simplified: string) => readonly Reading[];

/** Readings by pinyin-pro, with our corrections of it, which it keeps for all its callers. */
export function createReadText(): ReadText {
  customPinyin(MENDED);
  return (text, simplified) => {
    const lookedUp = simplified.length === text.length ? simplified : text;
    const readings: Reading[] = [];
    let start = 0;
    for (const syllable of pinyin(lookedUp, { type: 'all', toneSandhi: false })) {
      const { length } = syllable.origin;
      if (syllable.isZh && syllable.pinyin !== '') {
        const character = text.slice(start, start + length);
        const zhuyin = toZhuyin(taiwanReading(character, syllable.pinyin));
        readings.push({ start, length, pinyin: syllable.pinyin, zhuyin });
      }
      start += length;
    }
    return readings;
  };
}

/** Words that pinyin-pro 3.29 reads wrongly, found while reading its output for own sentences. */
const MENDED = {
  还钱: 'huán qián',
  还给: 'huán gěi',
  还债: 'huán zhài',
  还书: 'huán shū',
  数一数: 'shǔ yī shǔ',
};
