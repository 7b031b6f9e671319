import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, hasHan } from '../../src/glossary/fold.ts';
import { baseForms } from '../../src/glossary/inflection.ts';
import { keyOf } from '../../src/glossary/keys.ts';
import { maskUnglossable } from '../../src/glossary/mask.ts';
import { sequencesAt, tokenize } from '../../src/glossary/tokens.ts';

describe('foldText', () => {
  it.each([
    ['ＡＩ　ｅｒａ', 'AI era'],
    ['café Beyoncé', 'cafe Beyonce'],
    ['don’t', "don't"],
    ['e‑mail', 'e-mail'],
    ['a\u00a0b', 'a b'],
    ['（甲），：', '(甲),:'],
    ['øß', 'øß'],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(text).length).toBe(text.length);
      }),
      { seed: 1 },
    );
  });

  it('returns the same string when nothing changes', () => {
    const text = '去party玩';
    expect(foldText(text)).toBe(text);
  });
});

it.each([
  ['Fashion-Week', 'fashionweek'],
  ['to B', 'tob'],
  ['U.S.', 'us'],
  ['don’t care', 'dontcare'],
  ['Q&A', 'q&a'],
  ['Ｋ歌', 'k歌'],
  ['C++', 'c++'],
])('keyOf(%s) is %s', (term, key) => {
  expect(keyOf(term)).toBe(key);
});

it.each([
  ['kols', ['kol']],
  ['boxes', ['boxe', 'box']],
  ['parties', ['partie', 'party']],
  ['boss', []],
  ['shopping', ['shop', 'shopp', 'shoppe']],
  ['scheduled', ['schedul', 'schedule']],
  ['tried', ['tri', 'trie', 'try']],
  ['king', []],
  ['happier', []],
  ['daaaark', ['daark', 'dark']],
  ['rating', ['rate']],
])('baseForms(%s) are %j', (key, forms) => {
  expect(baseForms(key)).toEqual(forms);
});

describe('maskUnglossable', () => {
  it('blots unit for unit and keeps line breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const masked = maskUnglossable(text);
        expect(masked.length).toBe(text.length);
        for (const [at, one] of Array.from(masked.split('')).entries()) {
          expect(one === '\u0000' || one === text[at]).toBe(true);
        }
        expect(masked.split('\n').length).toBe(text.split('\n').length);
      }),
      { seed: 2 },
    );
  });

  it.each([
    ['見 a.cn/x 與b', '見 ****** 與b'],
    ['《中 文》和〈詩〉', '*****和***'],
    ['《沒有結尾的party', '《沒有結尾的party'],
    ['用Node.js寫', '用*******寫'],
    ['開3.5折的U.S.', '開3.5折的U.S.'],
    ['he\n中', '**\n中'],
    ['CPU/GPU/RAM都有', 'CPU/GPU/RAM都有'],
  ])('%s → %s', (text, expected) => {
    expect(maskUnglossable(text).replaceAll('\u0000', '*')).toBe(expected);
  });
});

it('tokens are runs of letters and digits, apostrophes inside', () => {
  const written = (text: string) => tokenize(text).map((token) => token.written);
  expect(written("去3D的Joe's店,don't 'x' αβ")).toEqual(['3D', "Joe's", "don't", 'x', 'αβ']);
});

it('sequences are longest first and join over what a term may hold', () => {
  const keys = (text: string) => sequencesAt(text, tokenize(text), 0, 7).map(({ key }) => key);
  expect(keys('feel at home,我')).toEqual(['feelathome', 'feelat', 'feel']);
  expect(keys('Q&A我')).toEqual(['q&a', 'q']);
  expect(keys('C++我')).toEqual(['c++', 'c+', 'c']);
  expect(keys('a我b')).toEqual(['a']);
  expect(keys('a b c d e f g h i').length).toBe(7);
});

it.each([
  ['中', true],
  ['〇', true],
  ['\u{20000}', true],
  ['abc', false],
  ['。', false],
  ['かな', false],
])('hasHan(%s) is %s', (text, expected) => {
  expect(hasHan(text)).toBe(expected);
});
