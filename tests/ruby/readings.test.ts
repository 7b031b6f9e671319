import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReadText } from '../../src/ruby/readings.ts';

const readText = createReadText();
const pinyinOf = (text: string, simplified = text) =>
  readText(text, simplified)
    .map(({ pinyin }) => pinyin)
    .join(' ');
const zhuyinOf = (text: string, simplified = text) =>
  readText(text, simplified)
    .map(({ zhuyin }) => `${zhuyin?.symbols}${zhuyin?.tone}`)
    .join(' ');

describe('readings by word', () => {
  test.each([
    ['银行门口有人行走', 'yín háng mén kǒu yǒu rén xíng zǒu'],
    ['他长大了,头发很长', 'tā zhǎng dà le tóu fa hěn cháng'],
    ['重新还钱', 'chóng xīn huán qián'],
    ['一个不是一样', 'yī gè bù shì yī yàng'],
    ['音乐和快乐', 'yīn yuè hé kuài lè'],
    ['会计说了算', 'kuài jì shuō le suàn'],
  ])('%s', (text, expected) => expect(pinyinOf(text)).toBe(expected));

  test('of Traditional text by the Simplified words', () => {
    expect(pinyinOf('銀行還錢', '银行还钱')).toBe('yín háng huán qián');
  });

  test('of the text itself where the conversion changed its length', () => {
    expect(pinyinOf('晚上', '夜')).toBe('wǎn shàng');
  });

  test.each([
    ['危險期間', '危险期间', 'ㄨㄟˊ ㄒㄧㄢˇ ㄑㄧˊ ㄐㄧㄢ'],
    ['研究垃圾', '研究垃圾', 'ㄧㄢˊ ㄐㄧㄡˋ ㄌㄜˋ ㄙㄜˋ'],
    ['微笑', '微笑', 'ㄨㄟˊ ㄒㄧㄠˋ'],
    ['我們的', '我们的', 'ㄨㄛˇ ㄇㄣ˙ ㄉㄜ˙'],
  ])('zhuyin reads %s as Taiwan does', (text, simplified, expected) => {
    expect(zhuyinOf(text, simplified)).toBe(expected);
  });

  test('nothing for Latin, digits, kana, punctuation and emoji', () => {
    expect(readText('a1カ,。😀 ', 'a1カ,。😀 ')).toEqual([]);
  });

  test('offsets count UTF-16 units, and every span holds its character', () => {
    const pieces = fc.constantFrom('银', '行', '𠮷', 'a', '😀', ',', ' ', '\n', '1', '𬨎', '還');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const { start, length } of readText(text, text)) {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(text.slice(start, start + length)).toMatch(/^\p{Script=Han}$/u);
          end = start + length;
        }
      }),
    );
  });
});
