import { describe, expect, it } from 'vitest';
import { convertQuotes } from '../../src/chinese/punctuation.ts';
import { processorTime } from '../processor-time.ts';

describe('convertQuotes', () => {
  it.each([
    ['他说：“你好。”', '他说：「你好。」'],
    ['“他说：‘走吧。’”', '「他说：『走吧。』」'],
    ['“一‘二“三”四’五”', '「一『二「三」四』五」'],
    ['他说“Hello, world”。', '他说「Hello, world」。'],
    ['他说 “OK” 就走了', '他说 「OK」 就走了'],
    ['She said “hello” and left.', 'She said “hello” and left.'],
    ['It’s 5 o’clock, the dogs’ bowl, ’90s, rock ’n’ roll', undefined],
    ['他说it’s好', undefined],
    ['“don’t”这个词', '「don’t」这个词'],
    ['‘重点’A股', '『重点』A股'],
    ['他说‘it’s ok’。', '他说『it’s ok』。'],
    ['“前半句', '「前半句'],
    ['后半句”', '后半句」'],
    ['”两边都是后引号”', '「两边都是后引号」'],
    ['他说”好”，她说”不”。', '他说「好」，她说「不」。'],
    ['直引号 "不变" \'不变\'', undefined],
    ['没有引号', undefined],
    ['“”', undefined],
    ['', undefined],
  ])('to Traditional: %s', (text, expected = text) => {
    expect(convertQuotes(text, 'Hant')).toBe(expected);
  });

  it.each([
    ['他說：「走吧。」', '他說：“走吧。”'],
    ['「他說：『走吧。』」', '“他說：‘走吧。’”'],
    ['“already” it’s', undefined],
  ])('to Simplified: %s', (text, expected = text) => {
    expect(convertQuotes(text, 'Hans')).toBe(expected);
  });

  it('comes back to the same marks', () => {
    const text = '“他说：‘走吧，“现在”。’”她说：“好。”';
    expect(convertQuotes(convertQuotes(text, 'Hant'), 'Hans')).toBe(text);
  });

  it('takes linear time on marks that never close', () => {
    const text = '字“'.repeat(50_000) + '字’'.repeat(50_000);
    expect(processorTime(() => convertQuotes(text, 'Hant'))).toBeLessThan(1000);
  });
});
