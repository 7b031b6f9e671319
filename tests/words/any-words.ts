import fc from 'fast-check';
import { NO_WORDS, type OwnWords, readWords } from '../../src/words/own-words.ts';

/** Cells that make trouble: twins, formulas, quotes, names of the prototype, pairs of surrogates. */
const cell = fc.oneof(
  fc.constantFrom(
    '后',
    '發',
    'SAFE',
    'safe',
    '__proto__',
    'constructor',
    '=1+1',
    "'=x",
    '@me',
    '"',
  ),
  fc.string({ unit: fc.constantFrom(...('abAB-., "字体𠮷\'=+'.match(/./gu) ?? [])), maxLength: 6 }),
);

/** Lists as the store would give them. */
export const anyWords: fc.Arbitrary<OwnWords> = fc
  .record({
    conversions: fc.array(fc.tuple(cell, cell), { maxLength: 6 }),
    terms: fc.array(fc.tuple(cell, cell), { maxLength: 6 }),
    known: fc.array(cell, { maxLength: 6 }),
  })
  .map((lists) => readWords(lists).words);

/** A few words of each list. */
export const SOME_WORDS: OwnWords = {
  ...NO_WORDS,
  conversions: [
    { simplified: '皇后', traditional: '皇后' },
    { simplified: '信道', traditional: '頻道' },
  ],
  terms: [{ term: 'brunch', gloss: '早午餐' }],
  known: ['deadline', 'Feel at home'],
};
