import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  excessOf,
  identityOf,
  MAX_ROWS,
  NO_WORDS,
  readWords,
  storedWords,
  WORD_LISTS,
} from '../../src/words/own-words.ts';
import { anyWords, SOME_WORDS } from './any-words.ts';

describe('the stored form', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const stored = JSON.parse(JSON.stringify(storedWords(words)));
        expect(readWords(stored)).toEqual({ words, broken: 0 });
      }),
    );
  });

  it.each([undefined, null, {}])('is empty when storage holds %j', (stored) => {
    expect(readWords(stored)).toEqual({ words: NO_WORDS, broken: 0 });
  });

  it.each([42, 'words', true, []])('is unusable when it is %j', (stored) => {
    expect(readWords(stored)).toEqual({ words: NO_WORDS, broken: 1 });
  });

  it.each([
    ['a list that is none', { terms: 'brunch' }, 1],
    ['rows of another length', { terms: [['a'], ['a', 'b', 'c'], []] }, 3],
    ['rows of another type', { conversions: [1, null, 'ab', [1, 2], { simplified: '后' }] }, 5],
    [
      'empty cells',
      {
        terms: [
          ['', 'a'],
          ['a', ' '],
        ],
        known: ['', ' - '],
      },
      4,
    ],
    ['cells that are too long', { conversions: [['字'.repeat(65), '字']] }, 1],
    [
      'control characters',
      {
        terms: [
          ['a\u0000b', 'c'],
          ['a', 'b\nc'],
        ],
      },
      2,
    ],
    ['half a character', { terms: [['a', '\ud842']] }, 1],
    ['rows with more than their keys', { terms: [{ term: 'a', gloss: 'b', evil: 'c' }] }, 1],
    ['another version', { version: 2 }, 1],
  ])('counts %s as broken', (_name, stored, broken) => {
    expect(readWords(stored)).toEqual({ words: NO_WORDS, broken });
  });

  it('keeps the good rows beside broken ones, trimmed', () => {
    expect(
      readWords({ terms: [['a'], [' brunch ', '早午餐'], { term: 'b', gloss: 'c' }] }),
    ).toEqual({
      words: {
        ...NO_WORDS,
        terms: [
          { term: 'brunch', gloss: '早午餐' },
          { term: 'b', gloss: 'c' },
        ],
      },
      broken: 1,
    });
  });

  it('takes names of the prototype for the words that they are', () => {
    const stored = JSON.parse('{"__proto__":{"known":["x"]},"known":["__proto__","constructor"]}');
    expect(readWords(stored).words).toEqual({ ...NO_WORDS, known: ['__proto__', 'constructor'] });
  });

  it('survives whatever storage holds, and never has twins', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (stored, list) => {
        for (const value of [stored, { conversions: list, terms: list, known: list }]) {
          const { words } = readWords(value);
          for (const name of WORD_LISTS) {
            const identities = words[name].map((row) => identityOf(name, row));
            expect(new Set(identities).size).toBe(identities.length);
          }
        }
      }),
    );
  });
});

describe('rows of the same word', () => {
  it.each([
    [
      'conversions',
      [
        ['后', '後'],
        ['后', '后'],
      ],
      [{ simplified: '后', traditional: '后' }],
    ],
    [
      'terms',
      [
        ['SAFE', 'a'],
        ['safe', 'b'],
        ['SAFE', 'c'],
      ],
      [
        { term: 'SAFE', gloss: 'c' },
        { term: 'safe', gloss: 'b' },
      ],
    ],
    ['known', ['feel at home', 'Feel-at-home', 'email'], ['Feel-at-home', 'email']],
  ])('in %s are one: the last', (name, stored, rows) => {
    expect(readWords({ [name]: stored }).words).toEqual({ ...NO_WORDS, [name]: rows });
  });
});

describe('excessOf', () => {
  const known = (count: number, word: string) =>
    Array.from({ length: count }, (_, index) => `${word}${index}`);

  it('has a limit of rows over all lists together', () => {
    expect(excessOf({ ...SOME_WORDS, known: known(MAX_ROWS - 3, 'w') })).toBeUndefined();
    expect(excessOf({ ...SOME_WORDS, known: known(MAX_ROWS - 2, 'w') })).toBe('rows');
  });

  it('has a limit of text', () => {
    expect(excessOf({ ...NO_WORDS, known: known(20_000, 'w'.repeat(70)) })).toBe('text');
  });
});
