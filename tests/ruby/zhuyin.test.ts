import { describe, expect, test } from 'vitest';
import { toZhuyin } from '../../src/ruby/zhuyin.ts';

describe('toZhuyin', () => {
  test.each([
    ['zhī', 'ㄓ', ''],
    ['rì', 'ㄖ', 'ˋ'],
    ['sì', 'ㄙ', 'ˋ'],
    ['yī', 'ㄧ', ''],
    ['yín', 'ㄧㄣ', 'ˊ'],
    ['yǎn', 'ㄧㄢ', 'ˇ'],
    ['yòng', 'ㄩㄥ', 'ˋ'],
    ['yuán', 'ㄩㄢ', 'ˊ'],
    ['yuè', 'ㄩㄝ', 'ˋ'],
    ['yǔ', 'ㄩ', 'ˇ'],
    ['yún', 'ㄩㄣ', 'ˊ'],
    ['yǒu', 'ㄧㄡ', 'ˇ'],
    ['yōu', 'ㄧㄡ', ''],
    ['wǔ', 'ㄨ', 'ˇ'],
    ['wǒ', 'ㄨㄛ', 'ˇ'],
    ['wēng', 'ㄨㄥ', ''],
    ['wèi', 'ㄨㄟ', 'ˋ'],
    ['liú', 'ㄌㄧㄡ', 'ˊ'],
    ['guì', 'ㄍㄨㄟ', 'ˋ'],
    ['lùn', 'ㄌㄨㄣ', 'ˋ'],
    ['jú', 'ㄐㄩ', 'ˊ'],
    ['quán', 'ㄑㄩㄢ', 'ˊ'],
    ['xué', 'ㄒㄩㄝ', 'ˊ'],
    ['jūn', 'ㄐㄩㄣ', ''],
    ['lǜ', 'ㄌㄩ', 'ˋ'],
    ['nüè', 'ㄋㄩㄝ', 'ˋ'],
    ['zhuāng', 'ㄓㄨㄤ', ''],
    ['xióng', 'ㄒㄩㄥ', 'ˊ'],
    ['dōng', 'ㄉㄨㄥ', ''],
    ['ér', 'ㄦ', 'ˊ'],
    ['de', 'ㄉㄜ', '˙'],
    ['men', 'ㄇㄣ', '˙'],
    ['zi', 'ㄗ', '˙'],
  ])('%s is %s%s', (syllable, symbols, tone) => {
    expect(toZhuyin(syllable)).toEqual({ symbols, tone });
  });

  test.each(['', 'x', 'hello', '銀', 'zhuangg', 'vv', '1'])('%j is no syllable', (text) => {
    expect(toZhuyin(text)).toBeUndefined();
  });

  test('reads a decomposed tone mark like a composed one', () => {
    expect(toZhuyin('lǜ'.normalize('NFD'))).toEqual(toZhuyin('lǜ'));
  });
});
