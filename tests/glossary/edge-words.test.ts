import { expect, it } from 'vitest';
import * as authorCues from '../../src/glossary/author-cues.ts';
import { beginsWithOne, endsWithOne, LONGEST_EDGE } from '../../src/glossary/edge-words.ts';
import * as nameCues from '../../src/glossary/name-cues.ts';

it.each([
  ['阿May', true, false],
  ['老阿', false, true],
  ['有限公司甲', true, false],
  ['甲有限公司', false, true],
  ['限公司', false, false],
  ['', false, false],
])('%j begins with a word: %s, ends with one: %s', (text, begins, ends) => {
  const words = new Set(['阿', '有限公司']);
  expect([beginsWithOne(text, words), endsWithOne(text, words)]).toEqual([begins, ends]);
});

it('no word of the lists is too long to be found', () => {
  const lists = {
    heads: authorCues.NO_GLOSS_HEADS,
    tails: authorCues.NO_GLOSS_TAILS,
    institutions: authorCues.INSTITUTION_ENDS,
    credits: authorCues.CREDIT_ENDS,
    before: nameCues.CUES_BEFORE_ANY,
    beforeTitle: nameCues.CUES_BEFORE_TITLE,
    afterTitle: nameCues.CUES_AFTER_TITLE,
  };
  for (const [name, words] of Object.entries(lists)) {
    for (const word of words)
      expect(word.length, `${word} of ${name}`).toBeLessThanOrEqual(LONGEST_EDGE);
  }
});
