import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLetters, countWords, keepLetters } from '../../src/article/letters.ts';

/** Every character, in a text of its own kind: what the properties of Unicode say. */
function* characters(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code);
  }
}

describe('letters', () => {
  it('are those of Unicode, each of them', () => {
    const letter = /[\p{L}\p{N}]/u;
    const han = /(?=[\p{L}\p{N}])\p{Script=Han}/u;
    for (const character of characters()) {
      const expected = {
        letters: letter.test(character) ? 1 : 0,
        han: han.test(character) ? 1 : 0,
      };
      const counted = countLetters(character);
      if (counted.letters !== expected.letters || counted.han !== expected.han) {
        expect.fail(`U+${character.codePointAt(0)?.toString(16)}`);
      }
    }
  });

  it.each([
    ['', 0, 0, 0, ''],
    ['夜市 2024', 6, 2, 1, '夜市2024'],
    ['party, social & round。', 16, 0, 3, 'partysocialround'],
    ['佐々木〇', 4, 4, 0, '佐々木〇'],
    ['𠮷野家!', 3, 3, 0, '𠮷野家'],
    ['👉看', 1, 1, 0, '看'],
    ['ＡＢＣ，カフェ', 6, 0, 2, 'ＡＢＣカフェ'],
    ['\ud800夜\udc00', 1, 1, 0, '夜'],
    ['A股B', 3, 1, 2, 'A股B'],
  ])('%j: %i letters, %i of Han, %i words, %j', (text, letters, han, words, kept) => {
    expect(countLetters(text)).toMatchObject({ letters, han });
    expect(countWords(text)).toBe(words);
    expect(keepLetters(text)).toBe(kept);
  });

  it.each([
    ['夜市很熱鬧，真的。', 2],
    ['version 2.0 is out.', 1],
    ['第一、第二；第三：！？…', 6],
    ['a.b. c', 1],
    ['．', 1],
    ['—「」', 0],
  ])('%j has %i marks', (text, marks) => {
    expect(countLetters(text).marks).toBe(marks);
  });

  it('are counted as expressions count them, in any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const mixed = fc.array(
      fc.oneof(
        text,
        fc.constantFrom('夜市', 'party ', '，', '𠮷', ' 3', '々', '.', '. ', '…', '!', '。'),
      ),
    );
    fc.assert(
      fc.property(mixed, (parts) => {
        const all = parts.join('');
        const kept = all.replace(/[^\p{L}\p{N}]+/gu, '');
        expect(keepLetters(all)).toBe(kept);
        expect(countLetters(all).letters).toBe([...kept].length);
        const marks = all.match(/[，。、；：！？…,;!?．]|\.(?=\s|$)/gu)?.length ?? 0;
        expect(countLetters(all).marks).toBe(marks);
        const words = all.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;
        expect(countWords(all)).toBe(words);
      }),
    );
  });
});
