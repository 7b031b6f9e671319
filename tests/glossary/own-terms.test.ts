import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchGlosses } from '../../src/glossary/match.ts';
import { indexOwnTerms, type OwnTerm } from '../../src/glossary/own-terms.ts';
import { processorTime } from '../processor-time.ts';
import { SMALL_GLOSSARY } from './small-glossary.ts';

function glossed(text: string, own: readonly OwnTerm[]): string {
  const options = { glossary: SMALL_GLOSSARY, script: 'Hant', own } as const;
  return (matchGlosses([text], options)[0] ?? []).map((m) => `${m.text}=${m.gloss}`).join(' ');
}

describe('own terms', () => {
  it.each([
    ['內卷', '大家都內卷', '內卷=x'],
    ['卷', '大家都內卷', '卷=x'],
    ['zeta', '一個Zeta和zeta', 'Zeta=x zeta=x'],
    ['ZED', '一個ZED和zed', 'ZED=x'],
    ['zed', '一個zedx和xzed', ''],
    ['zed', '一個ｚｅｄ', 'ｚｅｄ=x'],
    ['.*', '一個zed和.*', '.*=x'],
    ['(a+)+$', '一個aaaa', ''],
    ['__proto__', '叫constructor', ''],
    ['constructor', '叫constructor', 'constructor=x'],
    ['toString', '叫toString的', 'toString=x'],
    ['a<b>', '一個a<b>的', ''],
    ['party time', '是party time了', 'party time=x'],
    ['  zed ', '一個zed', 'zed=x'],
    ['', '一個zed', ''],
  ])('"%s" in %s → %s', (term, text, expected) => {
    expect(glossed(text, [{ term, gloss: 'x' }])).toBe(expected);
  });

  it('prefers the longest, and of equal terms the later', () => {
    const own = [
      { term: '內卷', gloss: '1' },
      { term: '內卷化', gloss: '2' },
      { term: '內卷', gloss: '3' },
    ];
    expect(glossed('內卷化和內卷', own)).toBe('內卷化=2 內卷=3');
  });

  it('an index gives what the list gives', () => {
    const list = [{ term: '內卷', gloss: '1' }];
    const options = { glossary: SMALL_GLOSSARY, script: 'Hant' } as const;
    expect(matchGlosses(['內卷'], { ...options, own: indexOwnTerms(list) })).toEqual(
      matchGlosses(['內卷'], { ...options, own: list }),
    );
  });

  it('finds every term that stands alone between Han', () => {
    const term = fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 5 }), (terms) => {
        const own = terms.map((one) => ({ term: one, gloss: 'x' }));
        const index = indexOwnTerms(own);
        for (const { term: one } of own) {
          if (one.trim() === '' || one !== one.trim()) continue;
          const found = index.termAt(`${one}。`, 0);
          // Full-width forms and accents are folded before the search; here the text is as given.
          if (/[\u00a0-\uffff]/.test(one)) continue;
          expect(found?.end).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it('50,000 terms: built and searched in a page of 20,000 characters in well under 2 s', () => {
    const own = Array.from({ length: 50_000 }, (_, at) => ({ term: `詞${at}`, gloss: 'x' }));
    const text = '這裡有詞123和詞49999。'.repeat(1500);
    const took = processorTime(() => {
      const matches = matchGlosses([text], { glossary: SMALL_GLOSSARY, script: 'Hant', own })[0];
      expect(matches?.length).toBe(3000);
    });
    expect(took).toBeLessThan(2000);
  });
});
