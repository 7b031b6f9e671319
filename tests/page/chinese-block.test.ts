// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { blockAround, hasHan, isMostlyHan, sampleOf } from '../../src/page/chinese-block.ts';

describe('isMostlyHan', () => {
  it.each([
    ['国家经济', true],
    ['國家 party 很多', true],
    ['鮮の每日便利商店二十四小時營業歡迎光臨本店', true],
    ['それは国会の問題です', false],
    ['国会の', false],
    ['カタカナ', false],
    ['한국 경제 国', false],
    ['Latin only', false],
    ['', false],
    ['𠀀𠀁', true],
  ])('%s: %s', (text, expected) => {
    expect(isMostlyHan(text)).toBe(expected);
  });
});

describe('hasHan', () => {
  it.each([
    ['a国', true],
    ['𪜶', true],
    ['，。「」', false],
    ['ひらがな', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(hasHan(text)).toBe(expected);
  });
});

describe('blocks', () => {
  it('are found through inline elements, and sampled in bounds', () => {
    const cell = document.createElement('td');
    const link = document.createElement('a');
    const bold = document.createElement('b');
    link.append(bold);
    cell.append('前', link, '后'.repeat(1000));
    bold.append('中');
    expect(blockAround(bold)).toBe(cell);
    expect(sampleOf(cell)).toBe(`前中${'后'.repeat(398)}`);
  });
});
