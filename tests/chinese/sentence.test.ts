import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAt } from '../../src/chinese/sentence.ts';

const LONGEST = 100;

/** The text with `|` where the offset is → the sentence. */
function sentence(marked: string, longest = LONGEST): string {
  const text = marked.replace('|', '');
  const { start, end } = sentenceAt(text, marked.indexOf('|'), longest);
  return text.slice(start, end);
}

describe('sentenceAt', () => {
  it.each([
    ['天|亮了。他走了。', '天亮了。'],
    ['天亮了。他|走了。', '他走了。'],
    ['|天亮了。他走了。', '天亮了。'],
    ['天亮了。|他走了。', '他走了。'],
    ['天亮了|。他走了。', '天亮了。'],
    ['天亮了。他走了。|', ''],
    ['“天亮|了。”他說。', '“天亮了。”'],
    ['“天亮了。”他|說。', '他說。'],
    ['真|的？！好。', '真的？！'],
    ['沒有句號|的標題', '沒有句號的標題'],
    ['一行\n另|一行', '另一行'],
    ['|', ''],
  ])('%s', (marked, expected) => {
    expect(sentence(marked)).toBe(expected);
  });

  it('is bounded in a text without marks, and never cuts a character', () => {
    expect(sentence(`${'字'.repeat(500)}|${'字'.repeat(500)}`, 10)).toBe('字'.repeat(20));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('字', '𠮷', '。', '」', 'a'), maxLength: 40 }),
        fc.nat(80),
        fc.integer({ min: 2, max: 12 }),
        (text, at, longest) => {
          const { start, end } = sentenceAt(text, Math.min(at, text.length), longest);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(/\p{Cs}/u.test(text.slice(start, end))).toBe(false);
        },
      ),
    );
  });
});
