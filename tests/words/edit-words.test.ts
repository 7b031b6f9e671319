import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareWords,
  mergeWords,
  putRow,
  removeRow,
  undoEdit,
  type WordsEdit,
} from '../../src/words/edit-words.ts';
import { identityOf, NO_WORDS, type OwnWords, readWords } from '../../src/words/own-words.ts';
import { anyWords, SOME_WORDS } from './any-words.ts';

describe('putRow', () => {
  it('puts a new row first', () => {
    expect(putRow({ list: 'known', row: 'KPI' })(SOME_WORDS).known).toEqual([
      'KPI',
      'deadline',
      'Feel at home',
    ]);
  });

  it('replaces the row with the same word in its place', () => {
    const row = { simplified: '信道', traditional: '通道' };
    expect(putRow({ list: 'conversions', row })(SOME_WORDS).conversions[1]).toEqual(row);
  });

  it('replaces the row that was edited, and a twin it now has', () => {
    const edit = putRow({ list: 'known', row: 'deadline' }, 'feelathome');
    expect(edit(SOME_WORDS).known).toEqual(['deadline']);
  });

  it('gives the same lists back when nothing changes', () => {
    expect(putRow({ list: 'known', row: 'deadline' })(SOME_WORDS)).toBe(SOME_WORDS);
  });
});

describe('removeRow', () => {
  it('takes out one row', () => {
    expect(removeRow('terms', 'brunch')(SOME_WORDS)).toEqual({ ...SOME_WORDS, terms: [] });
  });

  it('gives the same lists back when there is no such row', () => {
    expect(removeRow('terms', 'lunch')(SOME_WORDS)).toBe(SOME_WORDS);
  });
});

describe('merging', () => {
  const file: OwnWords = {
    ...NO_WORDS,
    terms: [
      { term: 'brunch', gloss: '晚早餐' },
      { term: 'lunch', gloss: '午餐' },
    ],
    known: ['deadline'],
  };

  it('counts what it would do', () => {
    expect(compareWords(SOME_WORDS, file)).toEqual({
      added: 1,
      equal: 1,
      conflicts: [
        {
          list: 'terms',
          mine: { term: 'brunch', gloss: '早午餐' },
          theirs: { term: 'brunch', gloss: '晚早餐' },
        },
      ],
    });
  });

  it.each([
    ['mine', '早午餐'],
    ['file', '晚早餐'],
  ] as const)('lets %s win', (winner, gloss) => {
    expect(mergeWords(file, winner)(SOME_WORDS)).toEqual({
      ...SOME_WORDS,
      terms: [
        { term: 'brunch', gloss },
        { term: 'lunch', gloss: '午餐' },
      ],
    });
  });

  it('leaves no conflict and nothing to add', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (mine, theirs) => {
        const merged = mergeWords(theirs, 'file')(mine);
        expect(compareWords(merged, theirs)).toMatchObject({ added: 0, conflicts: [] });
        expect(readWords(merged).words).toEqual(merged);
      }),
    );
  });
});

describe('undoEdit', () => {
  const anyEdit: fc.Arbitrary<WordsEdit> = fc.oneof(
    anyWords.map((words) => mergeWords(words, 'file')),
    anyWords.map((words) => () => words),
    fc.constantFrom('后', 'SAFE', '__proto__').map((identity) => removeRow('terms', identity)),
    fc.constant(putRow({ list: 'known', row: '__proto__' })),
  );

  it('gives the very lists back', () => {
    fc.assert(
      fc.property(anyWords, anyEdit, (before, edit) => {
        const after = edit(before);
        expect(undoEdit(before, after)(after)).toEqual(before);
      }),
    );
  });

  it('leaves alone what was written meanwhile', () => {
    fc.assert(
      fc.property(anyWords, anyEdit, (before, edit) => {
        const after = edit(before);
        const row = { term: 'written meanwhile', gloss: '其間' };
        const undone = undoEdit(before, after)(putRow({ list: 'terms', row })(after));
        expect(undone.terms).toContainEqual(row);
        const rest = undone.terms.filter((one) => one !== row);
        const ids = (words: readonly { term: string; gloss: string }[]) =>
          words.map((one) => identityOf('terms', one)).sort();
        expect(ids(rest)).toEqual(ids(before.terms));
        expect(undone.known).toEqual(before.known);
      }),
    );
  });
});
