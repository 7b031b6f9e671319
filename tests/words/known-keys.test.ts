import { describe, expect, it } from 'vitest';
import { knownKeys, wordOf } from '../../src/words/known-keys.ts';

describe('the word of a match', () => {
  it.each([
    ['Feel at home', 'feelathome', 'Feel at home'],
    ['e-mail', 'email', 'e-mail'],
    ['deadlines', 'deadline', 'deadline'],
    ['My Term', 'my term', 'My Term'],
    ['K歌', 'k歌', 'K歌'],
  ])('%s with the key %s is %s', (text, key, word) => {
    expect(wordOf({ text, key })).toBe(word);
    expect(knownKeys([word]).has(key)).toBe(true);
  });
});

it('knows nothing where nothing is known', () => {
  expect(knownKeys([]).size).toBe(0);
});
