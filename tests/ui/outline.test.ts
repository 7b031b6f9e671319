// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../src/ui/reader/outline.ts';
import { readingMinutes } from '../../src/ui/reader/reading-time.ts';

function outline(html: string): string[] {
  const body = document.createElement('div');
  body.innerHTML = html;
  return outlineOf(body).map(
    ({ element, words, level }) => `${level} ${element.textContent}${words?.textContent ?? ''}`,
  );
}

describe('outlineOf', () => {
  it.each([
    [
      'headings with their ranks',
      '<h2>a</h2><h4>b</h4><h4>c</h4><h2>d</h2>',
      ['1 a', '2 b', '2 c', '1 d'],
    ],
    ['nothing for two headings', '<h2>a</h2><h2>b</h2>', []],
    ['no empty headings', '<h2>a</h2><h2> </h2><h2>b</h2>', []],
    [
      'lines all in bold',
      '<p><b>起點</b></p><p>文字。</p><p><strong>路上</strong></p><p><b>終</b><b>點</b></p>',
      ['1 起點', '1 路上', '1 終點'],
    ],
    [
      'numbered lines',
      '<p>一、緣起</p><p>二、經過</p><p>（三）結果</p>',
      ['1 一、緣起', '1 二、經過', '1 （三）結果'],
    ],
    ['bare numbers', '<p>01</p><p>x</p><p>02</p><p>03</p>', ['1 01', '1 02', '1 03']],
    [
      'a number on a line of its own with the words below it',
      '<p>01</p><p><b>起點</b></p><p>文字。</p><p>02</p><p>文字。</p><p>03</p><p><b>終點</b></p>',
      ['1 01起點', '1 02', '1 03終點'],
    ],
    [
      'chapters, parts and financial numerals, in boxes of any kind',
      '<div>第一章 序</div><section><strong>Part 2</strong></section><p>文字。</p><p>壹、源起</p><p>03｜結尾</p>',
      ['1 第一章 序', '1 Part 2', '1 壹、源起', '1 03｜結尾'],
    ],
    ['one real heading among lines', '<h2>a</h2><p>01</p><p>02</p>', ['1 a', '1 01', '1 02']],
    [
      'no sentences, no items of lists, no cells',
      '<p>一、先打開電源，</p><p>二、等燈亮起來。</p><p>三、完成。</p><ul><li><p><b>a</b></p></li><li><p><b>b</b></p></li></ul><table><tr><td><div><b>c</b></div></td></tr></table>',
      [],
    ],
    [
      'not bold words inside a sentence, nor long bold paragraphs',
      `<p>這是<b>重點</b>。</p><p><b>${'很長的一段話'.repeat(8)}</b></p><p><b>a</b></p><p><b>b</b></p>`,
      [],
    ],
  ])('%s', (_name, html, expected) => expect(outline(html)).toEqual(expected));
});

describe('readingMinutes', () => {
  it.each([
    [0, 1],
    [100, 1],
    [3597, 9],
    [40_000, 100],
  ])('%i characters take %i minutes', (characters, minutes) => {
    expect(readingMinutes(characters)).toBe(minutes);
  });
});
